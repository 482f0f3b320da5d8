import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import { $createTextNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { safeLink } from '@shared/model/link'
import { $linkAround } from './selection-state'

/** What somebody typed as an address, as it may be stored; 'example.org/x' means https. '' when it cannot be linked to. */
export function linkFrom(typed: string): string {
  const trimmed = typed.trim()
  if (/^[^\s:/?#@]+@[^\s@/]+\.[^\s@/]+$/u.test(trimmed)) return safeLink(`mailto:${trimmed}`)
  return safeLink(trimmed) || (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(trimmed) ? safeLink(`https://${trimmed}`) : '')
}

/** The address of the link at the selection, '' when there is none. */
export function readLink(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? $linkAround(selection)?.getURL() ?? '' : ''
  })
}

/** Links what is selected, changes the link the caret is in, or else writes the address as a link. */
export function setLink(editor: LexicalEditor, url: string): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = $linkAround(selection)
    if (link && selection.isCollapsed()) link.setURL(url)
    else if (selection.isCollapsed()) selection.insertNodes([$createLinkNode(url).append($createTextNode(url.replace(/^mailto:/u, '')))])
    else editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)
  })
}

/** Takes the link away and leaves its words. */
export function removeLink(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const link = selection.isCollapsed() ? $linkAround(selection) : null
    if (!link) return void editor.dispatchCommand(TOGGLE_LINK_COMMAND, null)
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
  })
}
