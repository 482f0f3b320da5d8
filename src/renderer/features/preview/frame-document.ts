import { meaningOfLink } from './preview-link'

export interface FrameHandlers {
  onCard: (cardId: string) => void
  onAddress: (url: string) => void
  /** A link that leads nowhere from here, such as the tag a mailing program fills in. */
  onNowhere: () => void
}

/** What went wrong with a frame that has loaded, as a sentence; null when it shows the preview. */
export function frameTrouble(frame: HTMLIFrameElement): string | null {
  const shown = frame.contentDocument
  if (shown === null) return 'The preview could not be loaded.'
  const [navigation] = frame.contentWindow?.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[] ?? []
  // A protocol of the app's own may report no status at all.
  if (navigation === undefined || navigation.responseStatus < 400) return null
  const said = shown.body?.textContent?.trim() ?? ''
  return navigation.responseStatus !== 404 && said !== '' && said.length <= 200 ? said : 'The preview could not be made.'
}

/**
 * Hears clicks in a frame whose own scripts are off: a block with `data-card` is its card, links go to the handlers,
 * and nothing navigates or submits. Keys with Control or Command act as if pressed outside.
 */
export function listenInFrame(shown: Document, handlers: FrameHandlers): void {
  shown.addEventListener('click', (event) => followClick(event, shown, handlers), true)
  shown.addEventListener('auxclick', (event) => event.preventDefault(), true)
  shown.addEventListener('submit', (event) => event.preventDefault(), true)
  shown.addEventListener('dragstart', (event) => event.preventDefault(), true)
  shown.addEventListener('keydown', passKey, true)
}

/** Marks the block of a card, and brings it into sight if asked to; null marks none. */
export function markCard(shown: Document, cardId: string | null, reveal: boolean): void {
  for (const block of shown.querySelectorAll<HTMLElement>('[data-card]')) {
    const isMarked = block.dataset['card'] === cardId
    block.style.outline = isMarked ? '2px solid #4d87d6' : ''
    block.style.outlineOffset = isMarked ? '-1px' : ''
    if (isMarked && reveal) block.scrollIntoView({ block: 'nearest' })
  }
}

function followClick(event: MouseEvent, shown: Document, handlers: FrameHandlers): void {
  // Another window's elements are instances of that window's classes, so they are known by their shape.
  const target = event.target as Element | null
  if (target === null || target.nodeType !== Node.ELEMENT_NODE) return
  const cardId = target.closest('[data-card]')?.getAttribute('data-card')
  if (cardId) handlers.onCard(cardId)
  const link = target.closest('a[href], area[href]')
  if (link === null) return
  event.preventDefault()
  const meaning = meaningOfLink(link.getAttribute('href') ?? '')
  if (meaning.to === 'place') shown.getElementById(meaning.id)?.scrollIntoView()
  else if (meaning.to === 'address') handlers.onAddress(meaning.url)
  else handlers.onNowhere()
}

function passKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) return
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const passed = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true })
  if (!window.dispatchEvent(passed)) event.preventDefault()
}
