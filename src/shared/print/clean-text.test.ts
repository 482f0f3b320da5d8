import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanParagraphs, cleanText } from './clean-text'

describe('cleanText', () => {
  it('drops controls, non-characters, overrides and lone surrogates, and keeps letters, marks and emoji', () => {
    expect(cleanText('a\u0000b\u0008c\u009fd\ufeffe\ufffff\u202eg\ud800h\udc00i')).toBe('abcdefghi')
    expect(cleanText('e\u0301 🪐 \u200fעברית\u200e')).toBe('e\u0301 🪐 \u200fעברית\u200e')
  })

  it('answers well-formed text that is clean already, whatever comes in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text + '\ud83d')
      expect(clean.isWellFormed()).toBe(true)
      expect(cleanText(clean)).toBe(clean)
    }))
  })

  it('knows lines and paragraphs', () => {
    expect(cleanLine(' a\u2028b\r\nc\td ')).toBe('a b c d')
    expect(cleanParagraphs('one\u2028two\r\n\r\n  \nthree\u2029four')).toEqual([['one', 'two'], ['three'], ['four']])
  })
})
