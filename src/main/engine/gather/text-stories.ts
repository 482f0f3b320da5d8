import type { Warning } from '@shared/model/article'
import { isName } from './bylines'
import { hasDate } from './dates'
import { firstWords } from './finish-items'
import { Links } from './links'
import { isMutingHeading } from './phrases'
import { isDekUnder, isMenu, unsureHeadline } from './text-headline'
import { factsStandBehind, factsStandBelow } from './text-facts'
import { putInOrder } from './text-order'
import { isSentence, type Unit } from './text-units'

/** A story as found in a plain text. `closed` when a 'read more' or its link ended it, `apart` counts the lines between it and the text above. */
export interface TextStory { apart: number; headline: string; dek: string; texts: string[]; facts: string[]; link: string; closed: boolean; warnings: Warning[] }

/** The stories among the units of a text, and what was left out as not being one. */
export function readTextStories(units: readonly Unit[]): { stories: TextStory[]; warnings: Warning[] } {
  const reader = new StoryReader(units)
  units.forEach((unit, index) => reader.take(unit, index))
  const kept = putInOrder(reader.stories.filter((story) => story.texts.length > 0))
  const lost = reader.leftOut.map((text) => ({ code: 'left-out', message: 'This text stands under no headline.', where: `“${firstWords(text)}”` }))
  return { stories: kept.stories, warnings: [...lost, ...kept.warnings] }
}

class StoryReader {
  readonly stories: TextStory[] = []
  /** Paragraphs under no headline. */
  readonly leftOut: string[] = []
  private pending: Unit[] = []
  private facts: string[] = []
  private link = ''
  private muted = false
  private orphan: string[] = []
  private readonly units: readonly Unit[]
  /** Whether headings are marked on headlines; else they are marked on sections only. */
  private readonly marksHeadlines: boolean
  private readonly factsBelow: boolean
  private readonly factsBehind: boolean
  /** How many pending lines stand above the facts. */
  private aboveFacts = 0
  /** How many lines were read since the last text. */
  private sinceText = 0

  constructor(units: readonly Unit[]) {
    this.units = units
    const marked = units.flatMap((unit, index) => (unit.marked && unit.kind === 'short' ? [units[index + 1]] : []))
    this.factsBelow = factsStandBelow(units)
    this.factsBehind = factsStandBehind(units)
    this.marksHeadlines = marked.filter((next) => next?.kind === 'prose' || next?.kind === 'fact' || next?.kind === 'caption').length >= marked.length / 2
  }

  take(unit: Unit, index: number): void {
    this.sinceText += 1
    if (unit.kind === 'rule') this.rule()
    else if (unit.kind === 'furniture') this.furniture(unit, index)
    else if (unit.kind === 'more') this.more(unit)
    else if (unit.kind === 'fact') this.fact(unit)
    else if (unit.kind === 'short') this.short(unit, index)
    else if (unit.kind === 'prose') this.prose(unit)
  }

  private get open(): TextStory | undefined {
    const last = this.stories.at(-1)
    return last === undefined || last.closed || this.muted ? undefined : last
  }

  private fact(unit: Unit): void {
    const story = this.factsBehind && !this.muted ? this.stories.at(-1) : this.open
    const ended = story !== undefined && story.texts.length > 0
    if (ended && this.factsBehind) story.facts.push(...this.pending.splice(0).filter(({ text }) => isName(text)).map(({ text }) => `by ${text}`), unit.text)
    else if (ended && this.factsBelow && this.pending.length === 0) story.facts.push(unit.text)
    else this.facts.push(unit.text)
    if (this.pending.length > 0) this.aboveFacts = this.pending.length
  }

  private rule(): void {
    this.settle()
    const last = this.stories.at(-1)
    if (last !== undefined && last.texts.length > 0) last.closed = true
  }

  private furniture(unit: Unit, index: number): void {
    // 'Comments' right below facts counts them; it begins no part of the page.
    const muting = isMutingHeading(unit.text) && !(this.isBelowFacts(index) && this.headsText(index))
    if (!muting && this.headsText(index)) return
    this.settle()
    if (muting) this.muted = true
  }

  // '2 Comments' or 'Share' between a headline and its text takes neither from the other.
  private headsText(index: number): boolean {
    const after = this.units.slice(index + 1, index + 12).find((unit) => !['furniture', 'fact', 'caption'].includes(unit.kind))
    return ((this.pending.at(-1)?.words ?? 0) >= 3 || (this.pending.length > 0 && this.isBelowFacts(index))) && after?.kind === 'prose'
  }

  private isBelowFacts(index: number): boolean {
    return this.units.slice(Math.max(0, index - 5), index).findLast(({ kind }) => kind !== 'furniture')?.kind === 'fact'
  }

  private more(unit: Unit): void {
    // A site's own address stands at the top and bottom of a copied page; it leads to no story.
    if (unit.link !== '' && unit.text === '' && !new Links('', '').mayBeStory(unit.link)) return
    if (this.pending.length > 0 && unit.link !== '' && !isSentence(this.pending.at(-1)?.text ?? '')) this.link ||= unit.link
    else this.close(unit.link)
  }

  private close(link: string): void {
    this.settle()
    if (this.orphan.join(' ').split(' ').length >= 20) this.begin('', this.orphan)
    this.orphan = []
    const last = this.stories.at(-1)
    if (last === undefined || last.closed) return
    last.link ||= link
    last.closed = true
  }

