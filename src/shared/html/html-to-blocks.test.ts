import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it, test } from 'vitest'
import { blockWords, type Block } from '@shared/model/block'
import { htmlToBlocks, type Conversion } from './html-to-blocks'

const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html')).toSorted()
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const squeeze = (text: string): string => text.replace(/[\s\u2028\u200b\u00ad\ufeff\ufffc]+/gu, '')
const wordsOf = (blocks: readonly Block[]): string => squeeze(blocks.flatMap((block) => [blockWords(block), ...pictureWords(block)]).join(''))
const pictureWords = ({ embed }: Block): string[] => (embed?.kind === 'picture' ? [embed.picture] : embed?.kind === 'gallery' ? embed.pictures : []).flatMap(({ credit = '', caption = '' }) => [caption, credit])
const linesOf = (html: string): string => htmlToBlocks(html).blocks.map(({ type, indent, spans, embed }) => `${type}${indent ?? ''} ${embed ? embed.kind : spans.map(({ text, marks = [], link }) => [text, ...marks, ...(link ? [link] : [])].join('|')).join(' + ')}`).join('\n').replaceAll('\u2028', '↵')

describe('dialects of word processors and pages', () => {
  test.each(fixtures)('%s comes to exactly these blocks, and says what was left behind (1, 10)', (name) => {
    expect(htmlToBlocks(read(name))).toEqual(JSON.parse(read(name.replace('.html', '.expected.json'))) as Conversion)
  })

  test.each(fixtures)('%s loses no word of a quote, and none of whose it is (3, 4)', (name) => {
    const { blocks } = htmlToBlocks(read(name))
    const quotes = blocks.filter(({ type }) => type === 'quote' || type === 'pullquote')
    const said = squeeze(quotes.map(blockWords).join(''))
    const cells = wordsOf(blocks.filter(({ embed }) => embed?.kind === 'table'))
    const page = parseHTML(`<body>${read(name)}</body>`).document
    for (const paragraph of page.querySelectorAll('blockquote p, blockquote li, .pullquote, p.MsoQuote')) {
      if (paragraph.querySelector('p, cite') || /^[—–]/u.test(paragraph.textContent.trim())) continue
      const [first = ''] = paragraph.textContent.split('\n— ')
      expect(said + cells).toContain(squeeze(first))
    }
    for (const whose of page.querySelectorAll('cite, blockquote footer, figcaption, .wp-caption-text')) {
      const words = (whose.textContent.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:Photo|Photograph|by)$/u.test(word))
      expect(words.filter((word) => !wordsOf(blocks).includes(word))).toEqual([])
    }
  })
})

describe('quotes and whose they are', () => {
  it('takes a last line with a dash for whose it is, inside a quote and right below it (4)', () => {
    expect(linesOf('<blockquote>It rains.<br>— Ana</blockquote>')).toBe('quote It rains.\nattribution Ana')
    expect(linesOf('<blockquote><p>It rains.</p></blockquote><p>-- Ana Ruiz, on the quay</p>')).toBe('quote It rains.\nattribution Ana Ruiz, on the quay')
    expect(linesOf('<blockquote>It rains.</blockquote><p>— And then it stopped.</p>')).toBe('quote It rains.\nparagraph — And then it stopped.')
    expect(linesOf('<p>— Ana</p>')).toBe('paragraph — Ana')
  })

  it('takes a cite for whose it is where it ends the quote, and for a title elsewhere (4)', () => {
    expect(linesOf('<blockquote><p>It rains. <cite>Ana</cite></p></blockquote>')).toBe('quote It rains.\nattribution Ana')
    expect(linesOf('<blockquote>In <cite>Rain</cite> she says so.</blockquote>')).toBe('quote In  + Rain|italic +  she says so.')
  })

  it('keeps the address a quote gives for itself, on whose it is or in its place (4)', () => {
    expect(linesOf('<figure><blockquote cite="https://a.example/1"><p>It rains.</p></blockquote><figcaption>Ana</figcaption></figure>')).toBe('quote It rains.\nattribution Ana|https://a.example/1')
    expect(linesOf('<blockquote cite="https://www.a.example/1">It rains.</blockquote>')).toBe('quote It rains.\nattribution a.example|https://www.a.example/1')
    expect(linesOf('<blockquote cite="mid:1@mail">It rains.</blockquote>')).toBe('quote It rains.')
  })

  it('keeps what a quote can’t hold as its words, and a short quote’s marks (3)', () => {
    expect(linesOf('<blockquote><ul><li>One<ul><li>Two</li></ul></li></ul><h2>Three</h2></blockquote>')).toBe('quote • One\nquote • Two\nquote Three|bold')
    expect(linesOf('<p>They said <q>no</q>.</p>')).toBe('paragraph They said “no”.')
    expect(linesOf('<ul><li>One<blockquote>Two</blockquote></li></ul>')).toBe('bullet One\nquote Two')
  })
})

