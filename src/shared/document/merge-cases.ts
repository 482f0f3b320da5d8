import type { LoroDoc } from 'loro-crdt'
import { paragraph, PLACEHOLDER, type Block, type Mark, type Span } from '@shared/model/block'
import { moveBlocks, readBody, writeBody } from './body'
import { readEmbed, writeEmbed, writeNote } from './embeds'
import { insertLine, moveLine, removeLine, writeCell } from './table'

/** What somebody does to an open document; the caller commits. */
export type Edit = (doc: LoroDoc) => void

/** Two or three people who start from the same, edit apart and meet: what all of them then have. */
export interface MergeCase { name: string; start: Block[]; edits: Edit[]; end: Block[]; also?: (doc: LoroDoc) => unknown; alsoEnd?: unknown }

const block = (type: Block['type'], text: string, more: Partial<Block> = {}): Block => ({ type, spans: text === '' ? [] : [{ text }], ...more })
const styled = (...spans: (string | [string, ...Mark[]])[]): Block => ({ type: 'paragraph', spans: spans.map((each): Span => (typeof each === 'string' ? { text: each } : { text: each[0], marks: each.slice(1) as Mark[] })) })
const linked = (...spans: (string | [string, string])[]): Block => ({ type: 'paragraph', spans: spans.map((each): Span => (typeof each === 'string' ? { text: each } : { text: each[0], link: each[1] })) })
const embed = (embedId: string): Block => ({ type: 'embed', spans: [], embedId })
const note = (id: string): Span => ({ text: PLACEHOLDER, note: id })

/** The body becomes these blocks, as an editor would write it. */
const becomes = (...blocks: Block[]): Edit => (doc) => writeBody(doc, blocks)
/** Blocks `from` to `from + count` go in front of block `before`. */
const moves = (from: number, before: number, count = 1): Edit => (doc) => moveBlocks(doc, from, count, before)
const both = (...edits: Edit[]): Edit => (doc) => { for (const edit of edits) edit(doc) }
/** Replaces one block. */
const sets = (at: number, ...blocks: Block[]): Edit => (doc) => writeBody(doc, readBody(doc).toSpliced(at, 1, ...blocks))

const [A, B, C, D] = ['Alpha one.', 'Beta two.', 'Gamma three.', 'Delta four.'].map(paragraph) as [Block, Block, Block, Block]
const TABLE = 'table'
const withTable: Edit = (doc) => writeEmbed(doc, TABLE, { kind: 'table', header: true, rows: [['Boat', 'Crew'], ['Ferry', 'Six']] })
const tableOf = (doc: LoroDoc): unknown => { const found = readEmbed(doc, TABLE); return found?.kind === 'table' ? found.rows : null }
const PICTURE = 'picture'
const withPicture: Edit = (doc) => writeEmbed(doc, PICTURE, { kind: 'picture', picture: { url: 'https://a.example/p.jpg', alt: '' } })
const pictureOf = (doc: LoroDoc): unknown => { const found = readEmbed(doc, PICTURE); return found?.kind === 'picture' ? found.picture : null }
const says = (words: { alt?: string; caption?: string }): Edit => (doc) => {
  const found = readEmbed(doc, PICTURE)
  if (found?.kind === 'picture') writeEmbed(doc, PICTURE, { kind: 'picture', picture: { ...found.picture, ...words } })
}

/** Done before anybody goes away. */
export const PREPARED: Record<string, Edit> = { table: withTable, picture: withPicture }

