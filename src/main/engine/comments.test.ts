import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDocument } from '@shared/document/article-document'
import { viewBody, writeBody } from '@shared/document/body'
import { anchorAt } from '@shared/document/commented-words'
import { addReply, readThreads, setResolved, startThread } from '@shared/document/comments'
import { paragraph } from '@shared/model/block'
import type { CommentThread } from '@shared/model/comment'
import { FORMATS } from '@shared/model/edition'
import { articleToHtml, articleToMarkdown, articleToText } from '@shared/print/render-article'
import { plainCard } from './documents/editing'
import type { Engine } from './engine'
import { editBody, makeHome, openNewsroom, textOf } from './sync-newsrooms'

// docs/spec/comments.md has the rules these titles cite.
let home: ReturnType<typeof makeHome>
const open: Engine[] = []

beforeEach(() => { home = makeHome() })
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
  home.remove()
})

function newsroom(name: string): Engine {
  const engine = openNewsroom(home.path, name)
  open.push(engine)
  return engine
}

function comment(engine: Engine, id: string, words: string, text: string, by: string): string {
  let thread = ''
  engine.documents.edit(id, (doc) => {
    const view = viewBody(doc)
    const at = view.text.indexOf(words)
    thread = startThread(doc, anchorAt(doc, view, at, at + words.length)!, { by, at: 1, text, mentions: [by] })
  })
  return thread
}

function threadsOf(engine: Engine, id: string): CommentThread[] {
  const doc = createDocument()
  doc.import(engine.documents.open(id).bytes)
  return readThreads(doc)
}

it('what is said about a text is in no export, no list and no search, and changes none of their bytes (rule 15)', async () => {
  const engine = newsroom('ana')
  const id = engine.editing.createArticle({ headline: 'Ferry', status: 'ready' })
  editBody(engine, id, () => [paragraph('The ferry leaves at noon.')])
  const digestId = engine.editing.createDigest({ date: '2026-05-22', subject: 'Friday', outline: [plainCard(id)] })
  const printed = async (): Promise<string[]> => {
    const { updatedAt: _updatedAt, ...article } = engine.store.articles.get(id)!
    const exports = await Promise.all(FORMATS.map((format) => engine.press.render(digestId, format, [])))
    const previews = FORMATS.map((format) => engine.press.preview(digestId, format, false))
    return [...exports, ...previews, JSON.stringify(article), articleToHtml({ ...article, updatedAt: 0 }), articleToMarkdown({ ...article, updatedAt: 0 }), articleToText({ ...article, updatedAt: 0 })]
  }
  const before = await printed()
  comment(engine, id, 'ferry leaves', 'Quarrelsome doubt', 'Zebedee')
  comment(engine, id, 'leaves at noon', 'Another misgiving', 'Zebedee')
  expect(threadsOf(engine, id)).toHaveLength(2)
  expect(await printed()).toEqual(before)
  for (const words of ['Quarrelsome', 'misgiving', 'Zebedee']) {
    expect(before.join('')).not.toContain(words)
    expect(engine.store.articles.list({ search: words, limit: 10, offset: 0 }).total).toBe(0)
  }
})

it('comments, answers and edits meet over a folder, and nothing of them is lost (rule 16)', async () => {
  const [ana, ben] = [newsroom('ana'), newsroom('ben')]
  const folder = join(home.path, 'shared')
  mkdirSync(folder)
  const meetAll = async (): Promise<void> => { for (const engine of [ana, ben, ana, ben]) await engine.sync.meet(folder) }
  const id = ana.editing.createArticle({ headline: 'Ferry' })
  editBody(ana, id, () => [paragraph('The ferry leaves at noon.')])
  const thread = comment(ana, id, 'noon', 'Sure?', 'Ana')
  await meetAll()
  ana.documents.edit(id, (doc) => {
    setResolved(doc, thread, { by: 'Ana', at: 2 })
    writeBody(doc, [paragraph('The ferry leaves at one.')])
  })
  ben.documents.edit(id, (doc) => { addReply(doc, thread, { by: 'Ben', at: 2, text: 'Ask the quay.', mentions: [] }) })
  comment(ben, id, 'ferry', 'Which?', 'Ben')
  await meetAll()
  expect(threadsOf(ana, id)).toEqual(threadsOf(ben, id))
  expect(threadsOf(ben, id)).toMatchObject([
    { quote: 'ferry', words: [{ text: 'ferry' }], replies: [{ text: 'Which?' }] },
    { quote: 'noon', words: [{ text: 'one' }], resolved: null, replies: [{ text: 'Sure?' }, { text: 'Ask the quay.' }] },
  ])
  expect(textOf(ben, id)).toBe('The ferry leaves at one.')
})
