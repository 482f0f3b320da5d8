import { isEl, type El, type Page } from '@shared/html/html-tree'
import { attr, closest, countWords, hasToken, tokensOf } from '@shared/html/tree-reading'

const FURNITURE_TAGS = new Set(['nav', 'aside', 'menu'])
const FURNITURE_ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/iu
const FURNITURE_NAMES = new RegExp(`^(?:${[
  '.*[-_]?(?:cookie|consent|gdpr|ccpa)s?(?:[-_].*)?', '.*(?:newsletter|subscribe|subscription|signup|sign-up|mailchimp|mc4wp|mc_embed|optin|opt-in|email-capture).*', '(?:.*[-_])?(?:share|sharing|sharedaddy|sd-.*|shares|social|socials|addtoany|a2a|addthis|ssba|heateor|jp-relatedposts|jp-post-flair)(?:[-_].*)?',
  '(?:.*[-_])?(?:related|recommended|recommendations|yarpp|crp|most-read|most-popular|mostread|most-viewed|trending|popular-posts|recent-posts|recent-comments|you-may-like|also-like|more-stories|readnext|read-next)(?:[-_].*)?', '(?:comments?|comment-?list|comments?-(?:area|section|wrapper|form|template)|respond|disqus.*|reply-form)',
  '(?:.*[-_])?(?:pagination|paginate|pager|paging|page-numbers|page-nav|pagenavi|nav-links|blog-pager|load-more|infinite-handle|breadcrumbs?|trail)(?:[-_].*)?', '(?:.*[-_])?(?:sidebar|side-bar|rail|widget-area|widgets|widgetised.*)(?:[-_]\\w+)?', 'widget(?:_(?!_).*|-(?!.*post).*)?', '(?:.*[-_])?(?:site|page|global|main|blog|wp|gh|td|the|l|c|o)?[-_]?footer(?:[-_]?(?:wrap|wrapper|container|inner|area|widgets?|bottom|top|content|menu|nav|section|main|outer|copyright|links|\\d))?', 'footer', 'colophon', 'copyright', 'credits',
  '(?:site|page|global|main|top|gh|blog)[-_]?(?:header|head|masthead|banner)(?:[-_].*)?', 'masthead', 'header(?:[-_](?:wrap|wrapper|inner|top|bottom|main|container|widget.*|navigation|nav|menu|area|ad|image|logo))?', 'top-?bar(?:[-_].*)?', '(?:.*[-_])?(?:menu|menus|nav|navbar|navigation|navlinks|hamburger|drawer|offcanvas|off-canvas)(?:[-_].*)?', '(?:.*[-_])?(?:search-?form|search-?box|site-search|searchbar|search-toggle|search-modal)', 'search',
  'ad|ads|adsense|adsbygoogle|advert.*|ad[-_].*|.*[-_](?:ad|ads|advert|adunit|sponsor|sponsored)|sponsors?|banner-?ads?|dfp.*|gpt-ad.*', '(?:.*[-_])?(?:popup|pop-up|modal|lightbox|toast|snackbar)(?:[-_].*)?', '(?:.*[-_])?(?:author-(?:bio|box|info|card|profile|description|about)|about-(?:the-)?author|bio-box|authorbox|post-author-box)(?:[-_].*)?', '(?:skip-?(?:link|to|nav).*|screen-reader-text|visually-?hidden|sr-only|u-hidden|element-invisible|assistive-text|clip-path|a11y-hidden)', '(?:.*[-_])?(?:donate|donation|donations|paywall|regwall|membership-cta|login|log-in|signin)(?:[-_].*)?', '(?:.*[-_])?(?:tag-?cloud|tagcloud|blogroll|toolbar|print-?(?:link|button|only)|language-switcher|lang-switch|back-to-top|scroll-to-top|noprint|no-print|edit-link|post-edit|rating|likes?|kudos|reactions?)(?:[-_].*)?',
].join('|')})$`, 'u')
// Names that say what a story is about or how a page is laid out, not what a block is for.
const SPEAKS_OF_CONTENT = /^(?:category|tag|cat|topic|type|format|status|author|post|page|term|has|is|no|with|js|elementor|wp-block-group|wp-block-columns?|td|vc|jeg|menu-item|postid|layout|single|archive)[-_]|^(?:elementor|et_pb|fl)[-_]?/u
const KEPT_NAMES = /^(?:elementor|et_pb).*(?:nav-menu|share|social|search-form|form|author-box|breadcrumb|pagination)|^wp-block-(?:navigation|social|search|query-pagination|comments|template-part-footer)|^elementor-(?:location-(?:header|footer)|pagination)|^td-(?:footer|header|menu|pulldown|ss-main-sidebar|sub-footer|mobile|search)/u
const STORY = /^(?:h-?entry|post|story|article|node|teaser|card|entry|views-row|blog-post|news-item|story-card|post-card|gh-card|kg-card|loop-entry|type-post)$/u
const HIDDEN_HEADING = /screen-reader|hidden|sr-only|skip|assistive|invisible|widget-?title|comments?-|related|paginat/u
const WHOLE_PAGE = new Set(['#root', 'html', 'body', 'main', 'article'])

