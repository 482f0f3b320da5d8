import type { Gathered } from '@shared/model/gathered'
import { decodeBytes } from './decode'
import { parseHtml } from './parse-html'
import { isOwnText } from './own-text'
import { parseText } from './parse-text'
import { GatherRefusal, refuseBySize } from './refusal'

/** A source as it came in: `as` 'auto' lets its content decide, `baseUrl` is where it was found. */
export interface Source { bytes: Uint8Array; as: 'auto' | 'text' | 'html'; name: string; baseUrl?: string; contentType?: string }

/**
 * The stories of a page or a text. Refuses what is empty, too large, no text, or has no stories, with a
 * {@link GatherRefusal}; never with anything else.
 */
export function parseSource(source: Source): Gathered {
  refuseBySize(source.bytes.length)
  const text = decodeBytes(source.bytes, source.contentType)
  if (text.trim() === '') throw new GatherRefusal('empty', 'There is no text in this file.')
  const html = source.as === 'html' || (source.as === 'auto' && !isOwnText(text) && isHtml(text))
  if (html && isFeed(text)) throw new GatherRefusal('unreadable', 'This is a news feed, not a page; Galley can’t read feeds yet.')
  return html ? parseHtml(text, source.baseUrl ?? '') : parseText(text, source.baseUrl ?? '')
}

const TAG = /<(?:!doctype html|\/?(?:html|head|body|div|p|h[1-6]|article|section|main|table|tr|td|a|span|br|ul|ol|li|b|strong|em|i|img|meta|link|title|dl|dt|dd|center|font|script|svg)(?=[\s/>])[^<>]{0,2000}>)/giu

// A text may mention a tag; a page is made of them: it begins with one, or has them all over.
function isHtml(text: string): boolean {
  const start = text.slice(0, 100_000)
  if (/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype|html|head|body|\?xml)\b/iu.test(start)) return true
  const tags = start.match(TAG)?.length ?? 0
  return tags >= 1 && (start.trimStart().startsWith('<') || tags * 1500 > start.length)
}

function isFeed(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/iu.test(text.slice(0, 20_000))
}
