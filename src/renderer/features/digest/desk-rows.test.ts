import { expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/model/article'
import type { OutlineItem } from '@shared/model/digest'
import type { Edition, EditionCard } from '@shared/model/edition'
import { isEmbargoed, rowsOf, type CardRow } from './desk-rows'

const card = (id: string, own: Partial<Record<'headline' | 'excerpt', string>> = {}): OutlineItem =>
  ({ kind: 'card', id, articleId: `article-${id}`, headline: '', excerpt: '', linkLabel: '', ...own })
const printed = (id: string): Partial<EditionCard> =>
  ({ id, articleId: `article-${id}`, sourceName: 'The Wire', article: { headline: `Story ${id}`, excerpt: 'One two three.' }, picture: null, status: 'ready', embargo: '' })
const editionOf = (...cards: Partial<EditionCard>[]): Edition => ({ sections: [{ id: '', title: '', cards }] }) as unknown as Edition
const none = { movingId: null, openId: null }
const shownOf = (row: unknown): CardRow['shown'] => (row as CardRow).shown

it('shows the override where there is one, else the article', () => {
  const known = { edition: editionOf(printed('a'), printed('b')), articles: new Map() }
  const [a, b] = rowsOf([card('a'), card('b', { headline: 'Ours' })], known, none)
  expect(shownOf(a)).toMatchObject({ headline: 'Story a', excerpt: 'One two three.', words: 5, sourceName: 'The Wire' })
  expect(shownOf(b)).toMatchObject({ headline: 'Ours', article: { headline: 'Story b' } })
})

it('takes a card that was added this instant from the candidates, and none from nowhere', () => {
  const summary = { headline: 'New', excerpt: '', source: { name: 'Wire', url: '' }, picture: null, status: 'ready', embargo: '' } as unknown as ArticleSummary
  const known = { edition: editionOf(), articles: new Map([['article-a', summary]]) }
  const [a, b] = rowsOf([card('a'), card('b')], known, none)
  expect(shownOf(a)).toMatchObject({ headline: 'New', sourceName: 'Wire' })
  expect(shownOf(b)).toBeNull()
})

it('knows an article that is gone', () => {
  const known = { edition: editionOf({ ...printed('a'), articleId: '' }), articles: new Map() }
  expect(shownOf(rowsOf([card('a')], known, none)[0])).toBeNull()
})

it('keeps the identity of what did not change', () => {
  const known = { edition: editionOf(printed('a'), printed('b')), articles: new Map() }
  const outline = [card('a'), card('b')]
  const before = rowsOf(outline, known, none)
  expect(rowsOf([...outline], { ...known }, none, before)).toBe(before)
  const after = rowsOf(outline, known, { movingId: 'b', openId: null }, before)
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

it('holds an embargo until its moment, and for ever when that can’t be read', () => {
  const now = Date.parse('2026-05-22T06:00:00Z')
  expect(isEmbargoed('', now)).toBe(false)
  expect(isEmbargoed('2026-05-22T05:00:00Z', now)).toBe(false)
  expect(isEmbargoed('2026-05-22T09:00:00+02:00', now)).toBe(true)
  expect(isEmbargoed('soon', now)).toBe(true)
})
