import { expect, test } from 'vitest'
import { htmlToBlocks } from '@shared/html/html-to-blocks'
import type { Block } from '@shared/model/block'
import { parseHtml } from './parse-html'

const TEXT = `<p>The wall held through the night, and <em>mostly</em> through the day, says everybody who stood on it with a lamp and a bucket of sand.</p>
<h2>What was <b>said</b></h2><blockquote><p>We were told to wait.</p><p>We waited.</p><footer>Rosa Lind, shopkeeper</footer></blockquote>
<p>Nobody at the town hall wanted to say <a href="https://town.example/minutes">who had told them</a>, or when, or why it took a week.</p>
<blockquote><p>It is a wall, not a promise.<br>— Council minutes, page 4</p></blockquote><h4>What comes next</h4>
<ul><li>Sand for every door in the lane</li><li>A new gauge<ul><li>read twice a day by two people</li></ul></li></ul>
<blockquote class="pullquote">Mud is patient, and so are we.</blockquote><p>The pumps go home on Friday; the mud, everybody says, will stay for the summer and then some more.</p>`

const plain = (blocks: readonly Block[]): unknown[] => blocks.map(({ type, indent = 0, spans }) => ({ type, indent, spans }))

test('a body that is gathered reads as the same body pasted (1)', () => {
  const { items } = parseHtml(`<!doctype html><html lang="en"><head><title>The wall</title></head><body><main><article><h1>The wall held</h1><div class="entry-content">${TEXT}</div></article></main></body></html>`, 'https://outlet.example/wall')
  expect(plain(items[0]!.body)).toEqual(plain(htmlToBlocks(TEXT).blocks))
})