describe('text', () => {
  it('reads white space as a reader sees it (2)', () => {
    expect(linesOf('<p>  a\n <b> b </b> c&nbsp;&nbsp;d </p><p>&nbsp;</p><p>40&nbsp;€, « oui&nbsp;»&nbsp;: so&nbsp;it is</p>')).toBe('paragraph a  + b |bold + c d\nparagraph 40\u00a0€, « oui\u00a0»\u00a0: so it is')
    expect(linesOf('a<br>b<br><br>c<div>d<div>e</div>f</div>')).toBe('paragraph a↵b\nparagraph c\nparagraph d\nparagraph e\nparagraph f')
    expect(linesOf('<span style="white-space:pre-wrap">one\ntwo</span>')).toBe('paragraph one↵two')
  })

  it('has one block for a list item, however many paragraphs it is made of (2)', () => {
    expect(linesOf('<ol><li><p>a</p><p>b</p><ul><li>c</li></ul><p>d</p></li></ol>')).toBe('number a↵b\nbullet1 c\nnumber d')
  })

  it('drops signs that are no part of words, and keeps those that are (11)', () => {
    expect(linesOf('<p>so&shy;lid\u200b \ufeffa\ufffcb \u202ecba\u202c 👩‍🚒 مر\u200cحبا</p>')).toBe('paragraph solid ab cba\u202c 👩‍🚒 مر\u200cحبا')
  })
})

describe('links and pictures', () => {
  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'tel:1', '/relative'])('leaves the words of a link to %j (5)', (href) => {
    const { blocks, receipt } = htmlToBlocks(`<p>See <a href="${href}">this</a></p>`)
    expect(blocks).toEqual([{ type: 'paragraph', spans: [{ text: 'See this' }] }])
    expect(receipt.dropped).toEqual({ link: 1 })
  })

  it('takes the address out of what counts clicks, and a relative one from the page’s own (5)', () => {
    expect(linesOf('<a href="https://www.google.com/url?q=https://a.example/x&sa=D">a</a>')).toBe('paragraph a|https://a.example/x')
    expect(linesOf('<base href="https://a.example/b/"><a href="c">a</a>')).toBe('paragraph a|https://a.example/b/c')
  })

  it('keeps pictures by their address or their data, never a path of another computer (6)', () => {
    const dot = `data:image/png;base64,${'A'.repeat(300)}`
    expect(htmlToBlocks(`<p>a<img src="${dot}" alt="x">b</p>`).blocks.map(({ embed, spans }) => embed ?? spans)).toEqual([[{ text: 'a' }], { kind: 'picture', picture: { url: dot, alt: 'x' } }, [{ text: 'b' }]])
    expect(htmlToBlocks('<img src="file:///C:/a.png" alt="x"><img src="cid:1"><img src="data:image/svg+xml,<svg>" alt="y"><img src="https://a.example/p.gif" width=1 height=1>').receipt.dropped).toEqual({ picture: 3 })
    expect(linesOf('<p>Fine <img class="emoji" alt="🌊" src="https://a.example/1f30a.png"></p>')).toBe('paragraph Fine 🌊')
  })
})
