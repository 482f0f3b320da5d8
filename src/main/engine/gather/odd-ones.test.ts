import { expect, test } from 'vitest'
import { paragraph } from '@shared/model/block'
import type { GatheredItem } from '@shared/model/gathered'
import { finishItems, newItem } from './finish-items'

const LONG = 'A sentence about the harbour that goes on for a while. '.repeat(8).trim()
const story = (headline: string, facts: Partial<GatheredItem> = {}): GatheredItem => newItem({ headline, body: [paragraph(LONG)], ...facts })
const unsure = (items: GatheredItem[]): string[] => finishItems(items).items.filter(({ warnings }) => warnings.some(({ code }) => code === 'unsure-story')).map(({ headline }) => headline)

test('a story without any fact that the others have is named as unsure', () => {
  const items = ['One two three four', 'Two three four five', 'Three four five six', 'Four five six seven'].map((headline) => story(headline, { byline: 'Ana Ruiz', publishedAt: '2026-05-22' }))
  expect(unsure([...items, story('Who we are and why'), story('Five six seven eight', { publishedAt: '2026-05-21' })])).toEqual(['Who we are and why'])
})

test('a label over a line of text among long stories is named as unsure', () => {
  const items = ['One two three four', 'Two three four five', 'Three four five six'].map((headline) => story(headline))
  expect(unsure([...items, newItem({ headline: 'Our shop', body: [paragraph('Mugs and bags.')] }), newItem({ headline: 'A short story of ours', body: [paragraph('It rained.')] })])).toEqual(['Our shop'])
})

test('stories that are all alike, and a page of few, are left alone', () => {
  expect(unsure(['One two three', 'Two three four', 'Three four five', 'Four five six'].map((headline) => story(headline)))).toEqual([])
  expect(unsure([story('One', { byline: 'Ana Ruiz' }), story('Two', { byline: 'Bo Lind' }), story('Three')])).toEqual([])
})
