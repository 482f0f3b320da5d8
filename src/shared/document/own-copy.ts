import { z } from 'zod'
import { blockSchema, type Block, type Span } from '@shared/model/block'
import { embedSchema, type Embed } from '@shared/model/embed'
import { safeLink } from '@shared/model/link'
import { randomId } from '@shared/model/ids'
import type { Piece } from './body-places'
import { flattenBlocks, readBlocks } from './flat-text'

/** The kind of data on the clipboard that holds blocks as they are. */
export const OWN_COPY = 'application/x-galley-blocks'

const LONGEST_COPY = 20_000_000
const MOST_BLOCKS = 20_000
const copySchema = z.object({ galley: z.literal(1), inline: z.boolean(), blocks: z.array(blockSchema).max(MOST_BLOCKS) })

/** A piece of a body as it stands on the clipboard, with what its embeds and footnotes hold. */
export function writeOwnCopy(piece: Piece): string {
  return JSON.stringify({ galley: 1, ...piece })
}

/** Reads {@link writeOwnCopy}; null for what is none. Any program can put anything there: it is checked like a document. */
export function readOwnCopy(text: string): Piece | null {
  if (text === '' || text.length > LONGEST_COPY) return null
  const parsed = copySchema.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { blocks, inline } = parsed.data
  const checked = blocks.flatMap((block) => checkBlock(block))
  return checked.length === 0 ? null : { blocks: checked, inline: inline && checked.length === 1 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function checkBlock(block: Block): Block[] {
  if (block.type === 'embed') {
    const embed = block.embed && checkEmbed(block.embed)
    return embed ? [{ type: 'embed', spans: [], embed }] : []
  }
  const notes = new Map(block.spans.map(({ note = '', noteText = '' }) => [note, noteText]))
  return readBlocks(flattenBlocks([{ ...block, spans: block.spans.filter(({ note }) => note !== '') }])).map((read) => ({
    ...read, spans: read.spans.map((span): Span => (span.note === undefined ? span : { ...span, noteText: notes.get(span.note) ?? '' })),
  })).filter(({ type }) => type !== 'embed')
}

function checkEmbed(embed: Embed): Embed | null {
  const parsed = embedSchema.safeParse(embed)
  if (!parsed.success) return null
  const { data } = parsed
  if (data.kind === 'picture') return { kind: 'picture', picture: checkPicture(data.picture) }
  if (data.kind === 'gallery') return { kind: 'gallery', pictures: data.pictures.map(checkPicture) }
  return data.kind === 'button' || data.kind === 'bookmark' ? { ...data, url: safeLink(data.url) } : data
}

function checkPicture<T extends { url?: string | undefined }>({ url, ...picture }: T): Omit<T, 'url'> & { url?: string } {
  const safe = safeLink(url ?? '')
  return safe === '' ? picture : { ...picture, url: safe }
}

/** Blocks with ids of their own for embeds and footnotes, and what those hold, to be written before they are shown. */
export function withOwnIds(blocks: readonly Block[]): { blocks: Block[]; embeds: [string, Embed][]; notes: [string, string][] } {
  const embeds: [string, Embed][] = []
  const notes: [string, string][] = []
  const named = blocks.map((block): Block => {
    if (block.embed) {
      const embedId = randomId()
      embeds.push([embedId, block.embed])
      return { type: 'embed', spans: [], embedId }
    }
    return { ...block, spans: block.spans.map((span) => {
      if (span.note === undefined) return span
      const note = randomId()
      notes.push([note, span.noteText ?? ''])
      return { text: span.text, note }
    }) }
  })
  return { blocks: named, embeds, notes }
}
