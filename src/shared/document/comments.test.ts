import type { LoroDoc } from 'loro-crdt'
import { UndoManager } from 'loro-crdt'
import { describe, expect, it } from 'vitest'
import { paragraph, type Block } from '@shared/model/block'
import { MAX_REPLY, type CommentThread } from '@shared/model/comment'
import { createDocument, readArticle } from './article-document'
import { moveBlocks, readBody, viewBody, writeBody } from './body'
import { anchorAt, wordsOfAnchor } from './commented-words'
import { addReply, readThreads, setReplyRemoved, setResolved, startThread, type Saying } from './comments'
import { replaceInArticle } from './replacing'
import { writeBlock } from './write-block'

// docs/spec/comments.md has the rules these titles cite.
type Edit = (doc: LoroDoc) => void

const says = (text: string, by = 'Ana', at = 1): Saying => ({ by, at, text, mentions: [] })
const becomes = (...texts: string[]): Edit => (doc) => writeBody(doc, texts.map(paragraph))

function documentOf(...texts: string[]): LoroDoc {
  const doc = createDocument()
  doc.setPeerId(1n)
  becomes(...texts)(doc)
  doc.commit()
  return doc
}

function comment(doc: LoroDoc, words: string, text = 'Sure?', by = 'Ana', at = 1): string {
  const view = viewBody(doc)
  const from = view.text.indexOf(words)
  const id = startThread(doc, anchorAt(doc, view, from, from + words.length)!, says(text, by, at))
  doc.commit()
  return id
}

/** Each edits a copy apart; all meet in every order, and somebody opens it afresh. Answers what everybody then has. */
function meet(doc: LoroDoc, ...edits: Edit[]): LoroDoc {
  const copies = edits.map((edit, at) => {
    const copy = createDocument()
    copy.import(doc.export({ mode: 'snapshot' }))
    copy.setPeerId(BigInt(at + 2))
    edit(copy)
    copy.commit()
    return copy
  })
  const updates = copies.map((copy) => copy.export({ mode: 'update' }))
  const all = [...copies, createDocument()].flatMap((replica, at) => {
    for (const update of at % 2 === 0 ? updates : updates.toReversed()) replica.import(update)
    return replica
  })
  for (const replica of all) expect([readThreads(replica), readBody(replica)]).toEqual([readThreads(all[0]!), readBody(all[0]!)])
  return all.at(-1)!
}

const wordsOf = (doc: LoroDoc): string[] => readThreads(doc).map(({ words }) => words.map(({ text }) => text).join('|'))
const textsOf = ({ replies }: CommentThread): string[] => replies.map(({ text, removed }) => (removed ? '–' : text))
const text = (doc: LoroDoc): string => readBody(doc).map(({ spans }) => spans.map((span) => span.text).join('')).join('/')

