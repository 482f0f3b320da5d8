/**
 * An instant as wall time in a zone, 'YYYY-MM-DDTHH:MM', the form of a date-and-time field. '' for no instant or one
 * that cannot be read.
 */
export function wallTimeOf(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? '' : wallTime(time, timeZone)
}

/**
 * Wall time in a zone as an ISO instant in UTC. A time that a clock change skips is read as if the clock had not
 * changed yet; of one that comes twice, the first is meant. '' when it is no time.
 */
export function instantOf(wall: string, timeZone: string): string {
  const utc = Date.parse(`${wall}Z`)
  if (Number.isNaN(utc)) return ''
  const guesses = [utc - offsetAt(utc - DAY_MS, timeZone), utc - offsetAt(utc + DAY_MS, timeZone)].sort((a, b) => a - b)
  const exact = guesses.find((guess) => wallTime(guess, timeZone) === wall.slice(0, 16))
  return new Date(exact ?? utc - offsetAt(utc - DAY_MS, timeZone)).toISOString().replace(/\.\d+Z$/u, 'Z')
}

const DAY_MS = 86_400_000

/** How far a zone is ahead of UTC at an instant, in ms. */
function offsetAt(time: number, timeZone: string): number {
  return Date.parse(`${wallTime(time, timeZone)}Z`) - Math.floor(time / 60_000) * 60_000
}

function wallTime(time: number, timeZone: string): string {
  const parts = new Map(formatIn(timeZone).formatToParts(time).map(({ type, value }) => [type, value]))
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00'
  return `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  } catch {
    // A zone this machine does not know: the newsroom's setting came from a newer one.
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}
