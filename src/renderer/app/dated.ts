import { dayAfter } from './close-time'
import { dayInWords, todayIn } from './days'
import { wallTimeOf } from './zoned-time'

/** An entry as it is listed: the first of a day says which day. */
export interface Dated<Entry> { entry: Entry; day: string | null; time: string }

/** Entries, newest first, with the newsroom's days and times; `now` (ms) decides what 'Today' is. */
export function datedEntries<Entry extends { at: number }>(entries: readonly Entry[], timeZone: string, now: number): Dated<Entry>[] {
  const today = todayIn(timeZone, new Date(now))
  let before = ''
  return entries.map((entry) => {
    const [date = '', time = ''] = wallTimeOf(new Date(entry.at).toISOString(), timeZone).split('T')
    const day = date === before ? null : dayWords(date, today)
    before = date
    return { entry, day, time }
  })
}

function dayWords(date: string, today: string): string {
  if (date === today) return 'Today'
  return date === dayAfter(today, -1) ? 'Yesterday' : dayInWords(date)
}
