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
