/** Every time zone this machine knows, by its IANA name. */
export const TIME_ZONES: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** What time it is there, or nothing when there is no such place. */
export function timeIn(timeZone: string): string {
  try {
    const time = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(new Date())
    return `It is ${time.replace(',', '')} there`
  } catch {
    return 'A city such as Europe/Lisbon, or UTC'
  }
}

/** What is wrong with a time zone's name. */
export function refuseTimeZone(timeZone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone })
    return undefined
  } catch {
    return 'This needs a time zone from the list, such as Europe/Lisbon.'
  }
}

const NO_LANGUAGE = 'A language tag such as en or es-MX'

/** What a language tag means in words. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)
    return name === undefined || name === tag ? NO_LANGUAGE : name
  } catch {
    return NO_LANGUAGE
  }
}
