import { safeLink } from '@shared/model/link'
import { type Wanted, wantAddress, wantFile, wantText } from './gather'

// Copies from code editors and terminals are HTML too, but only for their colours: without any of these it is text.
const STRUCTURE = /<(?:h[1-6]|article|table|li|a\s[^>]*href)\b/iu

/** What of a drop or a paste can be gathered: files first, then a link, a page, and text at last. */
export function wantedIn(data: DataTransfer): Wanted[] {
  const files = [...data.files]
  if (files.length > 0) return files.map(wantFile)
  const link = onlyLink(data.getData('text/uri-list')) || onlyLink(data.getData('text/plain'))
  if (link) return [wantAddress(link)]
  const html = data.getData('text/html')
  if (STRUCTURE.test(html)) return [wantText(html, 'html')]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [wantText(text, 'auto')]
}

/** The address, when that is all a text holds. */
export function onlyLink(text: string): string {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const link = lines.length === 1 ? safeLink(lines[0] ?? '') : ''
  return /^https?:/iu.test(link) ? link : ''
}
