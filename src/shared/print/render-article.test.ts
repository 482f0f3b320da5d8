import { describe, expect, it } from 'vitest'
import { EMPTY_ARTICLE, type Article } from '@shared/model/article'
import type { Block } from '@shared/model/block'
import { articleToHtml, articleToMarkdown, articleToText } from './render-article'

function article(body: Block[], headline = 'Ferries & <tides>'): Article {
  return { ...EMPTY_ARTICLE, id: 'a', headline, dek: 'A *dek*', topics: [], body, gathered: false, warnings: [], createdAt: 0, updatedAt: 0 }
}

const items = (...list: [Block['type'], number, string][]): Block[] => list.map(([type, indent, text]) => ({ type, indent, spans: [{ text }] }))

describe('an article as HTML', () => {
  it('escapes every text and prints marks, links and breaks', () => {
    const spans = [{ text: 'so <b> it', marks: ['bold', 'italic'] as const }, { text: ' goes\u2028on', link: 'https://a.example/?x=1&y="' }]
    expect(articleToHtml(article([{ type: 'paragraph', spans: spans.map((span) => ({ ...span, ...('marks' in span ? { marks: [...span.marks] } : {}) })) as Block['spans'] }])))
      .toBe('<h1>Ferries &amp; &lt;tides&gt;</h1>\n<p>A *dek*</p>\n<p><em><strong>so &lt;b&gt; it</strong></em><a href="https://a.example/?x=1&amp;y=&quot;"> goes<br>on</a></p>\n')
  })

  it('drops a link that could run something', () => {
    expect(articleToHtml(article([{ type: 'quote', spans: [{ text: 'x', link: 'javascript:alert(1)' }] }]))).toContain('<blockquote>x</blockquote>')
  })

  it('nests lists, and closes them in order', () => {
    const html = articleToHtml(article(items(['bullet', 0, 'a'], ['bullet', 1, 'b'], ['number', 1, 'c'], ['bullet', 0, 'd'], ['paragraph', 0, 'e'])))
    expect(html.replaceAll('\n', '')).toContain('<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li><li>d</li></ul><p>e</p>')
  })
})

describe('an article as Markdown', () => {
  it('says what it means and nothing by accident', () => {
    const body: Block[] = [{ type: 'heading2', spans: [{ text: 'Why' }] }, { type: 'paragraph', spans: [{ text: 'a ' }, { text: 'bold ', marks: ['bold'] }, { text: 'link', link: 'https://a.example/' }, { text: ' 2*3*4' }] }]
    expect(articleToMarkdown(article(body))).toBe('# Ferries & \\<tides\\>\n\n*A \\*dek\\**\n\n## Why\n\na **bold** [link](<https://a.example/>) 2\\*3\\*4\n')
  })
})

describe('an article as text', () => {
  it('has the notes of its numbers below it, and its tables a line a row', () => {
    const note = { text: '\ufffc', note: 'n1', noteText: 'By hand.' }
    const body: Block[] = [{ type: 'paragraph', spans: [{ text: 'Ten' }, note, { text: ' boats' }] }, { type: 'check', checked: true, spans: [{ text: 'Rest' }] }, { type: 'embed', spans: [], embed: { kind: 'table', header: true, rows: [['a', 'b\u2028c'], ['d', '']] } }, { type: 'embed', spans: [], embed: { kind: 'button', label: 'Join', url: 'https://a.example/' } }]
    expect(articleToText(article(body))).toBe('Ferries & <tides>\n\nA *dek*\n\nTen[1] boats\n\n- [x] Rest\n\na\tb c\nd\t\n\nJoin: https://a.example/\n\n[1] By hand.\n')
  })

  it('is its words', () => {
    expect(articleToText(article(items(['paragraph', 0, 'One.'], ['bullet', 1, 'two'])))).toBe('Ferries & <tides>\n\nA *dek*\n\nOne.\n\n  - two\n')
  })
})