/** The merge table: every case is a row of docs/spec/merges.md and a test. */
export const MERGE_CASES: readonly MergeCase[] = [
  { name: 'both add a word at the same place', start: [paragraph('The strike.')], edits: [becomes(paragraph('The long strike.')), becomes(paragraph('The bitter strike.'))], end: [paragraph('The long bitter strike.')] },
  { name: 'both add a paragraph at the same place', start: [A], edits: [becomes(A, paragraph('Ann.')), becomes(A, paragraph('Bob.'))], end: [A, paragraph('Ann.'), paragraph('Bob.')] },
  { name: 'both rewrite the same word', start: [paragraph('A good day')], edits: [becomes(paragraph('A fine day')), becomes(paragraph('A grand day'))], end: [paragraph('A finegrand day')] },
  { name: 'two words of one sentence, one each', start: [paragraph('Ships sail at dawn today')], edits: [becomes(paragraph('Boats sail at dawn today')), becomes(paragraph('Ships sail at noon today'))], end: [paragraph('Boats sail at noon today')] },
  { name: 'one replaces a word in every paragraph, one adds between them', start: [paragraph('red one'), paragraph('two'), paragraph('red three')], edits: [becomes(paragraph('blue one'), paragraph('two'), paragraph('blue three')), becomes(paragraph('red one'), paragraph('two, at last'), paragraph('red three'))], end: [paragraph('blue one'), paragraph('two, at last'), paragraph('blue three')] },
  { name: 'three people write in three paragraphs', start: [A, B, C], edits: [sets(0, paragraph('Alpha one, Ann.')), sets(1, paragraph('Beta two, Bob.')), sets(2, paragraph('Gamma three, Cay.'))], end: [paragraph('Alpha one, Ann.'), paragraph('Beta two, Bob.'), paragraph('Gamma three, Cay.')] },
  { name: 'both split a paragraph at one place', start: [paragraph('One. Two.')], edits: [becomes(paragraph('One.'), paragraph(' Two.')), becomes(paragraph('One.'), paragraph(' Two.'))], end: [paragraph('One.'), paragraph(''), paragraph(' Two.')] },
  { name: 'both split a paragraph at two places', start: [paragraph('One. Two. Three.')], edits: [becomes(paragraph('One.'), paragraph(' Two. Three.')), becomes(paragraph('One. Two.'), paragraph(' Three.'))], end: [paragraph('One.'), paragraph(' Two.'), paragraph(' Three.')] },
  { name: 'one splits, one edits before the split', start: [paragraph('One. Two.')], edits: [becomes(paragraph('One.'), paragraph(' Two.')), becomes(paragraph('Only one. Two.'))], end: [paragraph('Only one.'), paragraph(' Two.')] },
  { name: 'one splits, one edits after the split', start: [paragraph('One. Two.')], edits: [becomes(paragraph('One.'), paragraph(' Two.')), becomes(paragraph('One. Two and more.'))], end: [paragraph('One.'), paragraph(' Two and more.')] },
  { name: 'one joins two paragraphs, one edits the first', start: [A, B], edits: [becomes(paragraph('Alpha one.Beta two.')), sets(0, paragraph('Alpha only one.'))], end: [paragraph('Alpha only one.Beta two.')] },
  { name: 'one joins two paragraphs, one edits the second', start: [A, B], edits: [becomes(paragraph('Alpha one.Beta two.')), sets(1, paragraph('Beta two and a half.'))], end: [paragraph('Alpha one.Beta two and a half.')] },
  { name: 'one joins, one splits elsewhere', start: [A, paragraph('Beta. Two.')], edits: [becomes(paragraph('Alpha one.Beta. Two.')), sets(1, paragraph('Beta.'), paragraph(' Two.'))], end: [paragraph('Alpha one.Beta.'), paragraph(' Two.')] },
  { name: 'one makes a heading of it, one edits it', start: [paragraph('Why now')], edits: [becomes(block('heading2', 'Why now')), becomes(paragraph('Why only now'))], end: [block('heading2', 'Why only now')] },
  { name: 'one makes a heading of it, one splits it', start: [paragraph('Why now')], edits: [becomes(block('heading2', 'Why now')), becomes(paragraph('Why'), paragraph(' now'))], end: [block('heading2', 'Why'), paragraph(' now')] },
  { name: 'one makes a quote of it, one a list item', start: [paragraph('We are tired')], edits: [becomes(block('quote', 'We are tired')), becomes(block('bullet', 'We are tired'))], end: [block('bullet', 'We are tired')] },
  { name: 'one makes a list item of it, one splits it', start: [block('bullet', 'Rest and pay')], edits: [sets(0, block('number', 'Rest and pay')), sets(0, block('bullet', 'Rest'), block('bullet', ' and pay'))], end: [block('number', 'Rest'), block('bullet', ' and pay')] },
  { name: 'one indents an item, one edits it', start: [block('bullet', 'Rest'), block('bullet', 'Pay')], edits: [sets(1, block('bullet', 'Pay', { indent: 1 })), sets(1, block('bullet', 'Pay and rest'))], end: [block('bullet', 'Rest'), block('bullet', 'Pay and rest', { indent: 1 })] },
  { name: 'one ticks a check item, one edits it', start: [block('check', 'Call the union')], edits: [sets(0, block('check', 'Call the union', { checked: true })), sets(0, block('check', 'Call the dockers’ union'))], end: [block('check', 'Call the dockers’ union', { checked: true })] },
  { name: 'one ticks a check item, one makes it a bullet and ticks nothing', start: [block('check', 'Call')], edits: [sets(0, block('check', 'Call', { checked: true })), sets(0, block('bullet', 'Call'))], end: [block('bullet', 'Call')] },
  { name: 'overlapping bold', start: [styled('one two three four')], edits: [becomes(styled(['one two three', 'bold'], ' four')), becomes(styled('one ', ['two three four', 'bold']))], end: [styled(['one two three four', 'bold'])] },
  { name: 'bold and italic over each other', start: [styled('one two three')], edits: [becomes(styled(['one two', 'bold'], ' three')), becomes(styled('one ', ['two three', 'italic']))], end: [styled(['one ', 'bold'], ['two', 'bold', 'italic'], [' three', 'italic'])] },
  { name: 'one bolds it, one writes inside it', start: [styled('one three')], edits: [becomes(styled(['one three', 'bold'])), becomes(styled('one two three'))], end: [styled(['one two three', 'bold'])] },
  { name: 'one takes bold away, one writes inside it', start: [styled(['one three', 'bold'])], edits: [becomes(styled('one three')), becomes(styled(['one two three', 'bold']))], end: [styled('one two three')] },
  { name: 'above the line and below it at once', start: [styled('H2O')], edits: [becomes(styled('H', ['2', 'sub'], 'O')), becomes(styled('H', ['2', 'sup'], 'O'))], end: [styled('H', ['2', 'sup'], 'O')] },
  { name: 'two links over each other', start: [linked('see the report')], edits: [becomes(linked('see ', ['the report', 'https://a.example/'])), becomes(linked(['see the', 'https://b.example/'], ' report'))], end: [linked(['see the', 'https://b.example/'], [' report', 'https://a.example/'])] },
  { name: 'one links it, one edits its words', start: [linked('see the report')], edits: [becomes(linked('see ', ['the report', 'https://a.example/'])), becomes(linked('see the long report'))], end: [linked('see ', ['the long report', 'https://a.example/'])] },
  { name: 'one moves a paragraph, one edits it', start: [A, B, C], edits: [moves(0, 3), sets(0, paragraph('Alpha only one.'))], end: [B, C, paragraph('Alpha only one.')] },
  { name: 'both move one paragraph, to two places', start: [A, B, C, D], edits: [moves(0, 2), moves(0, 4)], end: [B, C, D, A] },
  { name: 'two move two paragraphs past each other', start: [A, B, C], edits: [moves(0, 3), moves(2, 0)], end: [B, C, A] },
  { name: 'one moves a paragraph, one splits it', start: [paragraph('One. Two.'), B, C], edits: [moves(0, 3), sets(0, paragraph('One.'), paragraph(' Two.'))], end: [B, C, paragraph('One.'), paragraph(' Two.')] },
  { name: 'one moves a paragraph, one adds one after it', start: [A, B, C], edits: [moves(0, 3), sets(0, A, paragraph('New.'))], end: [B, C, A, paragraph('New.')] },
  { name: 'one moves a paragraph, one restyles it', start: [A, B], edits: [moves(0, 2), sets(0, block('quote', 'Alpha one.'))], end: [B, block('quote', 'Alpha one.')] },
  { name: 'one moves a paragraph in front of one that another removes', start: [A, B, C], edits: [moves(2, 1), sets(1)], end: [A, C] },
  { name: 'one moves a paragraph, one removes it', start: [A, B, C], edits: [moves(0, 3), sets(0)], end: [B, C] },
  { name: 'one moves three paragraphs together, one edits between them', start: [A, B, C, D], edits: [moves(0, 4, 3), sets(1, paragraph('Beta two, too.'))], end: [D, A, paragraph('Beta two, too.'), C] },
  { name: 'one removes a paragraph, one edits it', start: [A, B], edits: [sets(0), sets(0, paragraph('Alpha only one.'))], end: [paragraph('only '), B] },
  { name: 'both remove the same paragraph', start: [A, B, C], edits: [sets(1), sets(1)], end: [A, C] },
  { name: 'one removes a sentence, one adds inside it', start: [paragraph('Keep. Drop this. Keep.')], edits: [becomes(paragraph('Keep. Keep.')), becomes(paragraph('Keep. Drop all this. Keep.'))], end: [paragraph('Keep. all Keep.')] },
  { name: 'an embed between paragraphs, edits on both sides', start: [A, B], edits: [becomes(A, embed('line'), B), both(sets(0, paragraph('Alpha one!')), sets(1, paragraph('Beta two!')))], end: [paragraph('Alpha one!'), embed('line'), paragraph('Beta two!')] },
  { name: 'one moves an embed, one edits its caption', start: [A, embed(PICTURE), B], edits: [moves(1, 0), says({ caption: 'The quay' })], end: [embed(PICTURE), A, B], also: pictureOf, alsoEnd: { url: 'https://a.example/p.jpg', alt: '', caption: 'The quay' } },
  { name: 'one writes a picture’s alt, one its caption', start: [embed(PICTURE)], edits: [says({ alt: 'A quay' }), says({ caption: 'The quay at six' })], end: [embed(PICTURE)], also: pictureOf, alsoEnd: { url: 'https://a.example/p.jpg', alt: 'A quay', caption: 'The quay at six' } },
  { name: 'one adds a table row, one edits a cell', start: [embed(TABLE)], edits: [(doc) => insertLine(doc, TABLE, 'row', 1), (doc) => writeCell(doc, TABLE, 1, 1, 'Sixty')], end: [embed(TABLE)], also: tableOf, alsoEnd: [['Boat', 'Crew'], ['', ''], ['Ferry', 'Sixty']] },
  { name: 'both edit one table cell', start: [embed(TABLE)], edits: [(doc) => writeCell(doc, TABLE, 1, 0, 'Old Ferry'), (doc) => writeCell(doc, TABLE, 1, 0, 'Ferry Anna')], end: [embed(TABLE)], also: tableOf, alsoEnd: [['Boat', 'Crew'], ['Old Ferry Anna', 'Six']] },
  { name: 'one adds a table column, one a row', start: [embed(TABLE)], edits: [(doc) => insertLine(doc, TABLE, 'column', 2), (doc) => insertLine(doc, TABLE, 'row', 2)], end: [embed(TABLE)], also: tableOf, alsoEnd: [['Boat', 'Crew', ''], ['Ferry', 'Six', ''], ['', '', '']] },
  { name: 'one moves a table column, one edits in it', start: [embed(TABLE)], edits: [(doc) => moveLine(doc, TABLE, 'column', 0, 1), (doc) => writeCell(doc, TABLE, 1, 0, 'Tug')], end: [embed(TABLE)], also: tableOf, alsoEnd: [['Crew', 'Boat'], ['Six', 'Tug']] },
  { name: 'one removes a table row, one edits another', start: [embed(TABLE)], edits: [(doc) => removeLine(doc, TABLE, 'row', 0), (doc) => writeCell(doc, TABLE, 1, 0, 'Tug')], end: [embed(TABLE)], also: tableOf, alsoEnd: [['Tug', 'Six']] },
  { name: 'both add a footnote at one place', start: [paragraph('Ten boats')], edits: [both((doc) => writeNote(doc, 'a', 'Ann counted.'), becomes({ type: 'paragraph', spans: [{ text: 'Ten' }, note('a'), { text: ' boats' }] })), both((doc) => writeNote(doc, 'b', 'Bob counted.'), becomes({ type: 'paragraph', spans: [{ text: 'Ten' }, note('b'), { text: ' boats' }] }))], end: [{ type: 'paragraph', spans: [{ text: 'Ten' }, note('a'), note('b'), { text: ' boats' }] }] },
  { name: 'one adds whose a quote is, one edits the quote', start: [block('quote', 'We are tired'), B], edits: [becomes(block('quote', 'We are tired'), block('attribution', 'A docker'), B), sets(0, block('quote', 'We are very tired'))], end: [block('quote', 'We are very tired'), block('attribution', 'A docker'), B] },
]
