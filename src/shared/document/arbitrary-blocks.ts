import fc from 'fast-check'
import { BLOCK_TYPES, MARKS, PLACEHOLDER, SOFT_BREAK, type Block, type Span } from '@shared/model/block'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).map((each) => each.replace(/[\n\r\ufffc]/gu, ' ')).filter((each) => each !== ''),
  fc.constantFrom('harbour', ' ', SOFT_BREAK, `a${SOFT_BREAK}b`, 'TK', '👩🏽‍🚒', 'tab\there'),
)

const span: fc.Arbitrary<Span> = fc.record({
  text, marks: fc.subarray([...MARKS]), link: fc.constantFrom('', '', 'https://example.org/a', 'mailto:desk@example.org'), lang: fc.constantFrom('', '', '', 'fr', 'pt-BR'),
}).map(({ text: said, marks, link, lang }) => ({ text: said, ...(marks.length > 0 ? { marks: oneScript(marks) } : {}), ...(link ? { link } : {}), ...(lang ? { lang } : {}) }))

/** Text stands above the line or below it, not both. */
function oneScript(marks: NonNullable<Span['marks']>): NonNullable<Span['marks']> {
  return marks.includes('sup') ? marks.filter((mark) => mark !== 'sub') : marks
}

// Ids are unique in a body, as they are in life.
let ids = 0
const note: fc.Arbitrary<Span> = fc.constant('').map(() => ({ text: PLACEHOLDER, note: `note${ids++}` }))
const embed: fc.Arbitrary<Block> = fc.constant('').map(() => ({ type: 'embed', spans: [], embedId: `embed${ids++}` }))

const textBlock: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom(...BLOCK_TYPES.filter((type) => type !== 'embed')), indent: fc.integer({ min: 0, max: 6 }), checked: fc.boolean(),
  spans: fc.array(fc.oneof({ weight: 8, arbitrary: span }, { weight: 1, arbitrary: note }), { maxLength: 4 }),
}).map(({ type, indent, checked, spans }) => ({ type, spans, ...(indent ? { indent } : {}), ...(checked && type === 'check' ? { checked } : {}) }))

/** For tests: any block the model allows. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof({ weight: 8, arbitrary: textBlock }, { weight: 1, arbitrary: embed })

export const anyBody = fc.array(anyBlock, { maxLength: 7 })
