import { describe, expect, test } from 'vitest'
import type { Gathered } from '@shared/model/gathered'
import { MARKS } from '@shared/model/block'
import { parseSource } from './parse-source'
import { Refusal } from '@shared/contract/errors'

const PARAGRAPH = 'Workers at the mill walked out on Thursday after the third accident this month, and the company has called for talks with the union on Monday.'

function gather(source: string | Uint8Array, as: 'auto' | 'text' | 'html' = 'auto'): Gathered {
  return parseSource({ bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source, as, name: 'x', baseUrl: 'https://outlet.example/' })
}

/** The answer, or the code of the refusal; anything else that is thrown fails the test. */
function outcome(source: string | Uint8Array, as: 'auto' | 'text' | 'html' = 'auto'): string | Gathered {
  try {
    return gather(source, as)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/u)
    return error.code
  }
}

const story = (title: string, text = PARAGRAPH): string => `<article><h2><a href="/${title.replace(/\W+/gu, '-')}">${title}</a></h2><p>${text}</p></article>`
const page = (inner: string): string => `<!doctype html><html lang="en"><body><main>${inner}${story('A first story here')}${story('A second story here')}</main></body></html>`

describe('nothing harmful gets through', () => {
  test.each([
    '<script>alert("EVIL")</script>', '<img src=x onerror="EVIL()">', '<a href="javascript:EVIL()">a link of four words</a>', '<a href=" java\nscript:EVIL()">spaced</a>', '<a href="&#106;avascript:EVIL()">coded</a>', '<a href="data:text/html,EVIL">data</a>', '<a href="vbscript:EVIL">vb</a>',
    '<svg><style><img src=x onerror=EVIL()></style></svg>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=EVIL()&gt;">', '<svg></p><style><a title="</style><img src=1 onerror=EVIL()>">', '<noscript><p title="</noscript><img src=x onerror=EVIL()>"></noscript>', '<template><p>EVIL</p></template>',
    '<iframe srcdoc="<script>EVIL()</script>">EVIL</iframe>', '<object data="EVIL">EVIL</object>', '<style>EVIL{}</style>', '<!--<p>EVIL</p>-->', '<textarea><p>EVIL</textarea>', '<form action="https://evil.example/EVIL"><input value=EVIL><button>EVIL</button></form>', '<xmp>EVIL</xmp>', '<p onclick="EVIL()" style="background:url(javascript:EVIL)">fine</p>',
  ])('%s', (attack) => {
    const { items } = gather(page(story('A story with an attack', `${PARAGRAPH} ${attack}`)))
    expect(items[0]?.headline).toBe('A story with an attack')
    expect(JSON.stringify(items.map(({ body, picture, link, excerpt }) => ({ body, picture, link, excerpt })))).not.toMatch(/EVIL|script:|onerror/u)
    for (const item of items) {
      for (const span of item.body.flatMap((block) => block.spans)) {
        expect(Object.keys(span).every((key) => ['text', 'marks', 'link'].includes(key))).toBe(true)
        expect((span.marks ?? []).every((mark) => MARKS.includes(mark))).toBe(true)
        if (span.link !== undefined) expect(span.link).toMatch(/^(?:https?:|mailto:)/u)
      }
    }
  })

  test('text that looks like markup stays text', () => {
    const { items } = gather(page(story('About &lt;script&gt; tags', '&lt;img src=x onerror=alert(1)&gt; is what the mail said, and nobody clicked on it at all.')))
    expect(items[0]?.headline).toBe('About <script> tags')
    expect(items[0]?.excerpt).toMatch(/^<img src=x onerror=alert\(1\)> is what/u)
  })
})

