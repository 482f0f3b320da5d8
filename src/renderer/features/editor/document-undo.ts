import { useEffect, type RefObject } from 'react'
import { useCommand } from '@renderer/app/commands'
import type { OpenDocument } from '@renderer/engine/open-document'
import { matchesShortcut } from '@renderer/ui/shortcut'

/**
 * Makes undo and redo the document's for every control of the article: keys, the browser's own history events and the
 * command. A field's own undo knows nothing of the body, nor of what a colleague wrote meanwhile; only what is not part of
 * the article yet (`data-own-undo`) keeps its own.
 */
export function useDocumentUndo(pane: RefObject<HTMLElement | null>, document: OpenDocument): void {
  // From a list or another pane, undo means what was done there.
  const here = (): boolean => window.document.activeElement === window.document.body || pane.current?.contains(window.document.activeElement) === true
  useCommand('undo', () => here() && (document.undo(), true))
  useCommand('redo', () => here() && (document.redo(), true))
  useEffect(() => {
    const element = pane.current
    const onKey = (event: KeyboardEvent): void => {
      const undo = matchesShortcut(event, 'Mod+Z')
      if (event.defaultPrevented || event.isComposing || hasOwnUndo(event.target) || (!undo && !matchesShortcut(event, 'Mod+Shift+Z') && !matchesShortcut(event, 'Mod+Y'))) return
      event.preventDefault()
      event.stopPropagation()
      if (undo) document.undo()
      else document.redo()
    }
    const onBeforeInput = (event: InputEvent): void => {
      if (event.defaultPrevented || hasOwnUndo(event.target) || (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo')) return
      event.preventDefault()
      if (event.inputType === 'historyUndo') document.undo()
      else document.redo()
    }
    element?.addEventListener('keydown', onKey)
    element?.addEventListener('beforeinput', onBeforeInput)
    return () => {
      element?.removeEventListener('keydown', onKey)
      element?.removeEventListener('beforeinput', onBeforeInput)
    }
  }, [pane, document])
}

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-undo]') !== null
}
