import { MARKS, PLACEHOLDER, SOFT_BREAK, type Mark, type Span } from '@shared/model/block'
import { appendSpan } from '@shared/document/flat-text'
import { safeLink } from '@shared/model/link'

/** What a paragraph's text needs of the rest: addresses named elsewhere, and what its footnotes say. */
export interface Names { links: ReadonlyMap<string, string>; notes: ReadonlyMap<string, string> }

interface Looks { marks: readonly Mark[]; link: string }

/** Longer text between empty lines is no paragraph somebody wrote; its signs are left as they are. */
const LONGEST = 8000
const SIGNS: readonly [string, readonly Mark[]][] = [
  ['***', ['bold', 'italic']], ['___', ['bold', 'italic']], ['**', ['bold']], ['__', ['bold']], ['~~', ['strike']], ['==', ['highlight']], ['*', ['italic']], ['_', ['italic']],
]
const TAGS: Record<string, Mark> = { sub: 'sub', sup: 'sup', mark: 'highlight', u: 'underline', ins: 'underline', b: 'bold', strong: 'bold', i: 'italic', em: 'italic', s: 'strike', del: 'strike', code: 'code' }

/** Reads the marks, links and footnotes of a paragraph; a line end is a space, or a soft break where Markdown wants one. */
export function readInline(text: string, names: Names): Span[] {
  const spans: Span[] = []
  if (text.length > LONGEST) return [{ text: breakLines(text) }]
  readInto(spans, breakLines(text), { marks: [], link: '' }, names, 0)
  return spans
}

const breakLines = (text: string): string => text.replace(/(?: {2,}|\\)\n[ \t]*/gu, SOFT_BREAK).replace(/[ \t]*\n[ \t]*/gu, ' ')

const DEEPEST = 20

function readInto(spans: Span[], text: string, looks: Looks, names: Names, depth: number): void {
  let plain = ''
  const flush = (): void => {
    if (plain !== '') appendSpan(spans, spanOf(plain, looks))
    plain = ''
  }
  for (let at = 0; at < text.length;) {
    const found = depth > DEEPEST ? null : readPiece(text, at, looks, names)
    if (!found) plain += text[at++]!
    else {
      if (found.span || found.inner !== undefined) flush()
      if (found.span) appendSpan(spans, found.span)
      if (found.inner !== undefined) readInto(spans, found.inner, found.looks ?? looks, names, depth + 1)
      plain += found.plain ?? ''
      at = found.end
    }
  }
  flush()
}

function spanOf(text: string, { marks, link }: Looks): Span {
  return { text: text.replaceAll(PLACEHOLDER, ''), ...(marks.length > 0 && { marks: MARKS.filter((mark) => marks.includes(mark)) }), ...(link !== '' && { link }) }
}

interface Piece { end: number; plain?: string; span?: Span; inner?: string; looks?: Looks }

