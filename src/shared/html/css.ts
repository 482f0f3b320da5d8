import { isEl, type El } from './html-tree'
import { attr, tokensOf } from './tree-reading'

/** What a style says, by property; names and values in lower case. */
export type Style = ReadonlyMap<string, string>

const LONGEST_STYLE = 4000
const LONGEST_SHEET = 300_000
const MOST_RULES = 4000

function parseStyle(text: string): Map<string, string> {
  const style = new Map<string, string>()
  for (const declaration of text.slice(0, LONGEST_STYLE).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).replace(/!\s*important/iu, '').trim().toLowerCase())
  }
  return style
}

/** Rules for one class ('span.s1', '.c3'), which is how word processors write the looks of their texts. */
function parseSheet(sheet: string): Map<string, Style> {
  const rules = new Map<string, Style>()
  for (const rule of sheet.slice(0, LONGEST_SHEET).split('}').slice(0, MOST_RULES)) {
    const open = rule.indexOf('{')
    if (open < 0) continue
    const style = parseStyle(rule.slice(open + 1))
    for (const selector of rule.slice(Math.max(0, open - 500), open).split(',')) {
      const name = /(?:^|\s)[a-z\d]*\.([\w-]+)\s*$/iu.exec(selector)?.[1]?.toLowerCase()
      if (name !== undefined) rules.set(name, new Map([...rules.get(name) ?? [], ...style]))
    }
  }
  return rules
}

const NO_STYLE: Style = new Map()

/** Reads what style an element has: by its classes in the page's own sheet, then its own. */
export function createStyles(sheet: string): (el: El) => Style {
  const rules = parseSheet(sheet)
  const known = new Map<El, Style>()
  return (el) => {
    const cached = known.get(el)
    if (cached) return cached
    if (rules.size === 0 && !Object.hasOwn(el.attrs, 'style')) return NO_STYLE
    const style = new Map(rules.size === 0 ? [] : tokensOf(el).flatMap((token) => [...rules.get(token) ?? []]))
    for (const [name, value] of parseStyle(attr(el, 'style'))) style.set(name, value)
    known.set(el, style)
    return style
  }
}

/** Whether an element is kept from sight. */
export function isHidden(el: El, style: Style): boolean {
  if (Object.hasOwn(el.attrs, 'hidden') && attr(el, 'hidden') !== 'until-found') return true
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all') return true
  // A newsletter's preheader is made invisible in more ways than one.
  return /^0(?:px|pt)?$/u.test(style.get('max-height') ?? '') || (/^0(?:px|pt)?$/u.test(style.get('font-size') ?? '') && !el.kids.some(isEl))
}

const HIGHLIGHTERS = new Set(['yellow', 'lime', 'aqua', 'cyan', 'fuchsia', 'magenta', 'gold'])

/** Whether a background is a highlighter's: bright and of a colour, as against a page's white, grey or dark. */
export function isHighlighter(style: Style): boolean {
  const background = style.get('mso-highlight') ?? style.get('background-color') ?? style.get('background') ?? ''
  if (HIGHLIGHTERS.has(background)) return true
  const parts = rgbOf(background)
  if (!parts) return false
  const [most, least] = [Math.max(...parts), Math.min(...parts)]
  return most > 200 && most - least > 100
}

function rgbOf(colour: string): number[] | null {
  const hex = /^#([\da-f]{6}|[\da-f]{3})$/u.exec(colour)?.[1]
  if (hex) return (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../gu)!).map((pair) => Number.parseInt(pair, 16))
  const numbers = /^rgba?\(([^)]*)\)$/u.exec(colour)?.[1]?.split(/[\s,/]+/u).filter(Boolean).map(Number)
  return numbers && numbers.length >= 3 && (numbers[3] ?? 1) > 0.2 ? numbers.slice(0, 3) : null
}

const PRESENTATION = ['color', 'font-family', 'font-size', 'background', 'background-color', 'text-align', 'font-variant', 'text-transform', 'letter-spacing'] as const
const PLAIN = new Set(['', 'inherit', 'initial', 'normal', 'none', 'transparent', 'start', 'left', 'auto', 'windowtext', 'currentcolor', 'medium'])

/** What of a style no block or mark can say, as one word: two elements that look alike have the same; '' for nothing. */
export function lookOf(el: El, style: Style): string {
  const said = PRESENTATION.map((name) => [name, style.get(name) ?? '']).filter(([, value]) => !PLAIN.has(value!))
  const old = ['color', 'face', 'size', 'align', 'bgcolor'].map((name) => attr(el, name)).filter((value) => value !== '' && value !== 'left')
  return [...said.map((pair) => pair.join(':')), ...(el.tag === 'font' || el.tag === 'p' ? old : []), ...(el.tag === 'center' ? ['center'] : [])].join(';')
}