describe('words', () => {
  it('keep their comment through every edit around and in them (rule 1)', () => {
    const doc = documentOf('The strike is over today.')
    comment(doc, 'strike is over')
    becomes('Today: the strike is over today.')(doc)
    expect(wordsOf(doc)).toEqual(['strike is over'])
    becomes('Today: the strike is nearly over today.')(doc)
    expect(wordsOf(doc)).toEqual(['strike is nearly over'])
    becomes('Today: the strike is nearly over, today.')(doc)
    expect(wordsOf(doc)).toEqual(['strike is nearly over'])
    becomes('Today: the strike nearly over, today.')(doc)
    expect(wordsOf(doc)).toEqual(['strike nearly over'])
  })

  it('written anew keep it, in one go and letter by letter (rule 2)', () => {
    const doc = documentOf('A good day')
    comment(doc, 'good')
    becomes('A fine day')(doc)
    expect(wordsOf(doc)).toEqual(['fine'])
    for (const typed of ['g', 'gr', 'gra', 'gran', 'grand']) becomes(`A ${typed} day`)(doc)
    expect(wordsOf(doc)).toEqual(['grand'])
    for (const typed of ['s', 'so', 'soft']) writeBlock(doc, viewBody(doc), 0, paragraph(`A ${typed} day`))
    expect(wordsOf(doc)).toEqual(['soft'])
    replaceInArticle(doc, [{ spot: { in: 'body', block: 0 }, start: 2, found: 'soft', put: 'quiet' }])
    expect(wordsOf(doc)).toEqual(['quiet'])
  })

  it('that are gone leave it in the list with its quote, and come back with an undo (rule 3)', () => {
    const doc = documentOf('One two three.', 'Four.')
    comment(doc, 'Four')
    comment(doc, 'two')
    const undo = new UndoManager(doc, { mergeInterval: 0 })
    becomes('One three.', 'Four.')(doc)
    doc.commit()
    expect(readThreads(doc).map(({ quote, words }) => [quote, words.length])).toEqual([['Four', 1], ['two', 0]])
    undo.undo()
    expect(wordsOf(doc)).toEqual(['two', 'Four'])
  })

  it('go with a moved paragraph, a split and a join (rule 4)', () => {
    const doc = documentOf('One two three.', 'Four.', 'Five.')
    comment(doc, 'two three')
    comment(doc, 'Five')
    moveBlocks(doc, 0, 1, 3)
    doc.commit()
    expect(wordsOf(doc)).toEqual(['Five', 'two three'])
    expect(readThreads(doc)[1]!.words.map(({ start, end }) => viewBody(doc).text.slice(start, end))).toEqual(['two three'])
    becomes('Four.', 'Five.One two three.')(doc)
    expect(wordsOf(doc)).toEqual(['Five', 'two three'])
    becomes('Four.', 'Five.One two', ' three.')(doc)
    expect(wordsOf(doc)).toEqual(['Five', 'two|three'])
    becomes('Four.', 'Five.One two three.')(doc)
    expect(wordsOf(doc)).toEqual(['Five', 'two three'])
  })

  it('may be of several paragraphs, and of several comments (rule 5)', () => {
    const doc = documentOf('One two three.', 'Four five.')
    comment(doc, 'three.\nFour')
    comment(doc, 'two three', 'Mine', 'Ben')
    expect(wordsOf(doc)).toEqual(['two three', 'three.|Four'])
    expect(readThreads(doc)[1]!.quote).toBe('three. Four')
    expect(readArticle(doc).body).toEqual([paragraph('One two three.'), paragraph('Four five.')])
  })

  it('are whole ones, the word at the caret where nothing is selected, and none where there is none (rule 6)', () => {
    const at = (body: string, from: number, to = from): string | undefined => {
      const doc = documentOf(body)
      return anchorAt(doc, viewBody(doc), from, to)?.quote
    }
    expect([at('One harbour two', 6, 9), at('One harbour two', 8), at('One harbour two', 12), at('One harbour two', 16)]).toEqual(['harbour', 'harbour', 'harbour', 'two'])
    expect([at('Why “now”?', 11), at('Why?', 1), at('港口罢工。', 6)]).toEqual(['now', 'Why', '工'])
    expect([at('港口罢工', 2, 4), at('Один порт', 2), at('ميناء المدينة', 3), at('', 1), at('a  b', 3, 3), at('x 👩🏽‍🚒 y', 3, 10)]).toEqual(['口罢', 'Один', 'ميناء', undefined, undefined, '👩🏽‍🚒'])
  })

  it('stay with an anchor while others write (rule 7)', () => {
    const doc = documentOf('One two three.')
    const anchor = anchorAt(doc, viewBody(doc), 5, 8)!
    becomes('Zero.', 'One and two three.')(doc)
    expect(wordsOfAnchor(doc, viewBody(doc), anchor).map((each) => each.text)).toEqual(['two'])
    startThread(doc, anchor, says('Why?'))
    expect(wordsOf(doc)).toEqual(['two'])
  })
})

