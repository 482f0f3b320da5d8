import { appendSpan } from '@shared/document/flat-text'
import { isListType, MARKS, SOFT_BREAK, type Block, type Mark, type Span } from '@shared/model/block'

/**
 * A piece of a block as Lexical can hold it: text with its formatting, one soft break, or a footnote's number. A break
 * has no formatting of its own in Lexical (`marks` is null): it reads as formatted like its neighbours inside the same
 * link.
 */
export interface Run { text: string; marks: readonly Mark[] | null; link: string; lang: string; note: string }

/** A block's spans cut at its soft breaks. */
export function runsOf(block: Block): Run[] {
  return block.spans.flatMap(({ text: whole, marks, link = '', lang = '', note = '' }) => whole.split(/(\u2028)/u).filter((text) => text !== '').map((text) => ({
    text, marks: text === SOFT_BREAK || note !== '' ? null : MARKS.filter((mark) => marks?.includes(mark)), link: note === '' ? link : '', lang: text === SOFT_BREAK ? '' : lang, note,
  })))
}

/** Runs as spans: breaks take their neighbours' formatting, and neighbours with the same formatting are one span. */
export function spansOf(runs: readonly Run[]): Span[] {
  const spans: Span[] = []
  let looks: Looks = PLAIN
  runs.forEach((run, at) => {
    if (run.note !== '') {
      looks = PLAIN
      return void spans.push({ text: run.text, note: run.note })
    }
    const before = runs[at - 1]
    const follows = before && before.note === '' && before.link === run.link
    looks = run.marks ? { marks: run.marks, lang: run.lang } : follows ? looks : nextLooks(runs, at)
    appendSpan(spans, { text: run.text, ...(looks.marks.length > 0 && { marks: [...looks.marks] }), ...(run.link !== '' && { link: run.link }), ...(looks.lang !== '' && { lang: looks.lang }) })
  })
  return spans
}

interface Looks { marks: readonly Mark[]; lang: string }
const PLAIN: Looks = { marks: [], lang: '' }

function nextLooks(runs: readonly Run[], from: number): Looks {
  for (let at = from; at < runs.length && runs[at]!.note === '' && runs[at]!.link === runs[from]!.link; at++) {
    const { marks, lang } = runs[at]!
    if (marks) return { marks, lang }
  }
  return PLAIN
}

/** Blocks as the editor can show them: what {@link spansOf} does, and no indent or tick but in lists. */
export function normaliseBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.embedId === undefined ? createBlock(block.type, block.indent ?? 0, runsOf(block), block.checked) : embedBlock(block.embedId)))
}

/** A block of runs; an indent means nothing outside lists and is left out, a tick outside check items. */
export function createBlock(type: Block['type'], indent: number, runs: readonly Run[], checked = false): Block {
  const block: Block = { type, spans: spansOf(runs) }
  if (indent > 0 && isListType(type)) block.indent = indent
  if (checked && type === 'check') block.checked = true
  return block
}

/** The block of an embed, which the editor knows by its id alone. */
export function embedBlock(embedId: string): Block {
  return { type: 'embed', spans: [], embedId }
}
