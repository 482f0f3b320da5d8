/** What the probes leave in a page for the bench to read. */
export interface Probed {
  /** ms from each key to the end of the frame that shows it. */
  frames: { at: number; ms: number }[]
  /** When anything was sent to the engine, ms since the page's beginning. */
  sends: number[]
  /** Resolves with the ms from the key pressed next to the end of the frame that shows `total` articles. */
  showing: (total: string) => Promise<number>
  /** When the library was first usable, as Date.now() says it; 0 before. */
  usableAt: number
}
declare global {
  interface Window { bench: Probed }
}

// These run in the page before any script of its own, and so may use nothing from outside themselves.

/** Begins `window.bench`, which the other probes need, and opens the library rather than what was open last. */
export function beginProbing(): void {
  if (window.location.protocol === 'http:' && window.location.hash === '') window.location.hash = '#/articles'
  window.bench = { frames: [], sends: [], usableAt: 0, showing: () => Promise.reject(new Error('nobody watches the list')) }
}

/** Notes every key's time to the end of its frame: a message posted in the frame arrives after layout and paint. */
export function watchFrames(): void {
  window.addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { window.bench.frames.push({ at: event.timeStamp, ms: performance.now() - event.timeStamp }) }
      port2.postMessage(null)
    })
  }, true)
}

/** Notes when the page sends something to the engine. */
export function watchSends(): void {
  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (...data) {
    window.bench.sends.push(performance.now())
    send.apply(this, data)
  }
}

/** Lets the bench wait until the list says how many articles it shows. */
export function watchList(): void {
  window.bench.showing = (total) => new Promise((resolve) => {
    window.addEventListener('keydown', (event) => {
      const shows = (): boolean => [...document.querySelectorAll('[role="status"]')].some((status) => status.textContent.startsWith(`${total} `))
      const observer = new MutationObserver(() => {
        if (!shows()) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    }, { capture: true, once: true })
  })
}

/** Notes when the first articles, or the words for having none, were painted. */
export function watchStart(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role="option"]') && !document.body?.textContent.includes('An empty desk')) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { window.bench.usableAt = Date.now() }
      port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true })
}
