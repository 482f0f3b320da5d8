// The words around it are English, so the date is too, in the order the digests have it.
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A calendar date such as '2026-05-22' in few words: 'Fri 22 May'. */
export function shortDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : day.format(time).replace(',', '')
}