describe('bounded', () => {
  const inTime = (source: string | Uint8Array, as: 'auto' | 'text' | 'html', limitMs = 20_000): string | Gathered => {
    // Time of this process alone: a busy machine must not fail a test.
    const start = process.cpuUsage()
    const result = outcome(source, as)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(limitMs)
    return result
  }

  test.each(['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'a href="/x"', 'svg><g', 'span', 'font', 'article', 'p><i'])('10,000 nested <%s>', (tag) => {
    const result = inTime(page(story('A story before it') + `<${tag}>`.repeat(10_000) + PARAGRAPH), 'html')
    expect(typeof result === 'string' ? result : result.items[0]?.headline).toMatch(/A story before it|unreadable/u)
  })

  test('ten thousand closed levels leave the stories after them alone', () => {
    const { items } = gather(page(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`))
    expect(items.map((item) => item.headline)).toEqual(['A first story here', 'A second story here'])
  })

  test('a million open levels are refused', () => {
    expect(inTime('<div>'.repeat(1_000_000), 'html')).toBe('unreadable')
    expect(inTime(`${'<div>'.repeat(19_000)}${'</b>'.repeat(2_000_000)}`, 'html')).toBe('unreadable')
  })

  test('millions of elements are refused', () => expect(inTime('<br>'.repeat(4_000_000), 'html')).toBe('too-large'))

  test('a line of 30 MB', () => {
    expect(inTime('word '.repeat(6_000_000), 'text')).toBe('nothing-found')
    inTime(`<h1>A headline of five words</h1><p>${'word '.repeat(6_000_000)}</p>`, 'html')
    inTime('x'.repeat(30_000_000), 'auto')
    inTime(`<p ${'a='.repeat(1_000_000)}`, 'html')
  })

  test('a big page of 2,000 stories in bounded time', () => {
    const result = inTime(page(Array.from({ length: 2000 }, (_, index) => story(`Story number ${index} of this long page`)).join('')), 'auto')
    expect(typeof result === 'string' ? result : result.items.length).toBe(2002)
    inTime(page(Array.from({ length: 2000 }, (_, index) => `<h2>Headline ${index} of a flat page</h2><p>${PARAGRAPH}</p>`).join('')), 'auto')
  })

  test('a text of 20,000 stories in bounded time', () => {
    const result = inTime(Array.from({ length: 20_000 }, (_, index) => `Story number ${index} of this long text\n\n${PARAGRAPH}\n\n`).join(''), 'auto')
    expect(typeof result === 'string' ? result : result.items.length).toBe(20_000)
  })

  test('over 32 MiB is refused before it is read', () => expect(outcome(new Uint8Array(33 * 1024 * 1024))).toBe('too-large'))

  test.each(['-', '=', ' ', '.', '[', '(', '*', '"', '1 ', 'By A ', '| ', '«', 'https://', 'A. ', '<a ', '&', '&#x41;', '\u2028', '<p>'])('200,000 times %j', (piece) => {
    expect(inTime(`A headline of some words\n\n${piece.repeat(200_000)}\n`, 'text')).toBeDefined()
    inTime(page(`<h2>A headline of some words</h2><p>${piece.repeat(200_000)}</p>`), 'html')
  })
})

describe('broken input', () => {
  test.each([
    ['empty', new Uint8Array(), 'empty'], ['white space', '  \n\n\t ', 'empty'], ['a PDF', '%PDF-1.7 binary', 'unreadable'], ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'unreadable'], ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0]), 'unreadable'],
    ['NUL bytes', new Uint8Array([65, 66, 0, 67, 0, 0, 68, 0xff, 0, 1, 2]), 'unreadable'], ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'unreadable'], ['a feed', '<?xml version="1.0"?><rss><channel><item><title>x</title></item></channel></rss>', 'unreadable'],
    ['a menu', '<ul><li><a href="/">Home</a></li><li><a href="/b">About</a></li></ul>', 'nothing-found'], ['a word', 'hello', 'nothing-found'],
  ])('%s is refused', (_name, source, code) => expect(outcome(source)).toBe(code))

  test('a page cut off in the middle keeps the whole stories', () => {
    const whole = page('')
    const { items } = gather(whole.slice(0, whole.indexOf('A second story') + 100))
    expect(items[0]?.headline).toBe('A first story here')
    expect(items[0]?.excerpt).toBe(PARAGRAPH)
  })

  test('unclosed and misnested tags', () => {
    const { items } = gather(`<body><div><h2><a href=/a>First of two stories</h2><p>${PARAGRAPH}<p><b>More<i> of it</b> here.</i><h2><a href=/b>Second of two stories</a><p>${PARAGRAPH}</div></div></div>`)
    expect(items.map(({ headline, link }) => [headline, link])).toEqual([['First of two stories', 'https://outlet.example/a'], ['Second of two stories', 'https://outlet.example/b']])
  })

  test('lone surrogates and non-characters are gone', () => {
    const { items } = gather(page(story('A &#xD800; story &#xFFFE; with odd signs', `${PARAGRAPH} &#xDC00;`)))
    expect(JSON.stringify(items)).not.toMatch(/[\ud800-\udfff\ufffe]/u)
  })
})
