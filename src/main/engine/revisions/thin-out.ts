import type { RevisionRow } from '@engine/store/revision-rows'

const DAY_MS = 24 * 60 * 60_000
/** So long every revision is kept. */
const KEPT_MS = 30 * DAY_MS

/** Of these, the latest first, which may go: of older days all but the last that came by itself. What somebody kept stays. */
export function toThinOut(rows: readonly RevisionRow[], now: number, timeZone: string): RevisionRow[] {
  const dayOf = daysIn(timeZone)
  const seen = new Set<string>()
  return rows.filter(({ kind, name, at }) => {
    if (at > now - KEPT_MS || name !== '' || (kind !== 'written' && kind !== 'arrived')) return false
    const day = dayOf(at)
    if (seen.has(day)) return true
    seen.add(day)
    return false
  })
}

function daysIn(timeZone: string): (at: number) => string {
  const formatOf = (zone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  try {
    const format = formatOf(timeZone)
    return (at) => format.format(at)
  } catch {
    // A zone this machine does not know: the newsroom's setting came from a newer one.
    const format = formatOf('UTC')
    return (at) => format.format(at)
  }
}
