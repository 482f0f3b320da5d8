import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseHtml } from './parse-html'

const LONG = 'Workers at the mill walked out on Thursday after the third accident this month, and the company has called for talks with the union on Monday morning. '.repeat(3).trim()

test('an article’s page comes in as one article with its whole text as blocks', () => {
  const { items } = parseHtml(readFileSync(new URL('fixtures/single-article.html', import.meta.url), 'utf8'), 'https://commonspost.example/archive/')
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ dek: 'The walkout began before dawn.', byline: 'Ana Ruiz', excerpt: '', picture: { url: 'https://commonspost.example/big.jpg', alt: 'Cranes' }, warnings: [] })
  expect(items[0]?.body.map((block) => `${block.type}${block.indent ?? ''}`)).toEqual(['paragraph', 'paragraph', 'heading2', 'paragraph', 'bullet', 'bullet', 'bullet1', 'quote', 'heading2', 'paragraph', 'code'])
})

test('marks, links, breaks and lists survive; everything else does not', () => {
  const { items } = parseHtml(`<html><head><title>One story of many words</title></head><body><article><h1>One story of many words</h1><p>${LONG}</p>
    <p>It was <b>bold and <i>both</i></b>, <u>under</u>, <s>gone</s> and <code>typed</code>,<br>on <a href="/doc" onclick="x()">two</a> lines, <a href="javascript:x()">no link</a>, <a href="mailto:a@b.example">mail</a>.</p>
    <ol><li>one</li><li>two<ul><li>inner</li></ul></li></ol><pre>a  b\n  c</pre><iframe src="x"></iframe><form><p>form text of a few words here</p></form><script>x()</script></article></body></html>`, 'https://outlet.example/s')
  expect(items[0]?.body.slice(1)).toEqual([
    { type: 'paragraph', spans: [
      { text: 'It was ' }, { text: 'bold and ', marks: ['bold'] }, { text: 'both', marks: ['bold', 'italic'] }, { text: ', ' }, { text: 'under', marks: ['underline'] }, { text: ', ' }, { text: 'gone', marks: ['strike'] }, { text: ' and ' }, { text: 'typed', marks: ['code'] },
      { text: ',\u2028on ' }, { text: 'two', link: 'https://outlet.example/doc' }, { text: ' lines, no link, ' }, { text: 'mail', link: 'mailto:a@b.example' }, { text: '.' },
    ] },
    { type: 'number', spans: [{ text: 'one' }] }, { type: 'number', spans: [{ text: 'two' }] }, { type: 'bullet', indent: 1, spans: [{ text: 'inner' }] },
    { type: 'code', spans: [{ text: 'a  b\u2028  c' }] },
  ])
})

test('a page of text without a heading arrives with a warning', () => {
  const { items } = parseHtml(`<html><head><title>The title – Outlet</title></head><body><p>${LONG}</p><p>${LONG}</p></body></html>`)
  expect(items[0]?.headline).toBe('The title')
  expect(items[0]?.warnings.map(({ code }) => code)).toContain('unsure-headline')
})

test('the same story twice on a page is taken once, and said so', () => {
  const story = `<article><h2><a href="/a">A story of five words</a></h2><p>${LONG}</p></article>`
  const { items, warnings } = parseHtml(`<main>${story}<article><h2><a href="/b">Another story of five words</a></h2><p>${LONG} More.</p></article>${story.replace('/a', '/a?utm_source=x')}</main>`, 'https://outlet.example/')
  expect(items.map(({ link }) => link)).toEqual(['https://outlet.example/a', 'https://outlet.example/b'])
  expect(warnings).toEqual([{ code: 'duplicate', message: 'This story stands on the page more than once; it was taken once.', where: 'story 1: “A story of five words”' }])
})
