import { describe, expect, it, test } from 'vitest'
import { Refusal } from '@shared/contract/errors'
import { blockSchema, blockWords } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { htmlToBlocks, type Conversion } from './html-to-blocks'

// Time of this process alone: a busy machine must not fail a test.
function expectInTime(html: string, limitMs = 6000): Conversion | string {
  const start = process.cpuUsage()
  let result: Conversion | string
  try {
    result = htmlToBlocks(html)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    result = error.message
  }
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(limitMs)
  return result
}

const textOf = (result: Conversion | string): string => (typeof result === 'string' ? result : result.blocks.map(blockWords).join('\n'))

describe('bounded, whatever comes (11)', () => {
  test.each(['div', 'b', 'blockquote', 'ul><li', 'ol', 'table><tr><td', 'table><tr><th', 'span style="color:red"', 'font', 'figure', 'q', 'cite', 'blockquote><cite', 'p><i', 'aside', 'pre', 'custom-part'])('100,000 nested <%s>', (tag) => {
    expect(textOf(expectInTime(`<p>Before it.</p>${`<${tag}>`.repeat(100_000)}The text`))).toMatch(/nested too deeply to be read\.$/u)
    expect(textOf(expectInTime(`<p>Before it.</p>${`<${tag}>`.repeat(5000)}The text`))).toContain('Before it.')
  })

  test.each([
    ['<p>', 'Ten words of a text that goes on and on. '], ['<p>', '<b>bold </b>and <i>not </i>'], ['', '<p>A paragraph.</p>'], ['<p>', 'one<br>'], ['<table><tr>', '<td>cell</td><td>cell</td></tr><tr>'], ['<ul>', '<li>item'], ['<blockquote>', '<cite>x</cite> '],
    ['<blockquote>', 'x<br>— '], ['', '<blockquote>x</blockquote><p>— y</p>'], ['<p>', '<a href="#a">1</a><i id="a"></i>'], ['<p>', '&nbsp; '], ['<p>', '<span style="color:red;background:yellow">x</span>'], ['<p style="white-space:pre">', 'word '], ['', '<img src="https://a.example/x.png">'], ['<figure>', '<figcaption>x'], ['', '<!-- a'], ['<p>', '&#x2028;a'], ['<ol>', '<li><p>a</p><p>b</p>'],
  ])('5 MB of %s%s, and as much as is read', (start, piece) => {
    expectInTime(start + piece.repeat(Math.ceil(5_000_000 / piece.length)))
    expectInTime(start + piece.repeat(20_000))
  })

  it('5 MB of one word, one attribute, one style, nothing but signs', () => {
    expect(textOf(expectInTime(`<p>${'x'.repeat(5_000_000)}`)).length).toBe(5_000_000)
    expectInTime(`<p style="${'color:red;'.repeat(500_000)}">a`)
    expectInTime(`<p class="${'a '.repeat(2_500_000)}">a`)
    expectInTime(`<style>${'.a{'.repeat(1_000_000)}</style><p class=a>a`)
    expectInTime(`<figure><img src="https://a.example/x"><figcaption>${'Photo: '.repeat(100_000)}${'-'.repeat(500_000)}`)
    expectInTime(`<li>${'☐'.repeat(1_000_000)}`)
    expectInTime('<'.repeat(5_000_000))
  })

  it('keeps the words of a table that no article can hold, a line a row', () => {
    const result = expectInTime(`<table>${'<tr><th>north</th><td>south</td></tr>'.repeat(2000)}</table>`)
    expect(result).toMatchObject({ receipt: { dropped: { table: 1 } } })
    expect(textOf(result).split('\n')).toEqual(Array.from({ length: 2000 }, () => 'north · south'))
    expect(expectInTime('<table><tr><th colspan=1000000 rowspan=1000000>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')).toBeTruthy()
  })
})

describe('nothing but an article gets through (11)', () => {
  test.each([
    '<script>alert("EVIL")</script>', '<img src=x onerror="EVIL()">', '<svg onload=EVIL()><text>EVIL</text></svg>', '<math><mtext><img src=1 onerror=EVIL()></mtext></math>', '<iframe srcdoc="EVIL" title="EVIL">EVIL</iframe>', '<a href="javascript:EVIL">x</a>', '<a href="&#106;avascript:EVIL">x</a>', '<object data="EVIL">EVIL</object>',
    '<style>@import "EVIL"; p{background:url(EVIL)}</style>', '<p style="background:url(https://evil.example/EVIL)">x', '<p onclick="EVIL()">x', '<base href="javascript:EVIL"><a href="x">x</a>', '<form action="https://evil.example/EVIL"><input value=EVIL><textarea>EVIL</textarea></form>', '<template><p>EVIL</template>', '<noscript>EVIL</noscript>', '<!--EVIL-->', '<link rel=stylesheet href="https://evil.example/EVIL">',
    '<blockquote cite="javascript:EVIL">x</blockquote>', '<video src="javascript:EVIL" title="EVIL"></video>', '<img src="data:text/html;base64,EVIL">', '<img src="blob:https://evil.example/EVIL" alt="">', '<meta http-equiv=refresh content="0;url=EVIL">',
  ])('%s', (attack) => {
    const { blocks } = htmlToBlocks(`<p>Before</p>${attack}<p>After</p>`)
    expect(JSON.stringify(blocks)).not.toMatch(/EVIL|script:|onerror/u)
    expect(JSON.stringify(blocks)).toContain('After')
    for (const block of blocks) {
      expect(blockSchema.parse(block)).toEqual(block)
      for (const { link } of block.spans) if (link !== undefined) expect(safeLink(link)).toBe(link)
    }
  })

  it('text that looks like markup stays text; lone surrogates and controls are gone', () => {
    expect(htmlToBlocks('<p>&lt;img src=x onerror=alert(1)&gt; \ud800a\u0007b&#xD800;&#0;</p>').blocks).toEqual([{ type: 'paragraph', spans: [{ text: '<img src=x onerror=alert(1)> ab' + '\ufffd\ufffd' }] }])
  })

  it('reads what was never closed, or closed twice', () => {
    const { blocks } = htmlToBlocks('<ul><li>a<li><b>b<i>c</b>d</i></ul></ul></div><blockquote>e<p>f<h2>g')
    expect(blocks.map(({ type, spans }) => [type, spans.map(({ text }) => text).join('')])).toEqual([['bullet', 'a'], ['bullet', 'bcd'], ['quote', 'e'], ['quote', 'f'], ['quote', 'g']])
  })
})
