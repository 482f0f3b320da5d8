import { Parser } from 'htmlparser2'
import { Refusal } from '@shared/contract/errors'
import { withoutBadSigns } from './signs'

export interface Txt { text: string }

/** An element of a page. `order` counts elements from the top; `last` is the order of its last descendant. */
export interface El {
  tag: string
  attrs: Record<string, string>
  kids: (El | Txt)[]
  parent: El | null
  order: number
  last: number
}

/**
 * A page as a tree: all its elements in order, its JSON-LD scripts and its style sheets as text, and how many elements of
 * which name were left out with what is in them.
 */
export interface Page { root: El; all: El[]; data: string[]; sheet: string; dropped: ReadonlyMap<string, number> }

// Deeper elements are hung onto the one at this depth: no page needs more, and every later walk may recurse safely.
const MAX_DEPTH = 300
const MAX_OPEN = 20_000
const MAX_NODES = 1_000_000
const MAX_WORK = 3_000_000_000
const MAX_SHEET = 300_000

// Nothing inside these is text a reader sees as part of a story.
const DROPPED = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'canvas', 'svg', 'math', 'select', 'datalist', 'textarea',
  'button', 'label', 'dialog', 'audio', 'video', 'map', 'noembed', 'noframes', 'frameset', 'plaintext', 'xmp', 'progress', 'meter',
])
const VOID = new Set(['img', 'br', 'hr', 'wbr', 'meta', 'link', 'base', 'input', 'source', 'col', 'area', 'param', 'track', 'embed', 'frame'])

export function isEl(node: El | Txt): node is El {
  return 'tag' in node
}

/**
 * Parses a page into a tree of bounded depth and size, in one pass, without the elements named by `drops` and what is in
 * them. Refuses what no page is: millions of elements, or more than `mostNodes`.
 */
export function parsePage(html: string, drops: ReadonlySet<string> = DROPPED, mostNodes = MAX_NODES): Page {
  const builder = new TreeBuilder(drops, mostNodes)
  const parser = new BoundParser(builder, { decodeEntities: true })
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  return builder.finish()
}

/** An end tag searches the parser's stack: many end tags in a deep page would take for ever. */
class BoundParser extends Parser {
  private work = 0
  private readonly builder: TreeBuilder

  constructor(builder: TreeBuilder, options: { decodeEntities: boolean }) {
    super(builder, options)
    this.builder = builder
  }

  override onclosetag(start: number, end: number): void {
    this.work += this.builder.open
    if (this.work > MAX_WORK) throw tooTangled()
    super.onclosetag(start, end)
  }
}

class TreeBuilder {
  /** How many elements are open in the source. */
  open = 0
  private readonly root: El = element('#root', {}, null)
  private readonly data: string[] = []
  private at: El = this.root
  private depth = 0
  private flat = 0
  private dropped = 0
  private readonly counts = new Map<string, number>()
  private json: string | null = null
  private sheet = ''
  private inSheet = false
  private nodes = 0
  private readonly drops: ReadonlySet<string>
  private readonly mostNodes: number

  constructor(drops: ReadonlySet<string>, mostNodes: number) {
    this.drops = drops
    this.mostNodes = mostNodes
  }

  onopentag(tag: string, attrs: Record<string, string>): void {
    if (VOID.has(tag)) return this.add(element(tag, attrs, this.at))
    this.open += 1
    if (this.open > MAX_OPEN) throw tooTangled()
    if (this.dropped > 0 || this.drops.has(tag)) return this.drop(tag, attrs)
    if (this.depth >= MAX_DEPTH) return this.flatten(tag, attrs)
    const el = element(tag, attrs, this.at)
    this.add(el)
    this.at = el
    this.depth += 1
  }

  onclosetag(tag: string): void {
    if (VOID.has(tag)) return
    this.open -= 1
    if (this.dropped > 0) this.leaveDropped()
    else if (this.flat > 0) this.flat -= 1
    else {
      this.at = this.at.parent ?? this.root
      this.depth = Math.max(0, this.depth - 1)
    }
  }

  ontext(raw: string): void {
    const text = withoutBadSigns(raw)
    if (this.json !== null) this.json += text
    if (this.inSheet && this.sheet.length < MAX_SHEET) this.sheet += text
    if (this.dropped > 0) return
    const before = this.at.kids.at(-1)
    if (before !== undefined && !isEl(before)) before.text += text
    else this.count(() => this.at.kids.push({ text }))
  }

  finish(): Page {
    const all: El[] = []
    number(this.root, all)
    return { root: this.root, all, data: this.data, sheet: this.sheet, dropped: this.counts }
  }

  private drop(tag: string, attrs: Record<string, string>): void {
    this.dropped += 1
    if (this.dropped > 1) return
    this.counts.set(tag, (this.counts.get(tag) ?? 0) + 1)
    this.inSheet = tag === 'style'
    if (tag === 'script' && /ld\+json/iu.test(attrs['type'] ?? '')) this.json = ''
  }

  private leaveDropped(): void {
    this.dropped -= 1
    if (this.dropped === 0) this.inSheet = false
    if (this.dropped > 0 || this.json === null) return
    this.data.push(this.json)
    this.json = null
  }

  private flatten(tag: string, attrs: Record<string, string>): void {
    this.flat += 1
    this.add(element(tag, attrs, this.at))
  }

  private add(el: El): void {
    if (this.dropped === 0) this.count(() => this.at.kids.push(el))
  }

  private count(push: () => void): void {
    this.nodes += 1
    if (this.nodes > this.mostNodes) throw new Refusal('too-large', 'This has more parts than any page Galley can read.')
    push()
  }
}

function tooTangled(): Refusal {
  return new Refusal('unreadable', 'This is nested too deeply to be read.')
}

function element(tag: string, attrs: Record<string, string>, parent: El | null): El {
  return { tag, attrs, kids: [], parent, order: 0, last: 0 }
}

function number(el: El, all: El[]): void {
  el.order = all.length
  all.push(el)
  for (const kid of el.kids) if (isEl(kid)) number(kid, all)
  el.last = all.length - 1
}
