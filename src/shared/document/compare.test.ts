import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_ARTICLE } from '@shared/model/article'
import { paragraph, PLACEHOLDER, type Block } from '@shared/model/block'
import { anyBody } from './arbitrary-blocks'
import { createDocument, readArticle, writeArticle, type ArticleContent } from './article-document'
import { readBody, writeBody } from './body'
import { besides, compareArticles, isChanged, isSame } from './compare-articles'
import { compareBodies, newerSpans, type Line } from './compare-bodies'
import { flattenBlocks, readBlocks } from './flat-text'
import { restoreArticle, restoreBlock } from './restore'
import { compareTexts } from './word-diff'

// docs/spec/history.md has the rules these titles cite.
const say = (before: string, after: string): string => compareTexts(before, after).map(({ change, before: b, after: a, length }) =>
  ({ same: before.slice(b, b + length), added: `+${after.slice(a, a + length)}+`, removed: `-${before.slice(b, b + length)}-` })[change]).join('')
const sayLine = ({ before, after, pieces }: Line): string => `${before ?? '+'}/${after ?? '-'} ${pieces.map(({ change, span: { text } }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change]).join('')}`
const sayBodies = (older: string[], newer: string[]): string[] => compareBodies(older.map(paragraph), newer.map(paragraph)).map(sayLine)
const joined = (blocks: readonly Block[]): Block[] => readBlocks(flattenBlocks(blocks))

describe('texts', () => {
  it.each([
    ['the strike ends', 'the strike ends', 'the strike ends'],
    ['the strike ends', 'the strikes end', 'the -strike ends-+strikes end+'],
    ['a strike', 'a long strike', 'a +long +strike'],
    ['one two three', 'one three', 'one -two -three'],
    ['the old grey dog barks', 'the young black dog barks', 'the -old grey-+young black+ dog barks'],
    ['made in the Hask valley by a foundry', 'added at the end of the day by hand', '-made in-+added at+ the -Hask valley by a foundry-+end of the day by hand+'],
    ['harbour', 'harbours', '-harbour-+harbours+'],
    ['', 'new', '+new+'],
    ['gone', '', '-gone-'],
    ['👩🏽‍🚒 ok', '👩🏽‍🚒 no', '👩🏽‍🚒 -ok-+no+'],
  ])('are compared by whole words: %j, %j (rule 10)', (before, after, said) => expect(say(before, after)).toBe(said))

  it('of any kind: what is shared and removed is the one, what is shared and added the other', () => {
    const text = fc.array(fc.oneof(fc.constantFrom('one ', 'two', ' ', '\n', 'three', ', '), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }).map((each) => each.join(''))
    fc.assert(fc.property(text, text, (before, after) => {
      const stretches = compareTexts(before, after)
      const of = (gone: 'added' | 'removed', from: string, start: 'before' | 'after'): string => stretches.filter(({ change }) => change !== gone).map((each) => from.slice(each[start], each[start] + each.length)).join('')
      expect([of('added', before, 'before'), of('removed', after, 'after')]).toEqual([before, after])
    }), { numRuns: 500 })
  })
})

