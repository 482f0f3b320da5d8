import type { RefObject } from 'react'
import { type Comparison, isSame } from '@shared/document/compare-articles'
import { useCommand } from '@renderer/app/commands'

/** Goes from change to change of what is shown, by the commands for it; null where there is none. */
export function useChanges(sheet: RefObject<HTMLElement | null>, comparison: Comparison | null): ((step: 1 | -1) => void) | null {
  const goTo = (step: 1 | -1): void => {
    const changes = [...sheet.current?.querySelectorAll<HTMLElement>('[data-change]') ?? []]
    const at = changes.findIndex((each) => each.contains(document.activeElement))
    const next = at < 0 ? (step === 1 ? 0 : changes.length - 1) : (at + step + changes.length) % changes.length
    changes[next]?.focus()
    changes[next]?.scrollIntoView({ block: 'nearest' })
  }
  const cannot = comparison && !isSame(comparison) ? null : 'Nothing changed here'
  useCommand('next-change', () => goTo(1), cannot)
  useCommand('previous-change', () => goTo(-1), cannot)
  return cannot === null ? goTo : null
}