/** A page's furniture: which elements hold menus, sidebars, sign-up, comments and such, by tag, role, name and weight. */
export function findFurniture(page: Page): Set<El> {
  const weights = weigh(page)
  const found = page.all.map((el): [El, string] => [el, furnitureName(el)]).filter(([, name]) => name !== '')
  const sums = sumByName(found, weights)
  // Furniture is beside the stories: a name that holds most of a page's text is no furniture's, whatever it says.
  const isBeside = (name: string): boolean => (sums.get(name) ?? 0) <= (weights[0] ?? 0) * 0.45
  const around = aroundMain(page)
  const sidebars = found.filter(([, name]) => /sidebar|aside/u.test(name)).map(([el]) => el)
  // 'right-sidebar' may say that a block is one or that it has one.
  const isFrame = ([el, name]: [El, string]): boolean => around.has(el) || (LAYOUT.test(name) && sidebars.some((inner) => inner !== el && inner.order > el.order && inner.order <= el.last))
  const beside = found.filter(([el, name]) => !isFrame([el, name]) && isBeside(name) || (ALWAYS.has(name) && !holdsStories(el, page)))
  return new Set([...page.all.filter(isHidden), ...beside.map(([el]) => el)])
}

const LAYOUT = /^(?:(?:right|left|both|content|with|two)-sidebars?|sidebar-(?:right|left|content)(?:-.*)?)$/u
const ALWAYS = new Set(['nav', 'footer', 'navigation', 'contentinfo', 'dialog', 'alertdialog'])

/** What stands around the main part of the page ('content-sidebar-wrap') is not beside it, whatever its name. */
function aroundMain(page: Page): Set<El> {
  const around = new Set<El>()
  for (const el of page.all) if (el.tag === 'main' || attr(el, 'role') === 'main') for (let at = el.parent; at !== null && !around.has(at); at = at.parent) around.add(at)
  return around
}

function holdsStories(el: El, page: Page): boolean {
  return page.all.slice(el.order + 1, el.last + 1).some(({ tag }) => tag === 'article' || tag === 'main' || tag === 'h1')
}

/** The words under each name, elements inside one of the same name counted once. */
function sumByName(found: readonly [El, string][], weights: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>()
  const ends = new Map<string, number>()
  for (const [el, name] of found) {
    if (el.order <= (ends.get(name) ?? -1)) continue
    ends.set(name, el.last)
    sums.set(name, (sums.get(name) ?? 0) + (weights[el.order] ?? 0))
  }
  return sums
}

/** What marks an element as furniture: its tag, role or a name of it; '' for none. */
function furnitureName(el: El): string {
  if (WHOLE_PAGE.has(el.tag)) return ''
  if (FURNITURE_TAGS.has(el.tag) || el.tag === 'form') return el.tag
  if (FURNITURE_ROLES.test(attr(el, 'role'))) return attr(el, 'role').toLowerCase()
  if (el.tag === 'header' || el.tag === 'footer') return isOfThePage(el) ? el.tag : ''
  const tokens = tokensOf(el)
  // A heading is furniture only where its name hides it or says what list it heads.
  if (/^h[1-6]$/u.test(el.tag) && !tokens.some((token) => HIDDEN_HEADING.test(token))) return ''
  if (tokens.some((token) => STORY.test(token) || token === 'hentry')) return ''
  return tokens.find((token) => KEPT_NAMES.test(token) || (FURNITURE_NAMES.test(token) && !SPEAKS_OF_CONTENT.test(token))) ?? ''
}

// A story, a list item or a quote may have a header and a footer of its own.
function isOfThePage(el: El): boolean {
  const inside = closest(el.parent, (outer) => ['article', 'li', 'blockquote', 'figure', 'td'].includes(outer.tag) || hasToken(outer, STORY))
  if (inside !== null) return false
  if (el.tag === 'footer') return true
  if (hasToken(el, /(?:entry|post|article|story|archive|page|section|card)[-_]*(?:header|head|title)?$/u)) return false
  return closest(el.parent, (outer) => outer.tag === 'main' || outer.tag === 'section') === null
}

function isHidden(el: El): boolean {
  if (Object.hasOwn(el.attrs, 'hidden') && attr(el, 'hidden') !== 'until-found') return true
  if (attr(el, 'aria-modal') === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attr(el, 'style')) && el.tag !== 'body' && el.tag !== 'html'
}

/** The words of running text (not of links) in each element, by order. */
function weigh(page: Page): number[] {
  const weights: number[] = []
  weighInto(page.root, false, weights)
  return weights
}

function weighInto(el: El, linked: boolean, weights: number[]): number {
  if (el.tag === 'head') return weights[el.order] = 0
  let sum = 0
  for (const kid of el.kids) {
    if (isEl(kid)) sum += weighInto(kid, linked || kid.tag === 'a', weights)
    else if (!linked && kid.text.length > 12) sum += countWords(kid.text)
  }
  weights[el.order] = sum
  return sum
}
