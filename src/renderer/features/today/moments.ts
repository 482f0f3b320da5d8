import { dayAfter } from '@renderer/app/close-time'
import { shortDay, todayIn } from '@renderer/app/days'
import { wallTimeOf } from '@renderer/app/zoned-time'

/** When an embargo ends, seen from a moment (ms) in the newsroom: 'until 18:00', 'until tomorrow, 06:00', 'until Sat 23 May, 06:00'. */
export function untilWords(instant: string, now: number, timeZone: string): string {
  const [day = '', time = ''] = wallTimeOf(instant, timeZone).split('T')
  const today = todayIn(timeZone, new Date(now))
  if (day === today) return `until ${time}`
  if (day === dayAfter(today, 1)) return `until tomorrow, ${time}`
  return `until ${shortDay(day)}${day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`}, ${time}`
}
