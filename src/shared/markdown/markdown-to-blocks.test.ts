import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS, type Block, type Span } from '@shared/model/block'
import { appendSpan } from '@shared/document/flat-text'
import { bodyToMarkdown } from '@shared/print/article-markdown'
import { looksLikeMarkdown } from './looks-like-markdown'
import { markdownToBlocks } from './markdown-to-blocks'

const say = (text: string): string => markdownToBlocks(text).map(({ type, indent, checked, spans, embed }) => `${type}${indent ?? ''}${checked ? '✓' : ''} ${embed ? JSON.stringify(embed) : spans.map(({ text: said, marks = [], link, noteText }) => [noteText === undefined ? said : `note=${noteText}`, ...marks, ...(link ? [link] : [])].join('|')).join(' + ')}`).join('\n').replaceAll('\u2028', '↵')

describe('Markdown as blocks (16)', () => {
  it.each([
    ['# One\n\nTwo\n===\n### Three ###\n#no', 'heading2 One\nheading2 Two\nheading3 Three\nparagraph #no'],
    ['one\ntwo  \nthree\\\nfour', 'paragraph one two↵three↵four'],
    ['- a\n- b\n  more\n    1. c\n\n    2. d\n- [x] e\n- [ ] f\n\ng', 'bullet a\nbullet b more\nnumber1 c\nnumber1 d\ncheck✓ e\ncheck f\nparagraph g'],
    ['> We wait.\n> — Rosa\n\nSo.\n\n> One\n>\n> Two\n> > Three\n\n> - a', 'quote We wait. — Rosa\nparagraph So.\nquote One\nquote Two\nquote Three\nquote •  + a'],
    ['> We wait.  \n> — Rosa\n\nx\n\n> We wait.\n\n> — Rosa, *shopkeeper*', 'quote We wait.\nattribution Rosa\nparagraph x\nquote We wait.\nattribution Rosa,  + shopkeeper|italic'],
    ['> [!NOTE]\n> Tides', 'callout Tides'],
    ['```js\na  b\n\n# c\n```\n---\n***', 'code a  b↵↵# c\nembed {"kind":"divider"}\nembed {"kind":"divider"}'],
    ['| a | b |\n|---|:-:|\n| *c* | d \\| e |\n| f', 'embed {"kind":"table","header":true,"rows":[["a","b"],["c","d | e"],["f",""]]}'],
    ['![A quay](https://a.example/q.jpg "At six")\n\nsee ![x](https://a.example/y.png)', 'embed {"kind":"picture","picture":{"url":"https://a.example/q.jpg","alt":"A quay","caption":"At six"}}\nparagraph see  + x|https://a.example/y.png'],
    ['**a** *b* ***c*** ~~d~~ `e*` __f__ _g_ ==h== H<sub>2</sub>', 'paragraph a|bold +   + b|italic +   + c|bold|italic +   + d|strike +   + e*|code +   + f|bold +   + g|italic +   + h|highlight +  H + 2|sub'],
    ['snake_case_name 2*3*4 a * b ** c \\*d\\* &amp; &copy;', 'paragraph snake_case_name 2 + 3|italic + 4 a * b ** c *d* & &copy;'],
    ['*a **b** c*', 'paragraph a |italic + b|bold|italic +  c|italic'],
    ['[a](https://a.example/(x)) [b](<https://a.example> "t") [c][1] [d] <https://e.example> https://f.example/g. [no](javascript:x) [e]\n\n[1]: https://c.example\n[d]: https://d.example "x"', 'paragraph a|https://a.example/(x) +   + b|https://a.example +   + c|https://c.example +   + d|https://d.example +   + https://e.example|https://e.example +   + https://f.example/g|https://f.example/g + . no [e]'],
    ['Ten[^1] boats[^x]\n\n[^1]: The **count**, [here](https://a.example).\n    And more.', 'paragraph Ten + note=The count, here (https://a.example). And more. +  boats[^x]'],
    ['<script>EVIL</script> <b onclick=x>y</b>', 'paragraph <script>EVIL</script> <b onclick=x>y</b>'],
  ])('%j', (text, wanted) => expect(say(text)).toBe(wanted))

  it('is bounded: long runs of signs, deep quotes, wide tables, unclosed everything (11)', () => {
    for (const piece of ['*', '_', '**a ', '[', '![', '`', '> ', '- ', '<', '<sub>', '|', '|-', '1. ', '\\', '[^', 'https://', '~~a', '# ', '```\n', '> a\n', '- a\n', '[a]: b\n', '==a=']) {
      const start = process.cpuUsage().user
      markdownToBlocks(piece.repeat(Math.ceil(8000 / piece.length)))
      markdownToBlocks(piece.repeat(Math.ceil(300_000 / piece.length)))
      expect(process.cpuUsage().user - start).toBeLessThan(3_000_000)
    }
  })
})

const word = fc.oneof({ weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Zäöü]{1,8}[.,!?]?$/u) }, { weight: 1, arbitrary: fc.constantFrom('*', '_', '**', '#', '-', '+', '1.', '>', '|', '[x]', '(y)', '<b>', '`', '~', '==', '---', 'a_b', '\\', '&', '&amp;', '![z](q)', '👩‍🚒') })
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const span: fc.Arbitrary<Span> = fc.record({ text: words, marks: fc.subarray(MARKS.filter((mark) => ['bold', 'italic', 'strike', 'sub', 'highlight'].includes(mark))), link: fc.constantFrom('', '', 'https://a.example/x_(y)*z') })
  .map(({ text, marks, link }) => ({ text, ...(marks.length > 0 && { marks }), ...(link && { link }) }))
// A plain space between looks, as people type it.
const spans = fc.array(span, { minLength: 1, maxLength: 4 }).map((all) => {
  const joined: Span[] = []
  for (const [at, each] of all.entries()) for (const piece of at === 0 ? [each] : [{ text: ' ' }, each]) appendSpan(joined, piece)
  return joined
})
const textBlock: fc.Arbitrary<Block> = fc.record({ type: fc.constantFrom('paragraph' as const, 'heading2' as const, 'heading3' as const, 'heading4' as const, 'bullet' as const, 'number' as const), spans })

it('what Galley prints as Markdown reads as the same blocks (16)', () => {
  fc.assert(fc.property(fc.array(textBlock, { minLength: 1, maxLength: 5 }), (blocks) => {
    expect(markdownToBlocks(bodyToMarkdown(blocks).join('\n\n'))).toEqual(blocks)
  }), { numRuns: 500 })
})

it('Markdown is told from plain text (16)', () => {
  for (const text of ['# A', 'so **it** is', '- a\n- b', 'see [x](https://a.example)', '```\ncode', '> a\n> b', '- [ ] a', 'a[^1]']) expect([text, looksLikeMarkdown(text)]).toEqual([text, true])
  for (const text of ['Plain text.', '#tag and 2 * 3 * 4', 'a - b', '- one line', 'snake_case', '5 > 3', 'a ** b ** c', '[brackets]']) expect([text, looksLikeMarkdown(text)]).toEqual([text, false])
})