function readPiece(text: string, at: number, looks: Looks, names: Names): Piece | null {
  switch (text[at]) {
    case '\\': return /[!-/:-@[-`{-~]/u.test(text[at + 1] ?? '') ? { end: at + 2, plain: text[at + 1]! } : null
    case '`': return readCode(text, at, looks)
    case '!': return text[at + 1] === '[' ? readLink(text, at + 1, looks, names) : null
    case '[': return readNote(text, at, names) ?? readLink(text, at, looks, names)
    case '<': return readAngle(text, at, looks)
    case 'h': return readBare(text, at, looks)
    case '*': case '_': case '~': case '=': return readMarks(text, at, looks)
    case '&': return readEntity(text, at)
    default: return null
  }
}

function readCode(text: string, at: number, looks: Looks): Piece | null {
  const fence = /^`+/u.exec(text.slice(at))![0]
  const end = text.indexOf(fence, at + fence.length)
  if (end < 0) return { end: at + fence.length, plain: fence }
  const code = text.slice(at + fence.length, end).replace(/^ (.*\S.*) $/u, '$1')
  return { end: end + fence.length, span: spanOf(code, { ...looks, marks: [...looks.marks, 'code'] }) }
}

function readNote(text: string, at: number, { notes }: Names): Piece | null {
  const [whole = '', name = ''] = /^\[\^([^\]\s]{1,50})\]/u.exec(text.slice(at, at + 60)) ?? []
  const noteText = notes.get(name)
  return noteText === undefined ? null : { end: at + whole.length, span: { text: PLACEHOLDER, note: name, noteText } }
}

/** `[words](address)`, `[words][name]` or `[name]`; a picture in the middle of a text is a link to it. */
function readLink(text: string, at: number, looks: Looks, { links }: Names): Piece | null {
  const close = closing(text, at)
  if (close < 0) return null
  const inner = text.slice(at + 1, close)
  const [target = '', address = '', spaced = ''] = /^\((?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/u.exec(text.slice(close + 1, close + 4000)) ?? []
  if (target !== '') return { end: close + 1 + target.length, inner, looks: { ...looks, link: safeLink(address || spaced) || looks.link } }
  const [reference = '', name = ''] = /^\[([^\]]{0,200})\]/u.exec(text.slice(close + 1, close + 300)) ?? []
  const named = links.get((name || inner).toLowerCase())
  return named === undefined ? null : { end: close + 1 + reference.length, inner, looks: { ...looks, link: safeLink(named) || looks.link } }
}

function closing(text: string, open: number): number {
  for (let at = open + 1, depth = 1; at < text.length && at < open + 4000; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return -1
}

function readAngle(text: string, at: number, looks: Looks): Piece | null {
  const rest = text.slice(at, at + 2000)
  const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/iu.exec(rest)
  if (address) return { end: at + address[0].length, span: spanOf(address[1]!.replace(/^mailto:/iu, ''), { ...looks, link: safeLink(address[1]!) || looks.link }) }
  if (/^<br\s*\/?>/iu.test(rest)) return { end: at + rest.indexOf('>') + 1, plain: SOFT_BREAK }
  const [open = '', tag = ''] = /^<([a-z]{1,6})>/iu.exec(rest) ?? []
  const mark = Object.hasOwn(TAGS, tag.toLowerCase()) ? TAGS[tag.toLowerCase()] : undefined
  const end = mark ? text.indexOf(`</${tag}>`, at) : -1
  return mark && end > 0 ? { end: end + tag.length + 3, inner: text.slice(at + open.length, end), looks: { ...looks, marks: [...looks.marks, mark] } } : null
}

function readBare(text: string, at: number, looks: Looks): Piece | null {
  if (looks.link !== '' || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return null
  const address = /^https?:\/\/[^\s<>\u2028]+/u.exec(text.slice(at, at + 2000))?.[0].replace(/[.,;:!?*_~'")\]]+$/u, '') ?? ''
  return safeLink(address) === '' ? null : { end: at + address.length, span: spanOf(address, { ...looks, link: address }) }
}

/** Signs on both sides of words; one that closes nothing is itself. */
function readMarks(text: string, at: number, looks: Looks): Piece | null {
  for (const [sign, marks] of SIGNS) {
    if (!text.startsWith(sign, at) || /[\s\u2028]/u.test(text[at + sign.length] ?? ' ')) continue
    if (sign.startsWith('_') && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue
    const end = closingSign(text, at + sign.length, sign)
    if (end > 0) return { end: end + sign.length, inner: text.slice(at + sign.length, end), looks: { ...looks, marks: [...looks.marks, ...marks] } }
  }
  const run = /^([*_~=])\1*/u.exec(text.slice(at))![0]
  return { end: at + run.length, plain: run }
}

function closingSign(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === sign[0] && at > from) {
      const run = countRun(text, at)
      // Signs after a space begin something; two inside one are another pair's.
      const ends = run >= sign.length && !/[\s\u2028]/u.test(text[at - 1]!) && !(sign.length === 1 && run === 2)
      if (ends && !(sign.startsWith('_') && /[\p{L}\p{N}]/u.test(text[at + sign.length] ?? ''))) return at
      at += run - 1
    }
  }
  return -1
}

function countRun(text: string, at: number): number {
  let end = at
  while (text[end] === text[at]) end++
  return end - at
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00a0', '&mdash;': '—', '&ndash;': '–', '&hellip;': '…' }

function readEntity(text: string, at: number): Piece | null {
  const name = /^&[a-z]{2,6};/u.exec(text.slice(at, at + 9))?.[0] ?? ''
  return Object.hasOwn(ENTITIES, name) ? { end: at + name.length, plain: ENTITIES[name]! } : null
}
