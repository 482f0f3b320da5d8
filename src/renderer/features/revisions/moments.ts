import { shortDay } from '@renderer/app/days'
import { wallTimeOf } from '@renderer/app/zoned-time'

/** A moment (ms) in few words, as the newsroom's clock has it: 'Fri 22 May 10:42'. */
export function momentOf(at: number, timeZone: string): string {
  const [date = '', time = ''] = wallTimeOf(new Date(at).toISOString(), timeZone).split('T')
  return `${shortDay(date)} ${time}`
}
