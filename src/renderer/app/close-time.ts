import { todayIn } from './days'
import { instantOf } from './zoned-time'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const SOON_MINUTES = 30

/** How near the day's digest is to the moment it has to be ready. `minutes` are whole: until then, or since. */
export interface Closing { isClosed: boolean; isSoon: boolean; minutes: number }

interface Hours { closeTime: string; timeZone: string }

/**
 * How it stands with the close time at a moment (ms); null where the newsroom has none. After a day's close the next one
 * is counted to from midnight on, or from when it is the nearer of the two: a newsroom may well close at half past twelve at night.
 */
export function closingAt(now: number, { closeTime, timeZone }: Hours): Closing | null {
  if (closeTime === '') return null
  const today = todayIn(timeZone, new Date(now))
  const [close, next] = [closeOf(today, { closeTime, timeZone }), closeOf(dayAfter(today, 1), { closeTime, timeZone })]
  if (now < close) return until(close - now)
  return next - now < now - close ? until(next - now) : { isClosed: true, isSoon: false, minutes: Math.floor((now - close) / MINUTE_MS) }
}

/** 'Closes in 2 h 10 min', or 'Closed 12 min ago'. */
export function closingWords({ isClosed, minutes }: Closing): string {
  if (!isClosed) return `Closes in ${duration(minutes)}`
  return minutes === 0 ? 'Closed just now' : `Closed ${duration(minutes)} ago`
}

/** Yesterday's close, from which a morning counts what came in; without a close time, a day ago to the minute. */
export function lastClose(now: number, hours: Hours): { at: number; words: string } {
  if (hours.closeTime === '') return { at: Math.floor((now - DAY_MS) / MINUTE_MS) * MINUTE_MS, words: 'in the last 24 hours' }
  const yesterday = dayAfter(todayIn(hours.timeZone, new Date(now)), -1)
  return { at: closeOf(yesterday, hours), words: `since yesterday ${hours.closeTime}` }
}

/** A calendar date some days later. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function closeOf(date: string, { closeTime, timeZone }: Hours): number {
  return Date.parse(instantOf(`${date}T${closeTime}`, timeZone))
}

function until(ms: number): Closing {
  const minutes = Math.ceil(ms / MINUTE_MS)
  return { isClosed: false, isSoon: minutes <= SOON_MINUTES, minutes }
}

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}
