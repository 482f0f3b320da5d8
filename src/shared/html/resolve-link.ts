import { safeLink } from '@shared/model/link'

/** The address of an href as it may be kept: absolute http or https, or mailto; '' for anything else (`javascript:`, `#top`). */
export function resolveLink(href: string, base: string): string {
  const trimmed = href.replace(/[\t\n\r]/gu, '').trim()
  if (trimmed === '' || trimmed.startsWith('#')) return ''
  if (/^mailto:/iu.test(trimmed)) return safeLink(trimmed)
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(trimmed)
  if (whole && !/^https?:/iu.test(trimmed)) return ''
  if (whole && /^https?:\/\//iu.test(trimmed) && safeLink(trimmed) !== '') return trimmed
  if (!(base === '' ? URL.canParse(trimmed) : URL.canParse(trimmed, base))) return ''
  const url = base === '' ? new URL(trimmed) : new URL(trimmed, base)
  return /^https?:$/u.test(url.protocol) ? safeLink(url.href) : ''
}

const WRAPPED: readonly [RegExp, string][] = [[/^https:\/\/www\.google\.[a-z.]+\/url\?/u, 'q'], [/^https:\/\/[a-z0-9.]*safelinks\.protection\.outlook\.com\//iu, 'url']]

/** The address behind the counters that Google Docs and Outlook put around a link. */
export function unwrapLink(link: string): string {
  const name = WRAPPED.find(([pattern]) => pattern.test(link))?.[1]
  if (name === undefined || !URL.canParse(link)) return link
  return safeLink(new URL(link).searchParams.get(name) ?? '') || link
}
