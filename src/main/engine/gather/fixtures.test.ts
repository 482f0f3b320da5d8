import { readdirSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseSource } from './parse-source'

interface Expected { headline: string; link: string; start: string; byline?: string; publishedAt?: string; topics?: string[]; picture?: string }
interface Expectation { baseUrl: string; encoding?: string; sourceName?: string; language?: string; stories: Expected[] }

const folder = new URL('fixtures/', import.meta.url)
const pages = readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).toSorted()

describe('dialects of archive pages', () => {
  test.each(pages)('%s gives its stories and nothing else', (name) => {
    const wanted = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/u, '.expected.json'), folder), 'utf8')) as Expectation
    const raw = readFileSync(new URL(name, folder))
    const bytes = new Uint8Array(wanted.encoding === undefined ? raw : iconv.encode(raw.toString('utf8'), wanted.encoding))
    const { items } = parseSource({ bytes, as: 'auto', name, baseUrl: wanted.baseUrl })
    expect(items.map((item) => item.headline)).toEqual(wanted.stories.map((story) => story.headline))
    expect(items.map((item) => item.link)).toEqual(wanted.stories.map((story) => story.link))
    items.forEach((item, index) => {
      const story = wanted.stories[index]
      expect(item.excerpt.slice(0, story?.start.length)).toBe(story?.start)
      expect(item.excerpt).not.toMatch(/read more|continue reading|-more-|seguir leyendo|share this|subscribe|cookies|©|أكمل/iu)
      if (story?.byline !== undefined) expect(item.byline).toBe(story.byline)
      if (story?.publishedAt !== undefined) expect(item.publishedAt).toBe(story.publishedAt)
      if (story?.topics !== undefined) expect(item.topics).toEqual(story.topics)
      if (story?.picture !== undefined) expect(item.picture?.url).toBe(story.picture)
      if (wanted.sourceName !== undefined) expect(item.sourceName).toBe(wanted.sourceName)
      if (wanted.language !== undefined) expect(item.language).toBe(wanted.language)
    })
  })
})
