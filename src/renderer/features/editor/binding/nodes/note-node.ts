import type { ReactNode } from 'react'
import { $applyNodeReplacement, DecoratorNode, type LexicalEditor, type LexicalNode, type NodeKey, type SerializedLexicalNode, type Spread } from 'lexical'
import { PLACEHOLDER } from '@shared/model/block'

export type SerializedNoteNode = Spread<{ note: string }, SerializedLexicalNode>

export type ShowNote = (note: string, nodeKey: NodeKey) => ReactNode
const views = new WeakMap<LexicalEditor, ShowNote>()

/** Says how an editor shows the numbers of its footnotes; without it they are shown as nothing. */
export function showNotesBy(editor: LexicalEditor, show: ShowNote): void {
  views.set(editor, show)
}

/** A footnote's number in the text; what the note says is the document's. */
export class NoteNode extends DecoratorNode<ReactNode> {
  __note = ''

  static override getType(): string {
    return 'galley-note'
  }

  static override clone(node: NoteNode): NoteNode {
    const copy = new NoteNode(node.__key)
    copy.__note = node.__note
    return copy
  }

  static override importJSON(serialized: SerializedNoteNode): NoteNode {
    return $createNoteNode(serialized.note).updateFromJSON(serialized)
  }

  override afterCloneFrom(node: this): void {
    super.afterCloneFrom(node)
    this.__note = node.__note
  }

  override exportJSON(): SerializedNoteNode {
    return { ...super.exportJSON(), note: this.getNote() }
  }

  getNote(): string {
    return this.getLatest().__note
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup')
    element.dataset['note'] = this.__note
    return element
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): true {
    return true
  }

  /** One character, as in the flat text. */
  override getTextContent(): string {
    return PLACEHOLDER
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return views.get(editor)?.(this.__note, this.__key) ?? null
  }
}

/** Makes a footnote's number; the caller is inside an update. */
export function $createNoteNode(note: string): NoteNode {
  const node = new NoteNode()
  node.__note = note
  return $applyNodeReplacement(node)
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode
}
