import { Bookmark, CaseSensitive, Code, Heading2, Heading3, Heading4, Image, Images, List, ListChecks, ListOrdered, MessageSquareQuote, Minus, MousePointerClick, NotebookPen, Pilcrow, Quote, Signature, Table2, type LucideIcon } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import type { TextBlockType } from '@shared/model/block'
import type { Embed } from '@shared/model/embed'
import type { OpenDocument } from '@renderer/engine/open-document'
import { $setBlockType } from '@renderer/features/editor/block-commands'
import { insertEmbed, insertNote } from './insert-embed'

/** What inserting needs: the editor, its document, and the way to ask for a picture. */
export interface Inserting { editor: LexicalEditor; document: OpenDocument; choosePicture: (kind: 'picture' | 'gallery') => void; editNote: (id: string) => void }

/** One thing that can be put into an article: `words` are other names people type for it. */
export interface Insertable { id: string; label: string; hint: string; words: string; Icon: LucideIcon; run: (inserting: Inserting) => void }

const block = (type: TextBlockType, label: string, hint: string, words: string, Icon: LucideIcon): Insertable =>
  ({ id: type, label, hint, words, Icon, run: ({ editor }) => editor.update(() => $setBlockType(editor, type)) })

const embed = (id: string, label: string, hint: string, words: string, Icon: LucideIcon, empty: Embed): Insertable =>
  ({ id, label, hint, words, Icon, run: ({ editor, document }) => { focusEmbed(insertEmbed(editor, document, empty)) } })

/** Everything an article can be made of that every export can print, in the order the menus show it. */
export const INSERTABLES: readonly Insertable[] = [
  block('paragraph', 'Paragraph', 'Running text', 'text normal', Pilcrow),
  block('heading2', 'Heading 2', 'A part of the article', 'title h2', Heading2),
  block('heading3', 'Heading 3', 'A smaller part', 'subtitle h3', Heading3),
  block('heading4', 'Heading 4', 'The smallest part', 'h4', Heading4),
  block('quote', 'Quote', 'Somebody’s words', 'blockquote citation', Quote),
  block('attribution', 'Attribution', 'Whose the quote above is', 'cite source byline', Signature),
  block('pullquote', 'Pull quote', 'A line of the text, large', 'highlight aside', MessageSquareQuote),
  block('bullet', 'Bullets', 'A list', 'unordered ul points', List),
  block('number', 'Numbers', 'A list in order', 'ordered ol steps', ListOrdered),
  block('check', 'Checks', 'A list to tick off', 'todo task checkbox', ListChecks),
  block('callout', 'Callout', 'A box beside the story', 'box note info', NotebookPen),
  block('code', 'Code', 'Text as it was typed', 'pre monospace', Code),
  embed('divider', 'Divider', 'A line between parts', 'hr rule separator', Minus, { kind: 'divider' }),
  { id: 'picture', label: 'Picture', hint: 'From the library or a file', words: 'image photo', Icon: Image, run: ({ choosePicture }) => choosePicture('picture') },
  { id: 'gallery', label: 'Gallery', hint: 'Several pictures together', words: 'images photos', Icon: Images, run: ({ choosePicture }) => choosePicture('gallery') },
  embed('table', 'Table', 'Rows and columns', 'grid cells', Table2, { kind: 'table', header: true, rows: [['', ''], ['', '']] }),
  embed('button', 'Button', 'A link that stands out', 'link action', MousePointerClick, { kind: 'button', label: '', url: '' }),
  embed('bookmark', 'Bookmark', 'A page elsewhere, as a card', 'link card embed', Bookmark, { kind: 'bookmark', url: '', title: '', site: '', description: '' }),
  { id: 'note', label: 'Footnote', hint: 'A note at the end', words: 'endnote reference', Icon: CaseSensitive, run: ({ editor, document, editNote }) => editNote(insertNote(editor, document)) },
]

/** Those whose label or other names begin, word by word, with what was typed. */
export function insertablesFor(typed: string): readonly Insertable[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return INSERTABLES
  return INSERTABLES.filter(({ label, words }) => `${label} ${words}`.toLowerCase().split(' ').some((word) => word.startsWith(wanted)) || label.toLowerCase().startsWith(wanted))
}

/** The caret goes into what has just come, as soon as it is on the page; a divider has no place for it. */
function focusEmbed(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-embed="${id}"] :is(input, textarea)`)?.focus()))
}
