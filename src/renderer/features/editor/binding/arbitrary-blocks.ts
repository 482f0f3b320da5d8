import fc from 'fast-check'
import { BLOCK_TYPES, MARKS, SOFT_BREAK, type Block, type Span } from '@shared/model/block'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).map((each) => each.replace(/[\n\r]/gu, ' ')).filter((each) => each !== ''),
  fc.constantFrom('harbour', ' ', SOFT_BREAK, `a${SOFT_BREAK}b`, 'TK', '👩🏽‍🚒', 'tab\there'),
)

const span: fc.Arbitrary<Span> = fc.record({
  text, marks: fc.subarray([...MARKS]), link: fc.constantFrom('', '', 'https://example.org/a', 'mailto:desk@example.org'),
}).map(({ text: said, marks, link }) => ({ text: said, ...(marks.length > 0 ? { marks } : {}), ...(link ? { link } : {}) }))

/** For tests: any block the model allows. */
export const anyBlock: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom(...BLOCK_TYPES), indent: fc.integer({ min: 0, max: 6 }), spans: fc.array(span, { maxLength: 4 }),
}).map(({ type, indent, spans }) => ({ type, spans, ...(indent ? { indent } : {}) }))

export const anyBody = fc.array(anyBlock, { maxLength: 7 })
