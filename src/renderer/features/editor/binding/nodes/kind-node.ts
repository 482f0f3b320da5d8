import { $applyNodeReplacement, $createParagraphNode, ElementNode, type EditorConfig, type LexicalNode, type ParagraphNode, type RangeSelection, type SerializedElementNode, type Spread } from 'lexical'

/** The blocks Lexical has no node for: their text is a paragraph's, their meaning is `kind`. */
export const KINDS = ['pullquote', 'attribution', 'callout'] as const
export type Kind = (typeof KINDS)[number]

export type SerializedKindNode = Spread<{ kind: Kind }, SerializedElementNode>

/** A pull quote, whose a quote is, or a box. */
export class KindNode extends ElementNode {
  __kind: Kind = 'callout'

  static override getType(): string {
    return 'galley-kind'
  }

  static override clone(node: KindNode): KindNode {
    const copy = new KindNode(node.__key)
    copy.__kind = node.__kind
    return copy
  }

  static override importJSON(serialized: SerializedKindNode): KindNode {
    return $createKindNode(serialized.kind).updateFromJSON(serialized)
  }

  override afterCloneFrom(node: this): void {
    super.afterCloneFrom(node)
    this.__kind = node.__kind
  }

  override exportJSON(): SerializedKindNode {
    return { ...super.exportJSON(), kind: this.getKind() }
  }

  getKind(): Kind {
    return this.getLatest().__kind
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement(this.__kind === 'pullquote' ? 'blockquote' : 'p')
    element.dataset['kind'] = this.__kind
    const names = (config.theme['kinds'] as Partial<Record<Kind, string>> | undefined)?.[this.__kind] ?? ''
    element.classList.add(...names.split(' ').filter(Boolean))
    return element
  }

  override updateDOM(before: this): boolean {
    return before.__kind !== this.__kind
  }

  /** Enter goes on in a box; after a quote's end, and out of an empty box, comes a paragraph. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): KindNode | ParagraphNode {
    const goesOn = this.getKind() === 'callout' && this.getTextContentSize() > 0
    const next = goesOn ? $createKindNode('callout') : $createParagraphNode()
    next.setDirection(this.getDirection())
    this.insertAfter(next, restoreSelection)
    return next
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

/** Makes a block of a kind; the caller is inside an update. */
export function $createKindNode(kind: Kind): KindNode {
  const node = new KindNode()
  node.__kind = kind
  return $applyNodeReplacement(node)
}

export function $isKindNode(node: LexicalNode | null | undefined): node is KindNode {
  return node instanceof KindNode
}
