import { ExternalLink, Unlink } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, IconButton } from '@renderer/ui/button'
import { TextField } from '@renderer/ui/text-field'
import styles from './body-editor.module.css'
import { linkFrom, readLink, removeLink, setLink } from './link-editing'

const REFUSED = 'Galley can link to web (https, http) and email addresses only.'

export interface LinkPopoverProps { editor: LexicalEditor; onClose: () => void; onOpenLink: (url: string) => void }

/** A small panel under the selected words, not modal: the text around it stays in reach. Enter keeps, Escape drops. */
export function LinkPopover({ editor, onClose, onOpenLink }: LinkPopoverProps): ReactNode {
  const [had] = useState(() => readLink(editor))
  const [url, setUrl] = useState(had)
  const [error, setError] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const place = useSelectionPlace(editor, panel)
  useEffect(() => input.current?.select(), [])
  const close = (): void => {
    onClose()
    editor.focus()
  }
  const keep = (): void => {
    const link = linkFrom(url)
    if (url.trim() === '' && had !== '') removeLink(editor)
    else if (link === '') return setError(REFUSED)
    else setLink(editor, link)
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      keep()
    }
  }
  return (
    <div ref={panel} role="dialog" aria-label={had === '' ? 'Add a link' : 'Edit the link'} className={styles['linkPanel']} style={place} onKeyDown={onKeyDown}>
      <TextField label="Address" labelHidden placeholder="https://" value={url} onChange={(typed) => { setUrl(typed); setError('') }} error={error || undefined} inputRef={input} className={styles['linkField']} />
      <Button variant="primary" onPress={keep}>Link</Button>
      {had === '' ? null : <IconButton label="Open the link" icon={<ExternalLink size={16} aria-hidden="true" />} onPress={() => onOpenLink(had)} />}
      {had === '' ? null : <IconButton label="Remove the link" icon={<Unlink size={16} aria-hidden="true" />} onPress={() => { removeLink(editor); close() }} />}
    </div>
  )
}

/** Under the selection, inside the sheet; the selection stays painted while the focus is in the panel. */
function useSelectionPlace(editor: LexicalEditor, panel: React.RefObject<HTMLDivElement | null>): { left: number; top: number } | undefined {
  const [place, setPlace] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const range = selectedRange(editor)
    const frame = panel.current?.offsetParent
    if (!range || !frame || !panel.current) return
    const [words, outer] = [rectOf(range), frame.getBoundingClientRect()]
    const most = outer.width - panel.current.offsetWidth - 8
    setPlace({ left: Math.max(8, Math.min(most, words.left - outer.left)), top: words.bottom - outer.top + frame.scrollTop + 6 })
    CSS.highlights.set('galley-link', new Highlight(range))
    return () => { CSS.highlights.delete('galley-link') }
  }, [editor, panel])
  return place
}

function selectedRange(editor: LexicalEditor): Range | null {
  const selection = window.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  return range && editor.getRootElement()?.contains(range.startContainer) ? range.cloneRange() : null
}

/** A caret in an empty paragraph has no rectangle of its own. */
export function rectOf(range: Range): DOMRect {
  const rect = range.getBoundingClientRect()
  if (rect.height > 0) return rect
  const { startContainer } = range
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  return element?.getBoundingClientRect() ?? rect
}
