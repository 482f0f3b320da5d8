import type { Option } from '@renderer/ui/select'

/** Every time zone this machine knows, by its IANA name, with `current` among them even if it is unknown here. */
export function timeZoneOptions(current: string): Option[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...(current === '' ? [] : [current])])
  return [...names].map((name) => ({ id: name, label: name.replaceAll('_', ' ') }))
}

/** What a language tag means in words, or '' when it means nothing. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(undefined, { type: 'language' }).of(tag)
    return name === undefined || name === tag ? 'A language tag such as en or es-MX' : name
  } catch {
    return 'A language tag such as en or es-MX'
  }
}
