import { expect, it } from 'vitest'
import { mentionsIn, splitMentions, toWholeWords, typedMention } from './comment'

it('finds who is called by name, in every script, the longer name first', () => {
  const known = ['Ana', 'Ana María', 'Борис', '佐藤', 'ليلى']
  expect(mentionsIn('@Ana María, @ana and @Борис: ask @佐藤. @ليلى؟ me@Ana.org, @Anatole', known)).toEqual(['Ana María', 'Ana', 'Борис', '佐藤', 'ليلى'])
  expect(splitMentions('Hi @Ana!', known)).toEqual([{ text: 'Hi ', mention: null }, { text: '@Ana', mention: 'Ana' }, { text: '!', mention: null }])
  expect(mentionsIn('@', ['', ' '])).toEqual([])
})

it('knows the name that is being typed', () => {
  expect(typedMention('Ask @An', 7)).toEqual({ at: 4, typed: 'An' })
  expect(typedMention('@Ana Mar', 8)).toEqual({ at: 0, typed: 'Ana Mar' })
  expect(typedMention('@', 1)).toEqual({ at: 0, typed: '' })
  expect([typedMention('a@b', 3), typedMention('@Ana and then', 13), typedMention('Ask', 3)]).toEqual([null, null, null])
})

it('takes whole words, where a script has spaces', () => {
  expect(toWholeWords('the harbour is', 6, 8)).toEqual([4, 11])
  expect(toWholeWords('a 𝐛𝐛 c', 4, 6)).toEqual([2, 6])
  expect(toWholeWords('港口罢工', 1, 2)).toEqual([1, 2])
  expect(toWholeWords('ไทยทั้งหมด', 2, 3)).toEqual([2, 3])
  const long = 'x'.repeat(100_000)
  expect(toWholeWords(long, 50_000, 50_001)).toEqual([49_940, 50_061])
})
