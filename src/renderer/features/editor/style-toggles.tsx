import { Bold, Code, Heading2, Heading3, Highlighter, Italic, List, ListOrdered, Pilcrow, Quote, SquareCode, Strikethrough, Subscript, Superscript, Underline, type LucideIcon } from 'lucide-react'
import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { WRITING_KEYS } from '@shared/fixed-keys'
import type { BlockType, Mark, TextBlockType } from '@shared/model/block'
import { IconToggle } from '@renderer/ui/button'
import { FORMAT_NAMES } from './binding/formats'
import { setBlockType } from './block-commands'
import { BLOCK_SHORTCUTS } from './editor-keys'

const BLOCKS: readonly { type: TextBlockType; label: string; Icon: LucideIcon }[] = [
  { type: 'paragraph', label: 'Paragraph', Icon: Pilcrow },
  { type: 'heading2', label: 'Heading 2', Icon: Heading2 },
  { type: 'heading3', label: 'Heading 3', Icon: Heading3 },
  { type: 'quote', label: 'Quote', Icon: Quote },
  { type: 'bullet', label: 'Bullets', Icon: List },
  { type: 'number', label: 'Numbers', Icon: ListOrdered },
  { type: 'code', label: 'Code block', Icon: SquareCode },
]

const MARK_BUTTONS: readonly { mark: Mark; label: string; Icon: LucideIcon; shortcut?: string }[] = [
  { mark: 'bold', label: 'Bold', Icon: Bold, shortcut: WRITING_KEYS.bold.keys[0] },
  { mark: 'italic', label: 'Italic', Icon: Italic, shortcut: WRITING_KEYS.italic.keys[0] },
  { mark: 'underline', label: 'Underline', Icon: Underline, shortcut: WRITING_KEYS.underline.keys[0] },
  { mark: 'strike', label: 'Strike through', Icon: Strikethrough, shortcut: WRITING_KEYS.strike.keys[0] },
  { mark: 'code', label: 'Code', Icon: Code },
  { mark: 'highlight', label: 'Highlight', Icon: Highlighter },
  { mark: 'sup', label: 'Superscript', Icon: Superscript },
  { mark: 'sub', label: 'Subscript', Icon: Subscript },
]

/** What the selected paragraphs are; pressing the one they are makes them plain again. Presses by mouse leave the caret where it is. */
export function BlockToggles({ editor, block, only }: { editor: LexicalEditor; block: BlockType | null; only?: readonly TextBlockType[] }): ReactNode {
  return BLOCKS.filter(({ type }) => only?.includes(type) ?? true).map(({ type, label, Icon }) => (
    <IconToggle
      key={type} label={label} icon={<Icon size={16} aria-hidden="true" />} shortcut={BLOCK_SHORTCUTS[type]} isSelected={block === type} preventFocusOnPress
      onChange={(on) => setBlockType(editor, on ? type : 'paragraph')}
    />
  ))
}

/** How the selected words look. */
export function MarkToggles({ editor, marks, only }: { editor: LexicalEditor; marks: readonly Mark[]; only?: readonly Mark[] }): ReactNode {
  return MARK_BUTTONS.filter(({ mark }) => only?.includes(mark) ?? true).map(({ mark, label, Icon, shortcut }) => (
    <IconToggle
      key={mark} label={label} icon={<Icon size={16} aria-hidden="true" />} shortcut={shortcut} isSelected={marks.includes(mark)} preventFocusOnPress
      onChange={() => { editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMAT_NAMES[mark]) }}
    />
  ))
}

/** Escape in a row of buttons goes back to the text. */
export function useEscapeToEditor(row: RefObject<HTMLDivElement | null>, editor: LexicalEditor): void {
  useEscape(row, () => editor.focus())
}

/** Runs on Escape anywhere in an element; heard before the tooltips hear it, which take Escape for themselves. */
export function useEscape(element: RefObject<HTMLElement | null>, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing && event.target instanceof Node && element.current?.contains(event.target)) latest.current()
    }
    window.addEventListener('keydown', back, true)
    return () => window.removeEventListener('keydown', back, true)
  }, [element])
}
