import type { GatheredItem } from '@shared/model/gathered'
import { bylineOf, isName } from './bylines'
import { dateInLink, findDate, isDateLine } from './dates'
import type { El } from '@shared/html/html-tree'
import { isEl } from '@shared/html/html-tree'
import type { Links } from './links'
import { isFurnitureText, isMoreText, isServiceLabel } from './phrases'
import { kindOf } from './row-kinds'
import type { Row } from './rows'
import type { StoryBlock } from './story-blocks'
import { attr, closest, countWords, hasToken, textOf } from '@shared/html/tree-reading'

const NOT_STORY_PATH = /\/(?:category|categories|tag|tags|topics?|author|authors|users?|profile|people|search|comments?|feed|share|login|subscribe|donate)(?:\/|$|\?)|[?&](?:share|replytocom|cat|author)=|#(?:comments?|respond|disqus_thread)\b/iu
const SHARERS = /^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com\/(?:sharer|share|dialog)|twitter\.com\/(?:intent|share)|x\.com\/(?:intent|share)|linkedin\.com\/share|pinterest\.com\/pin|reddit\.com\/submit|t\.me\/share|wa\.me|api\.whatsapp\.com|bsky\.app\/intent|addtoany\.com|patreon\.com|paypal\.com|mailchi\.mp\/subscribe)/iu

/** The address of a block's story: its headline's, a 'read more' link's, its picture's or its date's. */
export function storyLink(block: StoryBlock, links: Links): { link: string; sure: boolean } {
  if (block.head.link !== '') return { link: block.head.link, sure: true }
  const candidates = [...block.rows.flatMap((row) => linksOf(row)), ...coverLinks(block.container)].map(({ el, text }) => ({ text, el, href: links.resolve(attr(el, 'href')) }))
    .filter(({ href, el }) => href !== '' && links.mayBeStory(href) && !SHARERS.test(href) && !/\b(?:tag|category|author|nofollow ugc)\b/u.test(attr(el, 'rel')))
  const more = candidates.findLast(({ text, href }) => isMoreText(text) && !/#(?:comments?|respond)\b/u.test(href)) ?? candidates.findLast(({ el }) => hasToken(el, /more|permalink|u-url/u))
  if (more !== undefined) return { link: more.href, sure: true }
  const bookmark = candidates.find(({ el }) => /\bbookmark\b/u.test(attr(el, 'rel')) || `${attr(el, 'aria-label')} ${attr(el, 'title')}`.includes(block.head.row.text))
  const plain = candidates.filter(({ href, text }) => !NOT_STORY_PATH.test(href) && !isServiceLabel(text))
  const outside = plain.filter(({ el }) => !isPersonal(el))
  const only = new Set(outside.map(({ href }) => href)).size === 1 ? outside[0]?.href ?? '' : pictureLink(block, links)
  return { link: bookmark?.href ?? only, sure: bookmark !== undefined }
}

function linksOf(row: Row): { el: El; text: string }[] {
  const around = row.around === null ? [] : [{ el: row.around, text: '' }]
  const empty = row.inside.filter((el) => el.tag === 'a' && !row.links.some((link) => link.el === el)).map((el) => ({ el, text: '' }))
  return [...row.links, ...empty, ...around]
}

/** Links without a text, which themes lay over a whole story. */
function coverLinks(container: El): { el: El; text: string }[] {
  return container.kids.filter(isEl).flatMap((kid) => (kid.tag === 'a' && textOf(kid) === '' ? [{ el: kid, text: '' }] : coverLinks(kid)))
}

function isPersonal(el: El): boolean {
  return /\bauthor\b/u.test(attr(el, 'rel')) || closest(el, (at) => hasToken(at, /author|byline|category|cat-links|tags/u), el.parent?.parent ?? null) !== null
}

function pictureLink(block: StoryBlock, links: Links): string {
  const picture = block.rows.flatMap((row) => row.pictures)[0]
  const around = picture === undefined ? null : closest(picture, (el) => el.tag === 'a')
  const href = around === null ? '' : links.resolve(attr(around, 'href'))
  return href !== '' && links.mayBeStory(href) && !/\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/iu.test(href) ? href : ''
}

/** When a block's story was published: from `<time>`, its facts, its link; '' unknown. */
export function storyDate(rows: readonly Row[], link: string): string {
  for (const row of rows) {
    for (const el of row.inside) {
      const value = attr(el, 'datetime') || (hasToken(el, /published|dt-published|date/u) ? attr(el, 'title') : '') || attr(el, 'content')
      const date = findDate(value)
      if (date !== '') return date
    }
  }
  const facts = rows.filter((row) => kindOf(row) === 'meta' || isDateLine(row.text)).map(({ text }) => text)
  // A date inside a heading was cut from its text, not from its spans.
  const cut = rows.filter(({ level }) => level > 0).map(({ spans, text }) => spans.map((span) => span.text).join('').replace(text, ''))
  return [...facts, ...cut].map(findDate).find((date) => date !== '') ?? dateInLink(link)
}

const AUTHOR = /^(?:.*[-_])?(?:author|authors|author-name|byline|p-author|vcard|fn|contributor|creator|writer)(?:[-_](?:name|link))?$/u

/** Who wrote a block's story, as the page says it; '' unknown. */
export function storyByline(rows: readonly Row[]): string {
  for (const row of rows) {
    if (!['meta', 'links', 'text'].includes(kindOf(row)) || countWords(row.text) > 40) continue
    const named = row.inside.find((el) => /\bauthor\b/u.test(`${attr(el, 'rel')} ${attr(el, 'itemprop')}`) || hasToken(el, AUTHOR)) ?? closest(row.el, (el) => hasToken(el, AUTHOR) || attr(el, 'itemprop') === 'author', row.el.parent?.parent ?? null)
    const name = named === undefined || named === null ? '' : cleanName(textOf(named))
    if (name !== '') return name
  }
  return rows.filter((row) => kindOf(row) === 'meta').flatMap((row) => row.text.split(/\s*[|•·∙]\s*|\s+[-–—]\s+|\s+on\s+(?=\p{Lu})|,?\s+(?:on|le|el|am|il|em|op|den)\s+(?=\d)|,?\s+(?=(?:\p{L}+day,? )?\p{L}{3,9}\.? \d{1,2},)/u)).map((part) => bylineOf(part) || (isName(part.trim()) && !isFurnitureText(part) ? part.trim() : '')).find((name) => name !== '') ?? ''
}

function cleanName(text: string): string {
  const name = text.split(/\s*[|•·∙]\s*|\s+on\s+(?=\p{Lu}\p{L}+ \d)/u)[0]?.replace(/^(?:(?:post )?author:?\s+|作者\s*[:：]?\s*)/iu, '').replace(/^(?:posted |written |published |reported |words )?(?:by|por|par|von|di|da|door|بقلم|מאת|автор)[:\s]+/iu, '').replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/gu, '') ?? ''
  return name.length > 120 || isDateLine(name) || isFurnitureText(name) ? '' : name
}

