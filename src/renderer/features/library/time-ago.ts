const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

// The words around it are English, so the date is too.
const thisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** How long ago in as few letters as a row has room for: 'now', '5 min', '3 h', '2 d', then the date. */
export function timeAgo(at: number, now: number): string {
  const past = now - at
  if (past < -MINUTE_MS || past >= 7 * DAY_MS) return (new Date(at).getFullYear() === new Date(now).getFullYear() ? thisYear : otherYear).format(at)
  if (past < MINUTE_MS) return 'now'
  if (past < HOUR_MS) return `${Math.floor(past / MINUTE_MS)} min`
  if (past < DAY_MS) return `${Math.floor(past / HOUR_MS)} h`
  return `${Math.floor(past / DAY_MS)} d`
}

/** When the source says a story appeared, else when it last changed here; a date alone has no hour to count from. */
export function shownTime(publishedAt: string, updatedAt: number, now: number): string {
  const time = Date.parse(publishedAt)
  if (Number.isNaN(time)) return timeAgo(updatedAt, now)
  if (publishedAt.length > 10) return timeAgo(time, now)
  const [year = 0, month = 1, day = 1] = publishedAt.split('-').map(Number)
  const noon = new Date(year, month - 1, day, 12)
  return (noon.getFullYear() === new Date(now).getFullYear() ? thisYear : otherYear).format(noon)
}
