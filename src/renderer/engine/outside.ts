import { host } from './link'

// On loopback the page's own browser has the clipboard, links and downloads, and the host refuses them.
const IN_BROWSER = window.location.protocol !== 'galley:'

const ADDRESS = /^(?:https?|mailto):/iu

/** Opens an http, https or mailto address outside Galley; rejects with a sentence for anything else. */
export async function openAddress(url: string): Promise<void> {
  if (!IN_BROWSER) {
    await host.openLink({ url })
    return
  }
  if (!ADDRESS.test(url)) throw new Error('Only web and mail addresses can be opened.')
  window.open(url, '_blank', 'noopener,noreferrer')
}

/** Puts HTML on the clipboard: its source as plain text, and as formatted text for programs that take that. */
export async function copyHtml(html: string): Promise<void> {
  if (!IN_BROWSER) {
    await host.copy({ text: html, html })
    return
  }
  // The clipboard's newer interface parses the HTML in this page, whose own rules then strip its styles.
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', html)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  if (!copied) await navigator.clipboard.writeText(html)
}

/** Puts words on the clipboard. */
export async function copyText(text: string): Promise<void> {
  if (IN_BROWSER) await navigator.clipboard.writeText(text)
  else await host.copy({ text })
}

/** Pastes the clipboard's plain text into what has the focus; false where a browser keeps the clipboard to itself. */
export async function pastePlain(): Promise<boolean> {
  if (!IN_BROWSER) {
    await host.pastePlain()
    return true
  }
  const field = document.activeElement
  const text = await navigator.clipboard.readText().catch(() => null)
  if (text === null) return false
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return document.execCommand('insertText', false, text)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  return true
}

/** Saves a text as a file where the person says; false when they changed their mind. */
export async function saveTextAs(suggestedName: string, text: string, mediaType: string): Promise<boolean> {
  if (!IN_BROWSER) return (await host.saveFile({ suggestedName, text })).path !== null
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = Object.assign(document.createElement('a'), { href: url, download: suggestedName })
  link.click()
  URL.revokeObjectURL(url)
  return true
}
