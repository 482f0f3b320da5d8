import { describe, expect, it } from 'vitest'
import type { ArticleQuery } from '@shared/model/article-query'
import { removeTopics, renameNames, tidyName } from './name-changes'

const articles: Record<string, string[]> = {
  unions: ['a', 'b'], strikes: ['b', 'c'], labour: ['d'],
  many: Array.from({ length: 20_001 }, (_, at) => `m${at}`),
}
const find = ({ topic, source }: ArticleQuery, limit: number, offset: number): Promise<{ total: number; ids: string[] }> => {
  const ids = articles[topic ?? source ?? ''] ?? []
  return Promise.resolve({ total: ids.length, ids: ids.slice(offset, offset + limit) })
}

describe('a name', () => {
  it('is renamed in every article that has it', async () => {
    expect(await renameNames('topics', ['unions'], 'work', false, find)).toEqual({
      label: 'Renamed “unions” to “work” in 2 articles', acts: [{ act: 'article-topics', ids: ['a', 'b'], add: ['work'], remove: ['unions'] }],
    })
    expect(await renameNames('sources', ['labour'], 'Labour', false, find)).toEqual({
      label: 'Renamed “labour” to “Labour” in 1 article', acts: [{ act: 'article-fields', ids: ['d'], fields: { sourceName: 'Labour' }, expect: { sourceName: 'labour' } }],
    })
  })
  it('that others have is merged with theirs, and an article of two counts once', async () => {
    expect((await renameNames('topics', ['unions'], 'labour', true, find))!.label).toBe('Merged “unions” into “labour” in 2 articles')
    const merged = await renameNames('topics', ['unions', 'strikes', 'labour'], 'labour', true, find)
    expect(merged!.label).toBe('Merged 2 topics into “labour” in 3 articles')
    expect(merged!.acts).toHaveLength(2)
  })
  it('of very many articles is changed in batches of one entry', async () => {
    const { label, acts } = (await removeTopics(['many'], find))!
    expect(label).toBe('Removed “many” from 20,001 articles')
    expect(acts.map((act) => ('ids' in act ? act.ids.length : 0))).toEqual([10_000, 10_000, 1])
  })
  it('that no article has any more is nothing to change', async () => {
    expect(await renameNames('topics', ['gone'], 'x', false, find)).toBeNull()
    expect(await renameNames('topics', ['labour'], 'labour', true, find)).toBeNull()
  })
  it('is one line, and called by its beginning where it is very long', async () => {
    expect(tidyName('  Cost \n of  living ')).toBe('Cost of living')
    expect((await renameNames('topics', ['unions'], '😀'.repeat(500), false, find))!.label.length).toBeLessThan(300)
  })
})
