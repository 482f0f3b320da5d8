import { MARKS, SOFT_BREAK, type Block, type Mark, type Span } from '@shared/model/block'

/**
 * A piece of a block as Lexical can hold it: text with its formatting, or one soft break. A break has no formatting of
 * its own in Lexical (`marks` is null): it reads as formatted like its neighbours inside the same link.
 */
export interface Run { text: string; marks: readonly Mark[] | null; link: string }

/** A block's spans cut at its soft breaks. */
export function runsOf(block: Block): Run[] {
  return block.spans.flatMap((span) => span.text.split(/(\u2028)/u).filter((text) => text !== '').map((text) => ({
    text, marks: text === SOFT_BREAK ? null : MARKS.filter((mark) => span.marks?.includes(mark)), link: span.link ?? '',
  })))
}

/** Runs as spans: breaks take their neighbours' formatting, and neighbours with the same formatting are one span. */
export function spansOf(runs: readonly Run[]): Span[] {
  const spans: Span[] = []
  let marks: readonly Mark[] = []
  runs.forEach((run, at) => {
    const follows = at > 0 && runs[at - 1]!.link === run.link
    marks = run.marks ?? (follows ? marks : nextMarks(runs, at))
    appendSpan(spans, run, marks)
  })
  return spans
}

/** Blocks as the editor can show them: what {@link spansOf} does, and no indent but in lists. */
export function normaliseBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => createBlock(block.type, block.indent ?? 0, runsOf(block)))
}

/** A block of runs; an indent means nothing outside lists and is left out. */
export function createBlock(type: Block['type'], indent: number, runs: readonly Run[]): Block {
  const block: Block = { type, spans: spansOf(runs) }
  if (indent > 0 && isList(type)) block.indent = indent
  return block
}

export function isList(type: Block['type']): type is 'bullet' | 'number' {
  return type === 'bullet' || type === 'number'
}

function nextMarks(runs: readonly Run[], from: number): readonly Mark[] {
  for (let at = from; at < runs.length && runs[at]!.link === runs[from]!.link; at++) {
    const { marks } = runs[at]!
    if (marks) return marks
  }
  return []
}

function appendSpan(spans: Span[], { text, link }: Run, marks: readonly Mark[]): void {
  const last = spans.at(-1)
  if (last && (last.link ?? '') === link && String(last.marks ?? '') === String(marks)) last.text += text
  else spans.push({ text, ...(marks.length > 0 ? { marks: [...marks] } : {}), ...(link === '' ? {} : { link }) })
}
