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
