import type { LoroDoc } from 'loro-crdt'
import type { Block } from '@shared/model/block'
import { createView, restyle, textOf, viewBody, type BodyView } from './body'
import { replaceStretches } from './comment-marks'
import { flattenBlocks, readBlocks, type AnyRun } from './flat-text'
import { segmentsOf, type Segment } from './segments'
import { diffTexts } from './text-diff'

/**
 * Makes one block say something else, as `writeBody` would, and looks only at where it stands: typing in a long
 * article costs what typing in a short one does. `view` is the body as it is now. Answers the body after it, or null,
 * with nothing written, where the whole has to be looked at: blocks were moved, or a stretch of the text is not one
 * block. The caller commits.
 */
export function writeBlock(doc: LoroDoc, view: BodyView, at: number, block: Block): BodyView | null {
  const segment = view.segments[at]
  const had = segment ? textOf(segment) : ''
  if (!segment || !had.startsWith('\n') || view.segments.length !== view.blocks.length || view.segments.some(({ move }) => move !== null)) return null
  const text = doc.getText('body')
  const { start } = segment
  const wanted = flattenBlocks([block])
  const wants = textOf({ runs: wanted })
  for (const { at: place, remove, insert } of diffTexts(had, wants).toReversed()) {
    replaceStretches(text, remove > 0 ? [{ start: start + place, end: start + place + remove }] : [], start + place, insert)
  }
  const read = (): Segment[] => segmentsOf(text.sliceDelta(start, start + wants.length) as AnyRun[], start)
  const inserted = read()
  const [written, ...others] = restyle(text, inserted, wanted) ? read() : inserted
  const blocks = written ? readBlocks(written.runs) : []
  return others.length > 0 || blocks.length !== 1 ? viewBody(doc) : patchView(view, at, written!, blocks[0]!)
}

function patchView({ segments, text, blocks }: BodyView, at: number, written: Segment, block: Block): BodyView {
  const { start, end } = segments[at]!
  const grown = written.end - end
  const moved = segments.slice(at + 1).map((segment) => ({ ...segment, start: segment.start + grown, end: segment.end + grown }))
  return createView([...segments.slice(0, at), written, ...moved], text.slice(0, start) + textOf(written) + text.slice(end), blocks.with(at, block))
}
