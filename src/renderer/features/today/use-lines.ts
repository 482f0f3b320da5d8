import { useSyncExternalStore } from 'react'

/** How many lines each part shows, so that the page fits a small window without scrolling and fills a large one. */
const LINES = {
  small: { ready: 11, arrived: 4, shelf: 3, embargoed: 2 },
  large: { ready: 17, arrived: 6, shelf: 4, embargoed: 4 },
}

const tall = window.matchMedia('(min-height: 760px)')

function watch(look: () => void): () => void {
  tall.addEventListener('change', look)
  return () => tall.removeEventListener('change', look)
}

export function useLines(): (typeof LINES)['small'] {
  return useSyncExternalStore(watch, () => tall.matches) ? LINES.large : LINES.small
}
