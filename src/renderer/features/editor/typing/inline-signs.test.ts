import { expect, it } from 'vitest'
import { signedAtEnd } from './inline-signs'

it.each([
  ['a **b c**', 'bold', '**b c**'], ['**b*', null, ''], ['*b*', 'italic', '*b*'], ['a *b c*', 'italic', '*b c*'], ['2*3*', null, ''], ['a * b *', null, ''],
  ['`x`', 'code', '`x`'], ['```', null, ''], ['~~b~~', 'strike', '~~b~~'], ['a ==b==', 'highlight', '==b=='], ['a == b ==', null, ''], ['\\*b*', null, ''],
  ['**', null, ''], ['****', null, ''], ['** b**', null, ''], ['**a *b***', null, ''],
])('reads %s as %s', (text, mark, whole) => {
  const found = signedAtEnd(text)
  expect(found && 'mark' in found ? [found.mark, text.slice(text.length - found.length)] : [null, '']).toEqual([mark, whole])
})

it('reads a link whose address can be linked to', () => {
  expect(signedAtEnd('see [the report](example.org/r)')).toEqual({ url: 'https://example.org/r', words: 'the report', length: 27 })
  expect(signedAtEnd('[x](javascript:alert)')).toBeNull()
})
