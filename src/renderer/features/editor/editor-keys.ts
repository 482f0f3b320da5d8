import { $isListItemNode } from '@lexical/list'
import {
  $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister, OUTDENT_CONTENT_COMMAND, type LexicalEditor,
} from 'lexical'
import { WRITING_KEYS } from '@shared/fixed-keys'
import { MAX_INDENT, type TextBlockType } from '@shared/model/block'
import { matchesShortcut } from '@renderer/ui/shortcut'
import { setBlockType } from './block-commands'
import { $itemAround } from './selection-state'

/** The editor's own shortcuts beyond Lexical's (bold, italic, underline). */
export const BLOCK_SHORTCUTS: Partial<Record<TextBlockType, string>> = Object.fromEntries(
  (['paragraph', 'heading2', 'heading3', 'quote', 'bullet', 'number', 'code'] as const).map((type) => [type, WRITING_KEYS[type].keys[0]]),
)

export interface EditorKeys { editLink: () => void; goToToolbar: () => void; moveBlock: (direction: 'up' | 'down') => void }

/** Tab indents in lists alone, and not after Escape: nobody is caught in the editor. */
export function registerKeys(editor: LexicalEditor, { editLink, goToToolbar, moveBlock }: EditorKeys): () => void {
  let leaving = false
  const take = (event: KeyboardEvent): true => {
    event.preventDefault()
    return true
  }
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (event.key !== 'Tab' && event.key !== 'Shift' && event.key !== 'Escape') leaving = false
      if (event.isComposing) return false
      const block = (Object.keys(BLOCK_SHORTCUTS) as TextBlockType[]).find((type) => matchesShortcut(event, BLOCK_SHORTCUTS[type]!))
      if (block) setBlockType(editor, block)
      else if (matchesShortcut(event, WRITING_KEYS.strike.keys[0])) editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough')
      else if (matchesShortcut(event, WRITING_KEYS.link.keys[0])) editLink()
      else if (matchesShortcut(event, WRITING_KEYS.toolbar.keys[0])) goToToolbar()
      else if (matchesShortcut(event, WRITING_KEYS.moveUp.keys[0])) moveBlock('up')
      else if (matchesShortcut(event, WRITING_KEYS.moveDown.keys[0])) moveBlock('down')
      else return false
      return take(event)
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => {
      leaving = true
      return true
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => {
      const selection = $getSelection()
      const item = $isRangeSelection(selection) ? $itemAround(selection) : null
      if (leaving || !item || (event.shiftKey && item.getIndent() === 0)) return true
      editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
      return take(event)
    }, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INDENT_CONTENT_COMMAND, $refuseDeeper, COMMAND_PRIORITY_CRITICAL),
  )
}

function $refuseDeeper(): boolean {
  const selection = $getSelection()
  return !$isRangeSelection(selection) || selection.getNodes().some((node) => {
    const item = $isListItemNode(node) ? node : node.getParent()
    return $isListItemNode(item) && item.getIndent() >= MAX_INDENT
  })
}
