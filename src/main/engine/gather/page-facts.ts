import { isEl, type El, type Page } from '@shared/html/html-tree'
import { hostOf, Links } from './links'
import { attr, hasToken, textOf } from '@shared/html/tree-reading'

/** What a page says of one of its stories in JSON-LD: help only, what is visible goes first. */
export interface StoryData { headline: string; date: string; byline: string; image: string }

/** What a page says of itself. */
export interface PageFacts {
  links: Links
  siteName: string
  title: string
  language: string
  isArticle: boolean
  byline: string
  published: string
  picture: string
  url: string
  topics: string[]
  stories: Map<string, StoryData>
}

/** Reads base, language, outlet and metadata from a page. */
export function readFacts(page: Page, baseUrl: string): PageFacts {
  const metas = readMetas(page)
  const meta = (...names: string[]): string => names.map((name) => metas.get(name) ?? '').find((value) => value !== '') ?? ''
  const links = readLinks(page, baseUrl, meta('og:url'))
  const data = readData(page)
  const title = firstText(page, 'title') || meta('og:title')
  const own = data.filter((item) => isArticleData(item)).length === 1 ? data.find(isArticleData) : undefined
  return {
    links, title,
    siteName: siteNameOf(page, data, title, meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'), links),
    language: languageOf(page, meta('content-language', 'og:locale', 'dc.language', 'language')),
    isArticle: /^article|^news/iu.test(meta('og:type')) || own !== undefined,
    byline: meta('author', 'article:author', 'parsely-author', 'dc.creator').replace(/^https?:.*$/u, '') || nameOf(own?.['author']),
    published: meta('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date', 'pubdate') || textField(own, 'datePublished'),
    picture: meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    url: canonical(page, links) || links.resolve(meta('og:url')) || links.resolve(baseUrl),
    topics: [...new Set(page.all.filter((el) => el.tag === 'meta' && attr(el, 'property') === 'article:tag').map((el) => attr(el, 'content').trim()))].filter((topic) => topic !== ''),
    stories: storiesIn(data, links),
  }
}

function readMetas(page: Page): Map<string, string> {
  const metas = new Map<string, string>()
  for (const el of page.all) {
    if (el.tag !== 'meta') continue
    const name = (attr(el, 'property') || attr(el, 'name') || attr(el, 'http-equiv') || attr(el, 'itemprop')).toLowerCase()
    if (!metas.has(name)) metas.set(name, attr(el, 'content').replace(/\s+/gu, ' ').trim())
  }
  return metas
}

function readLinks(page: Page, baseUrl: string, ogUrl: string): Links {
  const known = new Links('', '').resolve(baseUrl)
  const canonicalUrl = canonical(page, new Links(known, ''))
  const self = known || canonicalUrl || new Links('', '').resolve(ogUrl)
  const declared = page.all.find((el) => el.tag === 'base' && attr(el, 'href') !== '')
  const base = declared === undefined ? '' : new Links(self, '').resolve(attr(declared, 'href'))
  return new Links(base || self, self)
}

function canonical(page: Page, links: Links): string {
  const el = page.all.find((link) => link.tag === 'link' && /\bcanonical\b/iu.test(attr(link, 'rel')))
  return el === undefined ? '' : links.resolve(attr(el, 'href'))
}

function firstText(page: Page, tag: string): string {
  const el = page.all.find((found) => found.tag === tag)
  return el === undefined ? '' : textOf(el)
}

function languageOf(page: Page, declared: string): string {
  const html = page.all.find((el) => (el.tag === 'html' || el.tag === 'body') && (attr(el, 'lang') || attr(el, 'xml:lang')) !== '')
  return languageTag((html && (attr(html, 'lang') || attr(html, 'xml:lang'))) ?? '') || languageTag(declared)
}

/** A language as BCP 47 ('es_MX' -> 'es-MX'); '' where it is none. */
export function languageTag(value: string): string {
  const tag = value.split(',')[0]?.trim().replaceAll('_', '-') ?? ''
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag) ? tag : ''
}

function siteNameOf(page: Page, data: readonly Data[], title: string, declared: string, links: Links): string {
  if (declared !== '') return declared
  const publisher = data.map((item) => nameOf(item['publisher'])).find((name) => name !== '')
  if (publisher !== undefined) return publisher
  const site = data.find((item) => /^(?:WebSite|NewsMediaOrganization|Organization)$/u.test(typeOf(item)) && nameOf(item) !== '')
  return (site === undefined ? '' : nameOf(site)) || nameFromTitle(page, title, hostOf(links.base))
}