/** What a block's story is about, where the page marks it so (rel=tag, category lists). */
export function storyTopics(container: El): string[] {
  const topics = new Set<string>()
  const visit = (el: El, listed: boolean): void => {
    const marked = /\b(?:tag|category)\b/u.test(attr(el, 'rel')) || hasToken(el, /^(?:p-category|category-link|post-category|cat-link)$/u)
    const text = marked || (listed && el.tag === 'a') ? textOf(el) : ''
    if (text !== '' && countWords(text) <= 6 && topics.size < 20 && !isFurnitureText(text)) topics.add(text.replace(/^#/u, ''))
    const list = listed || hasToken(el, /^(?:cat-links|tags-links|post-categories|entry-categories|wp-block-post-terms|entry-tags|post-tags|taxonomy-.*)$/u)
    for (const kid of el.kids) if (isEl(kid)) visit(kid, list)
  }
  visit(container, false)
  return [...topics]
}

const EYEBROW = /^(?:.*[-_])?(?:eyebrow|kicker|overline|rubric|surtitle|supertitle|antetitulo|volanta|flag|label)(?:[-_].*)?$/u

/** The small label above a headline, where the page names it so. */
export function storyEyebrow(block: StoryBlock): string {
  const at = block.rows.indexOf(block.head.row)
  const row = block.rows.slice(0, Math.max(0, at)).find((before) => closest(before.el, (el) => hasToken(el, EYEBROW), block.container) !== null || before.inside.some((el) => hasToken(el, EYEBROW)))
  return row !== undefined && countWords(row.text) <= 8 && !isDateLine(row.text) ? row.text : ''
}

const NO_PICTURE = /(?:^|[-_/.])(?:avatars?|gravatar|icons?|emoji|smil(?:ey|ies)|logos?|pixel|spacer|blank|placeholder|spinner|loading|badge|button|tracking|1x1|transparent)(?:[-_/.\d]|$)|\/\w{1,2}\.gif(?:\?|$)/iu

/** The first picture of the rows that is no icon, avatar or pixel. */
export function storyPicture(rows: readonly Row[], links: Links): GatheredItem['picture'] {
  for (const el of rows.flatMap((row) => row.pictures)) {
    const url = links.resolve(pictureSource(el))
    const small = [attr(el, 'width'), attr(el, 'height')].some((size) => /^\d+/u.test(size) && Number.parseInt(size, 10) < 60)
    const credited = closest(el, (at) => hasToken(at, /author|avatar|bio/u), el.parent?.parent?.parent ?? null) !== null
    if (url === '' || small || credited || NO_PICTURE.test(attr(el, 'class')) || NO_PICTURE.test(url.replace(/^https?:\/\/[^/]+/u, ''))) continue
    return { url, alt: attr(el, 'alt').replace(/\s+/gu, ' ').trim() }
  }
  return null
}

function pictureSource(el: El): string {
  const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-full-src'].map((name) => attr(el, name)).find((value) => value !== '' && !value.startsWith('data:'))
  const set = ['srcset', 'data-srcset', 'data-lazy-srcset'].map((name) => largestOf(attr(el, name))).find((value) => value !== '')
  const src = attr(el, 'src').startsWith('data:') ? '' : attr(el, 'src')
  const sources = el.parent?.tag === 'picture' ? el.parent.kids.filter((kid): kid is El => isEl(kid) && kid.tag === 'source').map((kid) => largestOf(attr(kid, 'srcset') || attr(kid, 'data-srcset'))) : []
  return set ?? lazy ?? (src || (sources.find((value) => value !== '') ?? ''))
}

// A comma may be part of an address (image servers like them): candidates are split at commas followed by a space.
function largestOf(srcset: string): string {
  const candidates = srcset.slice(0, 8000).trim().split(/,\s+/u).map((candidate) => candidate.trim().split(/\s+/u))
    .map(([url, size]) => ({ url: url ?? '', size: Number.parseFloat(size ?? '1') || 1 })).filter(({ url }) => url !== '' && !url.startsWith('data:'))
  return candidates.toSorted((one, two) => two.size - one.size)[0]?.url ?? ''
}