describe('bodies', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a word', ['One two.', 'Three.'], ['One and two.', 'Three.'], ['0/0 One +and +two.', '1/1 Three.']],
    ['a paragraph that came', ['One.', 'Two.'], ['One.', 'New.', 'Two.'], ['0/0 One.', '+/1 +New.+', '1/2 Two.']],
    ['a paragraph that went', ['One.', 'Old.', 'Two.'], ['One.', 'Two.'], ['0/0 One.', '1/- -Old.-', '2/1 Two.']],
    ['a split', ['One. Two.'], ['One.', 'Two.'], ['0/0 One.- -', '+/1 Two.']],
    ['a join', ['One.', 'Two.'], ['One. Two.'], ['0/0 One.', '1/- + +Two.']],
  ])('say %s (rule 11)', (_what, older, newer, lines) => expect(sayBodies(older, newer)).toEqual(lines))

  it('have each line of either, in order, whatever changed', () => {
    fc.assert(fc.property(anyBody, anyBody, (one, other) => {
      const [older, newer] = [joined(one), joined(other)]
      const lines = compareBodies(older, newer)
      expect(lines.flatMap(({ before }) => before ?? [])).toEqual(older.map((_, at) => at))
      expect(lines.flatMap(({ after }) => after ?? [])).toEqual(newer.map((_, at) => at))
      const text = (blocks: readonly Block[]): string => blocks.map(({ spans }) => spans.map((span) => span.text).join('')).join('')
      expect(lines.flatMap(newerSpans).map((span) => span.text).join('')).toBe(text(newer))
      expect(lines.flatMap(({ pieces }) => pieces).filter(({ change }) => change !== 'added').map(({ span, was }) => (was ?? span).text).join('')).toBe(text(older))
      expect(compareBodies(older, older).some(isChanged)).toBe(false)
    }), { numRuns: 300 })
  })

  it('say formatting and style that changed while the words did not (rule 12)', () => {
    const [line] = compareBodies([paragraph('Why now')], [{ type: 'heading2', spans: [{ text: 'Why ' }, { text: 'now', marks: ['bold'] }] }])
    expect(line).toMatchObject({ older: { type: 'paragraph' }, newer: { type: 'heading2' }, pieces: [{ change: 'same', span: { text: 'Why ' } }, { change: 'same', span: { text: 'now', marks: ['bold'] }, was: { text: 'now' } }] })
    expect(isChanged(line!)).toBe(true)
  })

  it('say what an embed and a footnote hold (rule 12)', () => {
    const picture = (caption: string): Block => ({ type: 'embed', spans: [], embedId: 'e', embed: { kind: 'picture', picture: { url: 'https://a.example/p.jpg', alt: '', caption } } })
    const noted = (noteText: string): Block => ({ type: 'paragraph', spans: [{ text: 'Ten' }, { text: PLACEHOLDER, note: 'n', noteText }] })
    const lines = compareBodies([picture('The quay'), noted('Port records.')], [picture('The quay at six'), noted('Port records, 2026.')])
    expect(lines.flatMap(besides).map(({ of, words }) => [of, words.filter(({ change }) => change === 'added').map(({ text }) => text).join('')])).toEqual([['embed', ' at six'], ['note', ', 2026']])
    expect(compareBodies([picture('The quay')], [{ ...picture('The quay'), embedId: 'other' }]).map(sayLine)).toEqual(['0/- ', '+/0 '])
  })
})

const article = (body: Block[], fields: Partial<ArticleContent['fields']> = {}, topics: string[] = []): ArticleContent => ({ fields: { ...EMPTY_ARTICLE, ...fields }, topics, body })

describe('articles', () => {
  it('count words and compare every field (rules 10 and 13)', () => {
    const older = article([paragraph('One two three.')], { headline: 'Strike', status: 'drafting' }, ['sea'])
    const newer = article([paragraph('One two and three.')], { headline: 'Strike ends', status: 'ready', picture: { alt: 'A quay', asset: 'f'.repeat(64) } }, ['labour'])
    const { fields, added, removed } = compareArticles(older, newer)
    expect(fields.map(({ name, words }) => [name, words.map(({ change, text }) => `${change[0]!}${text}`).join('|')].join(': '))).toEqual([
      'headline: sStrike|a ends', 'status: rdrafting|aready', 'topics: rsea|alabour', 'picture: aPicture: ffffffffffff\nAlt: A quay',
    ])
    expect([added, removed]).toEqual([2, 0])
    expect([isSame(compareArticles(older, older)), isSame(compareArticles(older, newer))]).toEqual([true, false])
  })
})

