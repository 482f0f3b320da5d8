// The words around it are English, so the date is too, in the order the digests have it.
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A calendar date such as '2026-05-22' in few words: 'Fri 22 May'. */
export function shortDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : day.format(time).replace(',', '')
}

/** The day it is in a time zone, 'YYYY-MM-DD'; in UTC when the zone is unknown to this machine. */
export function todayIn(timeZone: string, now = new Date()): string {
  try {
    // Swedish writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
  } catch (error) {
    if (error instanceof RangeError) return now.toISOString().slice(0, 10)
    throw error
  }
}

/** 'Wednesday 22 May 2026' for 'YYYY-MM-DD'; anything else stands as it is. */
export function dayInWords(date: string): string {
  const day = new Date(`${date}T12:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || Number.isNaN(day.getTime())) return date
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return parts.format(day).replace(',', '')
}