describe('made apart', () => {
  it('a comment and an edit of its words both stand (rule 8)', () => {
    const met = meet(documentOf('The strike is over.'), (doc) => comment(doc, 'strike is over'), becomes('Now: The strike is nearly over.'))
    expect([text(met), ...wordsOf(met)]).toEqual(['Now: The strike is nearly over.', 'strike is nearly over'])
  })

  it('a comment and the removal of its words leave the comment (rule 8)', () => {
    const met = meet(documentOf('One.', 'The strike.'), (doc) => comment(doc, 'strike'), becomes('One.'))
    expect(readThreads(met)).toMatchObject([{ quote: 'strike', words: [] }])
  })

  it('a comment and a move, a split and a join of its paragraph all stand (rule 8)', () => {
    const start = documentOf('One two.', 'Three.', 'Four.')
    expect(wordsOf(meet(start, (doc) => comment(doc, 'One two'), (doc) => moveBlocks(doc, 0, 1, 3)))).toEqual(['One two'])
    expect(wordsOf(meet(start, (doc) => comment(doc, 'One two'), becomes('One', ' two.', 'Three.', 'Four.')))).toEqual(['One|two'])
    expect(wordsOf(meet(start, (doc) => comment(doc, 'two.\nThree'), becomes('One two.Three.', 'Four.')))).toEqual(['two.Three'])
  })

  it('two comments over each other both stand (rule 8)', () => {
    const met = meet(documentOf('One two three.'), (doc) => comment(doc, 'One two', 'Mine'), (doc) => comment(doc, 'two three', 'Yours', 'Ben'))
    expect(wordsOf(met)).toEqual(['One two', 'two three'])
  })

  it('two replies at once both stand, in one order for everybody (rule 9)', () => {
    const start = documentOf('One two.')
    const id = comment(start, 'two')
    const met = meet(start, (doc) => addReply(doc, id, says('Yes.', 'Ben', 5)), (doc) => addReply(doc, id, says('No.', 'Cay', 4)))
    expect(textsOf(readThreads(met)[0]!)).toEqual(['Sure?', 'No.', 'Yes.'])
  })

  it('an answer comes after what it answers, whatever the clocks say (rule 9)', () => {
    const doc = documentOf('One two.')
    const id = comment(doc, 'two', 'Late', 'Ana', 1000)
    addReply(doc, id, says('Early', 'Ben', 5))
    expect(textsOf(readThreads(doc)[0]!)).toEqual(['Late', 'Early'])
  })

  it('a reply that was not seen opens what was resolved meanwhile (rule 10)', () => {
    const start = documentOf('One two.')
    const id = comment(start, 'two')
    const met = meet(start, (doc) => setResolved(doc, id, { by: 'Ana', at: 2 }), (doc) => addReply(doc, id, says('Wait.', 'Ben')))
    expect(readThreads(met)[0]!.resolved).toBeNull()
    setResolved(met, id, { by: 'Ana', at: 3 })
    expect(readThreads(met)[0]!.resolved).toMatchObject({ by: 'Ana', at: 3 })
    setResolved(met, id, null)
    expect(readThreads(met)[0]!.resolved).toBeNull()
  })

  it('a reply stands although what it answers is removed, and a thread in which nothing is left is not shown (rule 11)', () => {
    const start = documentOf('One two.')
    const id = comment(start, 'two')
    const first = readThreads(start)[0]!.replies[0]!.id
    const removes: Edit = (doc) => setReplyRemoved(doc, id, first, true)
    expect(textsOf(readThreads(meet(start, removes, (doc) => addReply(doc, id, says('Why?', 'Ben'))))[0]!)).toEqual(['–', 'Why?'])
    const gone = meet(start, removes)
    expect(readThreads(gone)).toEqual([])
    setReplyRemoved(gone, id, first, false)
    expect(textsOf(readThreads(gone)[0]!)).toEqual(['Sure?'])
  })

  it('an undo takes back one’s own comment and nobody else’s (rule 12)', () => {
    const mine = documentOf('One two three.')
    const theirs = createDocument()
    theirs.import(mine.export({ mode: 'update' }))
    const undo = new UndoManager(mine, { mergeInterval: 0 })
    comment(mine, 'One', 'Mine')
    comment(theirs, 'three', 'Theirs', 'Ben')
    mine.import(theirs.export({ mode: 'update' }))
    undo.undo()
    expect(readThreads(mine).map(textsOf)).toEqual([['Theirs']])
    undo.redo()
    expect(wordsOf(mine)).toEqual(['One', 'three'])
  })
})

it('what a damaged or newer program wrote is not shown, and not touched (rule 13)', () => {
  const doc = documentOf('One two three.')
  const id = comment(doc, 'two')
  const map = doc.getMap('comments')
  const strange = { 'reply x': 1, 'reply x y': { n: 'first' }, 'thread x': 7, [`reply ${id} a b`]: { n: 1, by: 'Zed', at: 1, text: '?' }, [`resolved ${id}`]: 'yes', 'poll x': { options: [] }, [`reply ${id} z`]: { n: 5, by: 'Zed', at: 9, text: 'x'.repeat(100_000), mentions: 'all', mood: 'good' } }
  for (const [key, value] of Object.entries(strange)) map.set(key, value)
  doc.getText('body').mark({ start: 0, end: 5 }, 'comment:nobody', true)
  doc.getText('body').mark({ start: 0, end: 5 }, `comment:${id}`, 'odd')
  const [thread, ...others] = readThreads(doc)
  expect(others).toEqual([])
  expect(thread).toMatchObject({ resolved: null, replies: [{ text: 'Sure?' }, { by: 'Zed', text: `${'x'.repeat(MAX_REPLY)}…`, mentions: [] }] })
  becomes('One two three four.')(doc)
  expect(map.toJSON()).toMatchObject(strange)
  expect(JSON.stringify(doc.getText('body').toDelta())).toContain('comment:nobody')
})

it('a body of any kind reads the same with comments all over it (rule 14)', () => {
  const body: Block[] = [
    { type: 'heading2', spans: [{ text: 'Why ' }, { text: 'now', marks: ['bold'] }] },
    { type: 'embed', spans: [], embedId: 'line' },
    { type: 'bullet', spans: [{ text: 'See ' }, { text: 'this', link: 'https://a.example/' }], indent: 1 },
    { type: 'check', checked: true, spans: [{ text: 'Done' }, { text: '\ufffc', note: 'n' }] },
  ]
  const doc = createDocument()
  writeBody(doc, body)
  const { text: whole } = viewBody(doc)
  for (let at = 0; at < whole.length; at++) {
    const anchor = anchorAt(doc, viewBody(doc), at, Math.min(whole.length, at + 9))
    if (anchor) startThread(doc, anchor, says('?'))
  }
  doc.commit()
  expect(readBody(doc)).toEqual(body)
  const before = doc.opCount()
  writeBody(doc, body)
  doc.commit()
  expect(doc.opCount()).toBe(before)
})
