const SAFE = /^(?:https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+)/iu
// Browsers drop tabs and line ends inside a URL and trim controls around it; a link that needs that is not a link.
const CONTROL = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]/u

/**
 * The link as it may be stored and printed: http, https or mailto, with no white space or control characters inside.
 * Answers '' for anything else (`javascript:`, `data:`, relative paths), so a caller can test and use it in one step.
 */
export function safeLink(href: string): string {
  const trimmed = href.trim()
  return !CONTROL.test(trimmed) && SAFE.test(trimmed) ? trimmed : ''
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|spm|yclid|_hsenc|_hsmi|msclkid)$/iu

/**
 * A link without what differs between two copies of it: scheme, 'www.', tracking parameters, fragment, last slash. Two addresses
 * with the same canonical form are the same page.
 */
export function canonicalLink(link: string): string {
  if (!URL.canParse(link)) return link
  const url = new URL(link)
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(kept).toString()
  const path = url.pathname.replace(/\/+$/u, '')
  return `${url.hostname.replace(/^www\./u, '')}${url.port ? `:${url.port}` : ''}${path}${query ? `?${query}` : ''}`
}
