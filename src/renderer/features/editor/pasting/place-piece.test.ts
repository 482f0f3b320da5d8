import { $getRoot } from 'lexical'
import { afterEach, describe, expect, it } from 'vitest'
import { readArticle } from '@shared/document/article-document'
import { readOwnCopy, writeOwnCopy } from '@shared/document/own-copy'
import { htmlToBlocks } from '@shared/html/html-to-blocks'
import { paragraph, type Block } from '@shared/model/block'
import { closeBoundEditors, createBoundEditor, edit, readEditor, type BoundEditor } from '@renderer/features/editor/binding/headless-editor'
import { pieceOf } from './copying'
import { takeData } from './pasted-pictures'
import { placePiece } from './place-piece'
import { asCode, readHeld, readText, tooLong } from './read-clipboard'
import { sayReceipt } from './receipt-words'

afterEach(closeBoundEditors)

const bodyOf = ({ document }: BoundEditor): Block[] => readArticle(document.doc).body
const html = (text: string) => readHeld({ own: '', html: text, text: 'plain' }, 'en').piece

describe('pasting into a body', () => {
  it('is one step of undo, apart from what is typed before and after (15)', async () => {
    const bound = createBoundEditor([paragraph('One ')])
    const type = (text: string): void => edit(bound.editor, () => { $getRoot().selectEnd().insertText(text) })
    type('two ')
    placePiece(bound.editor, bound.document, html('<b>three</b>'))
    type(' four')
    const said = (): string => readEditor(bound.editor).map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
    expect(said()).toBe('One two three four')
    for (const wanted of ['One two three', 'One two ', 'One ']) {
      bound.document.undo()
      await Promise.resolve()
      expect(said()).toBe(wanted)
    }
    expect(bound.errors).toEqual([])
  })

  it('brings embeds and footnotes with what they hold, shown as the document has them (13)', async () => {
    const bound = createBoundEditor([paragraph('One')])
    placePiece(bound.editor, bound.document, html('<h2>A</h2><table><tr><th>x</th><th>y</th></tr></table><p>so<a id="r" href="#n">1</a></p><ol><li id="n">note <a href="#r">back</a></li></ol><blockquote>q<br>— w</blockquote><img src="https://a.example/p.jpg" alt="p">'), { from: 4, to: 4 })
    expect(bodyOf(bound).map(({ type, embed, spans }) => embed ?? [type, ...spans.map(({ text, noteText }) => noteText ?? text)])).toEqual([
      ['paragraph', 'One'], ['heading2', 'A'], { kind: 'table', header: true, rows: [['x', 'y']] }, ['paragraph', 'so', 'note'], ['quote', 'q'], ['attribution', 'w'], { kind: 'picture', picture: { url: 'https://a.example/p.jpg', alt: 'p' } }, ['paragraph'],
    ])
    bound.document.undo()
    await Promise.resolve()
    expect(readEditor(bound.editor)).toEqual([paragraph('One')])
    expect(bound.errors).toEqual([])
  })

  it('of Galley’s own copy brings everything back exactly, embeds under ids of their own (14)', () => {
    const first = createBoundEditor([])
    placePiece(first.editor, first.document, html('<h3>A <a href="https://a.example/">b</a></h3><ul><li>c<ul><li>d</li></ul></li></ul><hr><p>e<mark>f</mark><sub>g</sub> <i lang="fr">quai</i> and so on</p><table><tr><th>x</th><td>y</td></tr></table><p>h</p>'))
    const copied = first.editor.read(() => pieceOf(first.document, { from: 1, to: 1000 }))
    const second = createBoundEditor([])
    placePiece(second.editor, second.document, readOwnCopy(writeOwnCopy(copied))!)
    const plain = (blocks: Block[]): Block[] => blocks.map(({ embedId: _, ...block }) => block)
    expect(plain(bodyOf(second))).toEqual(plain(bodyOf(first)))
    expect(bodyOf(second).flatMap(({ embedId }) => embedId ?? [])).not.toEqual(bodyOf(first).flatMap(({ embedId }) => embedId ?? []))
    expect(bodyOf(second)).toHaveLength(7)
  })

  it('of code puts all its text into the block (13)', () => {
    const bound = createBoundEditor([{ type: 'code', spans: [{ text: 'ab' }] }])
    placePiece(bound.editor, bound.document, asCode('x\n  y\n'), { from: 2, to: 2 })
    expect(readEditor(bound.editor)).toEqual([{ type: 'code', spans: [{ text: 'ax\u2028  y\u2028b' }] }])
  })
})

