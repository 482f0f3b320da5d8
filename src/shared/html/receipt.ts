import { isListType, type Block } from '@shared/model/block'

/** What came along, counted. */
export const KEPT = ['quote', 'heading', 'list', 'link', 'picture', 'table', 'footnote', 'code block', 'box', 'card'] as const
export type KeptKind = (typeof KEPT)[number]

/** What was left behind, counted; the text of a link and the words in a table are not. */
export const DROPPED_KINDS = ['picture', 'link', 'embedded part', 'form field', 'comment', 'hidden part', 'table', 'style'] as const
export type DroppedKind = (typeof DROPPED_KINDS)[number]

export interface Receipt { kept: Partial<Record<KeptKind, number>>; dropped: Partial<Record<DroppedKind, number>> }

/** Counts what a reader would notice in blocks beyond paragraphs. */
export function countKept(blocks: readonly Block[]): Receipt['kept'] {
  const kept: Receipt['kept'] = {}
  const add = (kind: KeptKind, count = 1): void => { if (count > 0) kept[kind] = (kept[kind] ?? 0) + count }
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    if (block.type.startsWith('heading')) add('heading')
    if (isQuote(block) && before?.type !== block.type) add('quote')
    if (isListType(block.type) && !(before && isListType(before.type))) add('list')
    if (block.type === 'code') add('code block')
    if (block.type === 'callout' && before?.type !== 'callout') add('box')
    countEmbed(block, add)
    add('footnote', block.spans.filter(({ note }) => note !== undefined).length)
    add('link', block.spans.filter(({ link }, span) => link !== undefined && block.spans[span - 1]?.link !== link).length)
  })
  return kept
}

/** Whether a block is somebody's words. */
export function isQuote({ type }: Block): boolean {
  return type === 'quote' || type === 'pullquote'
}

function countEmbed({ embed }: Block, add: (kind: KeptKind, count?: number) => void): void {
  if (embed?.kind === 'picture') add('picture')
  else if (embed?.kind === 'gallery') add('picture', embed.pictures.length)
  else if (embed?.kind === 'table') add('table')
  else if (embed?.kind === 'button' || embed?.kind === 'bookmark') add('card')
}
