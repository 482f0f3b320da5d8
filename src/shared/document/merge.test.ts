import { readFileSync, writeFileSync } from 'node:fs'
import type { LoroDoc } from 'loro-crdt'
import { describe, expect, it } from 'vitest'
import type { Block } from '@shared/model/block'
import { createDocument } from './article-document'
import { readBody, writeBody } from './body'
import { MERGE_CASES, PREPARED, type MergeCase } from './merge-cases'

/** Copies of one document, each with a peer of its own in a fixed order, so that a tie ends the same in every run. */
function depart({ start, edits }: MergeCase): LoroDoc[] {
  const first = createDocument()
  first.setPeerId(1n)
  writeBody(first, start)
  for (const { embedId = '' } of start) PREPARED[embedId]?.(first)
  first.commit()
  return edits.map((edit, at) => {
    const copy = createDocument()
    copy.import(first.export({ mode: 'snapshot' }))
    copy.setPeerId(BigInt(at + 2))
    edit(copy)
    copy.commit()
    return copy
  })
}

const orders = (count: number): number[][] => (count === 2 ? [[0, 1], [1, 0]] : [[0, 1, 2], [2, 1, 0], [1, 2, 0]])

describe('edits apart that meet', () => {
  it.each(MERGE_CASES.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    const copies = depart(each)
    const updates = copies.map((copy) => copy.export({ mode: 'update' }))
    for (const order of orders(copies.length)) {
      const replicas = [...copies, createDocument()]
      for (const replica of replicas) {
        for (const at of order) replica.import(updates[at]!)
        expect(readBody(replica)).toEqual(each.end)
        if (each.also) expect(each.also(replica)).toEqual(each.alsoEnd)
      }
    }
  })
})

const FILE = 'docs/spec/merges.md'

/** The table as documentation: what everybody has after the meeting, a block a line. */
function describeCases(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const rows = MERGE_CASES.map(({ name, start, end, alsoEnd }, at) => `| ${at + 1} | ${cell(name)} | ${start.map(showBlock).join('<br>')} | ${end.map(showBlock).join('<br>')}${alsoEnd ? `<br>\`${cell(JSON.stringify(alsoEnd))}\`` : ''} |`)
  return `# What becomes of edits made apart\n\nEach row is a test of \`src/shared/document/merge.test.ts\`: two or three people start from the same, edit without hearing of\neach other, and meet in any order. All of them, and somebody who opens the document afresh, then have the same.\n\n| | what they do | before | after |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

function showBlock({ type, indent, checked, spans, embedId }: Block): string {
  const text = spans.map(({ text: said, marks = [], link, note }) => (note === undefined ? `${marks.length > 0 ? `*${marks.join(' ')}:* ` : ''}${link ? '*link:* ' : ''}${said}` : '¹')).join('')
  const kind = type === 'paragraph' ? '' : `**${type}${indent ? ` ${indent}` : ''}${checked ? ' ✓' : ''}${embedId === undefined ? '' : ` ${embedId}`}** `
  return `${kind}${text}`.trim() || '(empty)'
}

it('the table in the documentation is this one', () => {
  // Written anew by GALLEY_WRITE=1.
  if (process.env['GALLEY_WRITE'] === '1') writeFileSync(FILE, describeCases())
  expect(readFileSync(FILE, 'utf8')).toBe(describeCases())
})