// 'Archive – The Commons Post': the part that sounds like the host, else the last one; a lone title may be the name.
function nameFromTitle(page: Page, title: string, host: string): string {
  const parts = title.split(/\s+[|–—·•»«:-]\s+|\s*\|\s*/u).map((part) => part.trim()).filter((part) => part !== '')
  const squeezed = host.replace(/\.[a-z.]+$/u, '').replace(/[^a-z0-9]/gu, '')
  const like = parts.find((part) => squeezed.length > 2 && soundsLike(part, squeezed))
  if (like !== undefined) return like
  const home = parts.find((part) => homeTexts(page).has(part))
  if (home !== undefined) return home
  if (host === '' && parts.length === 1) return firstText(page, 'h1') === parts[0] || (parts[0] ?? '').split(' ').length <= 5 ? parts[0] ?? '' : ''
  return parts.length > 1 && (parts.at(-1) ?? '').split(' ').length <= 6 ? parts.at(-1) ?? '' : host
}

/** What the page calls its front door: texts of links to '/', alt texts of pictures in them, and the site's title. */
function homeTexts(page: Page): Set<string> {
  const doors = page.all.filter((el) => (el.tag === 'a' && (/^(?:https?:\/\/[^/]+)?\/?$/iu.test(attr(el, 'href')) && attr(el, 'href') !== '' || /\bhome\b/u.test(attr(el, 'rel')))) || hasToken(el, /^(?:site-title|site-name|logo|brand|navbar-brand)$/u))
  return new Set(doors.slice(0, 20).flatMap((el) => [textOf(el), ...el.kids.filter(isEl).map((kid) => attr(kid, 'alt'))]).filter((text) => text !== ''))
}

function soundsLike(part: string, host: string): boolean {
  const plain = part.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/gu, '')
  return plain.length > 2 && (plain === host || plain.replace(/^the/u, '') === host.replace(/^the/u, '') || (plain.length > 4 && host.includes(plain)) || (host.length > 4 && plain.includes(host)))
}

type Data = Record<string, unknown>

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readData(page: Page): Data[] {
  const found: Data[] = []
  for (const script of page.data.slice(0, 50)) flatten(parseJson(script), found, 0)
  return found
}

function parseJson(text: string): unknown {
  if (text.length > 2_000_000) return null
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function flatten(value: unknown, into: Data[], depth: number): void {
  if (depth > 8 || into.length > 2000) return
  if (Array.isArray(value)) value.forEach((item: unknown) => flatten(item, into, depth + 1))
  if (!isData(value)) return
  into.push(value)
  for (const key of ['@graph', 'itemListElement', 'item', 'mainEntity', 'blogPost', 'hasPart']) flatten(value[key], into, depth + 1)
}

function typeOf(item: Data): string {
  const type: unknown = item['@type']
  return String(Array.isArray(type) ? type[0] : type ?? '')
}

function isArticleData(item: Data): boolean {
  return /^(?:NewsArticle|Article|BlogPosting|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|Report|SocialMediaPosting)$/u.test(typeOf(item))
}

function textField(item: Data | undefined, key: string): string {
  const value = item?.[key]
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('http') ? '' : value.trim()
  if (Array.isArray(value)) return value.map(nameOf).filter((name) => name !== '').join(', ')
  return isData(value) ? textField(value, 'name') : ''
}

function imageOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return imageOf(value[0])
  return isData(value) ? textField(value, 'url') : ''
}

function storiesIn(data: readonly Data[], links: Links): Map<string, StoryData> {
  const stories = new Map<string, StoryData>()
  for (const item of data.filter(isArticleData)) {
    const main = item['mainEntityOfPage']
    const url = links.resolve(textField(item, 'url') || (isData(main) ? textField(main, '@id') : nameless(main)))
    if (url === '') continue
    stories.set(url, { headline: textField(item, 'headline'), date: textField(item, 'datePublished'), byline: nameOf(item['author']), image: imageOf(item['image']) })
  }
  return stories
}

function nameless(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The language nearest to an element that differs from the page's, else the page's. */
export function languageAt(el: El, facts: PageFacts): string {
  for (let at: El | null = el; at !== null; at = at.parent) {
    const own = languageTag(attr(at, 'lang') || attr(at, 'xml:lang'))
    if (own !== '') return own
  }
  const kid = el.kids.find((node): node is El => isEl(node) && attr(node, 'lang') !== '')
  return kid === undefined ? facts.language : languageTag(attr(kid, 'lang'))
}