describe('what is on the clipboard', () => {
  it('is Galley’s own copy before HTML, HTML before text, and text where HTML says nothing (12)', () => {
    const own = writeOwnCopy({ blocks: [paragraph('own')], inline: false })
    expect(readHeld({ own, html: '<p>html</p>', text: 'text' }, '').piece.blocks).toEqual([paragraph('own')])
    expect(readHeld({ own: '{}', html: '<p>html</p>', text: 'text' }, '').piece.blocks).toEqual([paragraph('html')])
    expect(readHeld({ own: '', html: '<meta charset=utf-8>', text: 'text' }, '').piece.blocks).toEqual([paragraph('text')])
    expect(readHeld({ own: '', html: '<div>'.repeat(100_000), text: 'text' }, '')).toMatchObject({ piece: { blocks: [paragraph('text')] }, note: 'This is nested too deeply to be read. Its plain text was pasted.' })
  })

  it('as text has paragraphs between its empty lines, else a paragraph a line; an address alone is a link (12)', () => {
    const texts = (text: string): unknown => readText(text).piece.blocks.map(({ spans }) => spans.map((span) => span.link ?? span.text).join())
    expect(texts('a\nb\n')).toEqual(['a', 'b'])
    expect(texts('\r\na\r\nb\r\n\r\n \r\nc  ')).toEqual(['a\u2028b', 'c'])
    expect(texts(' https://a.example/x ')).toEqual(['https://a.example/x'])
    expect(texts('javascript:alert(1)')).toEqual(['javascript:alert(1)'])
    expect(texts('a\u0000\ud800b')).toEqual(['ab'])
    expect(texts('')).toEqual([])
  })

  it('is offered as Markdown where it looks like that, and not where it came formatted (16)', () => {
    expect(readHeld({ own: '', html: '', text: '# A\n\n- b\n- c' }, '').markdown).toBe('# A\n\n- b\n- c')
    expect(readHeld({ own: '', html: '<div># A</div>', text: '# A' }, '').markdown).toBe('# A')
    expect(readHeld({ own: '', html: '<h1>A</h1>', text: '# A' }, '').markdown).toBeNull()
  })

  it('is refused where no article could hold it (11)', () => {
    expect(tooLong({ blocks: Array.from({ length: 6000 }, () => paragraph('a')), inline: false })).toBe('This is too long for one article: 6,000 letters in 6,000 paragraphs. Paste it in parts.')
    expect(tooLong({ blocks: [paragraph('a'.repeat(200_000))], inline: false })).toBeNull()
  })

  it('gives its pictures’ data to the library, never to the article (6)', () => {
    const url = `data:image/png;base64,${'A'.repeat(300)}`
    const { blocks, data } = takeData(htmlToBlocks(`<p>a</p><img src="${url}" alt="x"><figure class="gallery"><img src="${url}"><img src="https://a.example/y.png"></figure>`).blocks)
    expect(JSON.stringify(blocks)).not.toContain('data:')
    expect([...data]).toEqual([[1, [url]], [2, [url, null]]])
  })
})

it('a receipt says what came along and what was left, and nothing where there is nothing to say (10)', () => {
  expect(sayReceipt(htmlToBlocks('<p>a <b>b</b></p>').receipt)).toBeNull()
  expect(sayReceipt({ kept: { quote: 3, link: 1 }, dropped: { style: 12, picture: 1 } })).toBe('Kept 3 quotes, 1 link; dropped 1 picture, 12 styles.')
  expect(sayReceipt({ kept: {}, dropped: { 'hidden part': 2 } })).toBe('Dropped 2 hidden parts.')
  expect(sayReceipt({ kept: { box: 2 }, dropped: {} })).toBe('Kept 2 boxes.')
})