describe('restoring', () => {
  const documentOf = (content: ArticleContent): ReturnType<typeof createDocument> => {
    const doc = createDocument()
    writeArticle(doc, content)
    doc.commit()
    return doc
  }
  const texts = (doc: ReturnType<typeof createDocument>): string[] => readBody(doc).map(({ spans }) => spans.map(({ text }) => text).join(''))

  it('a whole version makes the article say what it said; status and embargo stay (rule 16)', () => {
    fc.assert(fc.property(anyBody, anyBody, (one, other) => {
      const older = article(joined(one), { headline: 'Then', status: 'drafting' }, ['sea'])
      const doc = documentOf(article(other, { headline: 'Now', status: 'published', embargo: '2026-05-22T06:00:00Z' }, ['labour']))
      restoreArticle(doc, older)
      doc.commit()
      const now = readArticle(doc)
      expect(now.fields).toMatchObject({ headline: 'Then', status: 'published', embargo: '2026-05-22T06:00:00Z' })
      expect(now.topics).toEqual(['sea'])
      expect(readBody(doc)).toEqual(older.body)
    }), { numRuns: 150 })
  })

  it.each<[string, string[], string[], number, string[]]>([
    ['that was rewritten', ['One.', 'Two three.', 'Four.'], ['One.', 'Two and a half.', 'Four!'], 1, ['One.', 'Two three.', 'Four!']],
    ['that was removed', ['One.', 'Two.', 'Three.'], ['One!', 'Three.'], 1, ['One!', 'Two.', 'Three.']],
    ['that was split', ['One. Two.', 'Three.'], ['One.', 'Two.', 'New.', 'Three!'], 0, ['One. Two.', 'New.', 'Three!']],
    ['that was joined to the one before', ['One.', 'Two.', 'Three.'], ['One. Two.', 'Three!'], 1, ['One.', 'Two.', 'Three!']],
    ['that the next was joined to', ['One.', 'Two.', 'Three.'], ['One. Two.', 'Three!'], 0, ['One.', ' Two.', 'Three!']],
    ['the first of a body that is empty', ['One.', 'Two.'], [], 0, ['One.']],
    ['the last of all', ['One.', 'Two.'], ['One.'], 1, ['One.', 'Two.']],
  ])('a paragraph %s leaves the others as they are (rule 17)', (_what, older, newer, index, wanted) => {
    const doc = documentOf(article(newer.map(paragraph)))
    restoreBlock(doc, older.map(paragraph), index)
    doc.commit()
    expect(texts(doc)).toEqual(wanted)
  })

  it('any paragraph is there again, once, and restoring it again changes nothing (rule 17)', () => {
    fc.assert(fc.property(anyBody, anyBody, fc.nat(), (one, other, seed) => {
      const older = joined(one)
      if (older.length === 0) return
      const index = seed % older.length
      const doc = documentOf(article(other))
      restoreBlock(doc, older, index)
      doc.commit()
      expect(readBody(doc)).toContainEqual(older[index])
      const [before, ops] = [readBody(doc), doc.opCount()]
      const line = compareBodies(older, before).find((each) => each.before === index)!
      if (!isChanged(line)) {
        restoreBlock(doc, older, index)
        doc.commit()
        expect(doc.opCount()).toBe(ops)
      }
    }), { numRuns: 300 })
  })

  it('merges with what a colleague writes meanwhile, every word once (rule 18)', () => {
    const doc = documentOf(article(['One.', 'Two.', 'Three.'].map(paragraph)))
    const older = readArticle(doc)
    writeBody(doc, ['One.', 'Three.'].map(paragraph))
    doc.commit()
    const colleague = createDocument()
    colleague.import(doc.export({ mode: 'snapshot' }))
    writeBody(colleague, ['One by Ben.', 'Three.', 'Four by Ben.'].map(paragraph))
    colleague.commit()
    restoreBlock(doc, older.body, 1)
    doc.commit()
    doc.import(colleague.export({ mode: 'update' }))
    expect(texts(doc)).toEqual(['One by Ben.', 'Two.', 'Three.', 'Four by Ben.'])
  })
})
