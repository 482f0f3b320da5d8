import * as electron from 'electron'

interface OlderClipboard { write(data: { text: string; html?: string }): void }

/** Puts text on the clipboard, with the same as formatted HTML where given. */
export async function writeClipboard({ text, html }: { text: string; html?: string | undefined }): Promise<void> {
  const data = html === undefined ? { text } : { text, html }
  // Electron took plain data until it adopted the web's ClipboardItem.
  const Item = (electron as Partial<typeof electron>).ClipboardItem
  if (!Item) return (electron.clipboard as unknown as OlderClipboard).write(data)
  await electron.clipboard.write([new Item({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) })])
}
