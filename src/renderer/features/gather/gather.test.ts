import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/model/article'
import { articleToShow, MAX_FILE_BYTES, wantFile, wantText } from './gather'

function story(id: string, updatedAt: number): ArticleSummary {
  return { id, headline: id, excerpt: '', status: 'incoming', slug: '', link: '', source: { name: '', url: '' }, publishedAt: '', topics: [], embargo: '', picture: null, words: 0, warnings: [], updatedAt }
}

function came(added: number, articles: ArticleSummary[]) {
  return { name: 'page.html', result: { added, updated: 0, unchanged: articles.length - added, articles, warnings: [] } }
}

describe('wantFile', () => {
  it('sends a file of the largest size whole', async () => {
    const source = await wantFile(new File([new Uint8Array(MAX_FILE_BYTES)], 'page.html')).source()
    expect(source).toMatchObject({ from: 'bytes', name: 'page.html' })
    expect(source.from === 'bytes' && source.bytes.length).toBe(MAX_FILE_BYTES)
  })
  it('refuses a larger one by name before reading it', async () => {
    const file = new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'huge.html')
    file.arrayBuffer = () => { throw new Error('was read') }
    await expect(wantFile(file).source()).rejects.toThrow('“huge.html” has 33 MB. Galley reads files of up to 32 MB.')
  })
})

it('sends pasted text as UTF-8', async () => {
  const source = await wantText('Hafenöffnung\n', 'auto').source()
  expect(source.from === 'bytes' && new TextDecoder().decode(source.bytes)).toBe('Hafenöffnung\n')
})

describe('articleToShow', () => {
  it('shows the first story that was just stored', () => {
    expect(articleToShow([came(2, [story('known', 1), story('first', 9), story('second', 9)])])).toBe('first')
  })
  it('shows nothing when nothing was new or nothing could be read', () => {
    expect(articleToShow([came(0, [story('known', 1)]), { name: 'b', refusal: 'No.' }])).toBeNull()
    expect(articleToShow([])).toBeNull()
  })
})
