import { safeLink } from '@shared/model/link'

/** Turns a page's links into absolute http(s) addresses, and knows which of them can be a story's own. */
export class Links {
  readonly base: string
  private readonly page: string

  /** `base` is what relative links start from, `page` the page's own address; either may be ''. */
  constructor(base: string, page: string) {
    this.base = base
    this.page = page === '' ? '' : withoutFragment(page)
  }

  /** The absolute http(s) address of an href, '' where it has none (`javascript:`, `#top`, relative without a base). */
  resolve(href: string): string {
    const trimmed = href.replace(/[\t\n\r]/gu, '').trim()
    if (trimmed === '' || trimmed.startsWith('#')) return ''
    const whole = /^[a-z][a-z0-9+.-]*:/iu.test(trimmed)
    if (whole && /^https?:\/\//iu.test(trimmed) && safeLink(trimmed) !== '') return trimmed
    if (whole && !/^https?:/iu.test(trimmed)) return ''
    const url = parse(trimmed, this.base)
    return url !== null && /^https?:$/u.test(url.protocol) ? safeLink(url.href) : ''
  }

  /** Whether an absolute address may be a story's: not the page itself, not a site's front door. */
  mayBeStory(link: string): boolean {
    const url = parse(link, '')
    if (url === null || withoutFragment(link) === this.page) return false
    return url.pathname.length > 1 || url.search !== ''
  }
}

function parse(href: string, base: string): URL | null {
  try {
    return base === '' ? new URL(href) : new URL(href, base)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function withoutFragment(link: string): string {
  return link.replace(/#.*$/u, '').replace(/\/$/u, '')
}

/** Two spellings of one address: no fragment, no closing slash, no http/https or www, no tracking parameters. */
export function sameAddress(link: string): string {
  return link.replace(/#.*$/u, '').replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/([?&])(?:utm_\w+|fbclid|mc_cid|mc_eid|ref|source)=[^&]*/giu, '$1')
    .replace(/[?&]+$/u, '').replace(/\/$/u, '')
}

/** The host of an address without 'www.', '' where there is none. */
export function hostOf(link: string): string {
  return parse(link, '')?.hostname.replace(/^www\./u, '') ?? ''
}