  private short(unit: Unit, index: number): void {
    if (unit.bullet && !unit.marked && !this.titlesNext(index)) return this.open?.texts.length && isSentence(unit.text) ? this.text(unit) : undefined
    const next = this.units[index + 1]
    // A short sentence in the middle of a story is a paragraph of it.
    const stands = unit.gap > 0 && next?.kind === 'prose' && next.gap === 0 && unit.words <= 14
    if (isSentence(unit.text) && !unit.marked && !stands && this.pending.length === 0 && this.open !== undefined && next?.kind !== 'fact') this.text(unit)
    else this.pending.push(unit)
  }

  // A list item with its text right under it, or alone above it, is a headline with a sign before it.
  private titlesNext(index: number): boolean {
    const next = this.units[index + 1]
    if (next?.kind !== 'prose' || next.bullet) return false
    return next.gap === 0 || (this.units[index - 1]?.bullet !== true && !isSentence(this.units[index]?.text ?? ''))
  }

  private prose(unit: Unit): void {
    const head = this.chooseHeadline(unit.gap)
    if (head !== null) {
      this.begin(head.headline.text, head.texts, head.headline.link, head.warnings)
      this.dek(head.dek)
    } else if (this.muted || this.open === undefined) {
      if (!this.muted) this.orphan.push(unit.text)
      return
    }
    this.text(unit)
  }

  private text(unit: Unit): void {
    const story = this.open
    if (story === undefined) return
    story.texts.push(unit.text)
    this.sinceText = 0
    story.facts.push(...this.facts.splice(0))
    if (unit.link !== '') story.link ||= unit.link
    if (unit.more) story.closed = true
  }

  private clear(): void {
    this.pending = []
    this.aboveFacts = 0
  }

  private dek(dek: string): void {
    const story = this.stories.at(-1)
    if (story !== undefined) story.dek = dek
  }

  private begin(headline: string, texts: readonly string[], link = '', warnings: readonly Warning[] = []): void {
    this.muted = false
    if (headline !== '' && this.orphan.join(' ').split(' ').length >= 12) this.leftOut.push(this.orphan.join(' '))
    this.orphan = []
    this.stories.push({ apart: this.sinceText, headline, dek: '', texts: [...texts], facts: this.facts.splice(0), link: link || this.link, closed: false, warnings: [...warnings] })
    this.clear()
    this.link = ''
  }

  /** Short lines that no text followed: of an open story they are its last lines if sentences, else a list or a menu. */
  private settle(): void {
    const story = this.open
    if (story !== undefined) for (const unit of this.pending) if (isSentence(unit.text)) story.texts.push(unit.text)
    const head = this.muted || story !== undefined ? null : this.shortStory()
    if (head !== null) this.begin(head.headline.text, head.texts, head.headline.link)
    this.clear()
  }

  // 'Headline', then one short sentence and nothing longer.
  private shortStory(): { headline: Unit; texts: string[] } | null {
    const at = this.pending.findIndex((unit) => isSentence(unit.text))
    const headline = this.pending[at - 1]
    if (at < 1 || headline === undefined || headline.words < 3) return null
    return { headline, texts: this.pending.slice(at).map((unit) => unit.text) }
  }

  private chooseHeadline(proseGap: number): { headline: Unit; dek: string; texts: string[]; warnings: Warning[] } | null {
    const run = this.pending
    // Sentences at the end of the run are the story's first, short paragraphs.
    let end = run.length
    const least = this.factsBelow ? Math.max(1, this.aboveFacts) : 1
    while (end > least && isSentence(run[end - 1]?.text ?? '') && !run[end - 1]?.marked) end -= 1
    const heads = run.slice(0, end)
    const at = this.headlineAt(heads, proseGap)
    const headline = heads[at]
    if (headline === undefined || (isMenu(heads) && !this.facts.some(hasDate))) {
      this.clear()
      this.facts = []
      return null
    }
    const under = heads.slice(at + 1)
    under.filter((unit) => isName(unit.text)).forEach((unit) => this.facts.push(`by ${unit.text}`))
    return { headline, dek: under.find((unit, index) => !isName(unit.text) && (this.aboveFacts === 0 || at + 1 + index < this.aboveFacts))?.text ?? '', texts: run.slice(end).map((unit) => unit.text), warnings: unsureHeadline(heads, at) }
  }

  // The last line before the text; but a name right under a longer line is who wrote it.
  private headlineAt(heads: readonly Unit[], proseGap: number): number {
    const last = heads.at(-1)
    const above = heads.at(-2)
    const marked = heads.findLastIndex((unit) => unit.marked)
    if (marked !== -1 && this.marksHeadlines) return marked
    const aboveFacts = heads[this.aboveFacts - 1]
    if (this.factsBelow && aboveFacts !== undefined && !(this.aboveFacts > 1 && isName(aboveFacts.text))) return this.aboveFacts - 1
    if (!this.factsBehind && last !== undefined && above !== undefined && above.words >= 4 && last.gap === 0 && isName(last.text)) return heads.length - 2
    return this.aboveFacts !== heads.length - 1 && isDekUnder(above, last, proseGap) ? heads.length - 2 : heads.length - 1
  }
}
