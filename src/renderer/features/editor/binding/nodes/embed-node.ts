import type { ReactNode } from 'react'
import { $applyNodeReplacement, DecoratorNode, type LexicalEditor, type LexicalNode, type NodeKey, type SerializedLexicalNode, type Spread } from 'lexical'

export type SerializedEmbedNode = Spread<{ embedId: string }, SerializedLexicalNode>

/** How an editor shows an embed; a view of the document's own, so the node holds nothing but the id. */
export type ShowEmbed = (embedId: string, nodeKey: NodeKey) => ReactNode
const views = new WeakMap<LexicalEditor, ShowEmbed>()

/** Says how an editor shows its embeds; without it they are shown as nothing. */
export function showEmbedsBy(editor: LexicalEditor, show: ShowEmbed): void {
  views.set(editor, show)
}

/** What stands between paragraphs and is not text: a picture, a table, a line. */
export class EmbedNode extends DecoratorNode<ReactNode> {
  __embedId = ''

  static override getType(): string {
    return 'galley-embed'
  }

  static override clone(node: EmbedNode): EmbedNode {
    const copy = new EmbedNode(node.__key)
    copy.__embedId = node.__embedId
    return copy
  }

  static override importJSON(serialized: SerializedEmbedNode): EmbedNode {
    return $createEmbedNode(serialized.embedId).updateFromJSON(serialized)
  }

  override afterCloneFrom(node: this): void {
    super.afterCloneFrom(node)
    this.__embedId = node.__embedId
  }

  override exportJSON(): SerializedEmbedNode {
    return { ...super.exportJSON(), embedId: this.getEmbedId() }
  }

  getEmbedId(): string {
    return this.getLatest().__embedId
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.dataset['embed'] = this.__embedId
    return element
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return ''
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return views.get(editor)?.(this.__embedId, this.__key) ?? null
  }
}

/** Makes the node of an embed; the caller is inside an update. */
export function $createEmbedNode(embedId: string): EmbedNode {
  const node = new EmbedNode()
  node.__embedId = embedId
  return $applyNodeReplacement(node)
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode
}
