import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockText, paragraph, type Block } from './block'
import { cutWords, excerptOf, oneLine } from './excerpt'

const word = fc.constantFrom('the', 'ferry', 'Dr.', 'sails.', 'Six', 'left…', ' ', '\u2028', '')
const block: fc.Arbitrary<Block> = fc.tuple(fc.constantFrom('paragraph' as const, 'heading2' as const, 'quote' as const), fc.array(word, { maxLength: 30 }))
  .map(([type, words]) => ({ ...paragraph(words.join(' ')), type }))

it('an excerpt is what all of the running text would give, though only its beginning is read', () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (blocks, most) => {
    const running = blocks.filter(({ type }) => type !== 'heading2')
    expect(excerptOf(blocks, most)).toBe(cutWords(oneLine(running.map(blockText).join(' ')), most))
  }))
})
