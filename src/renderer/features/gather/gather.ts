import type { Source } from '@shared/contract/gather'
import { importSource } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { type ReceiptPart, useGather } from './gather-store'

/** A larger file is refused here, before it is read or sent. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

/** Something to gather: named for people, turned into a source only when its turn comes. */
export interface Wanted { name: string; as: 'auto' | 'text' | 'html'; source: () => Promise<Source> }

/** A file as it was chosen, dropped or pasted. */
export function wantFile(file: File): Wanted {
  return {
    name: file.name,
    as: 'auto',
    source: async () => ({ from: 'bytes', name: file.name, bytes: new Uint8Array(await checked(file).arrayBuffer()) }),
  }
}

/** The page at an address. */
export function wantAddress(url: string): Wanted {
  return { name: url, as: 'auto', source: () => Promise.resolve({ from: 'url', url }) }
}

/** Text or HTML that was pasted or dropped. */
export function wantText(text: string, as: 'auto' | 'text' | 'html'): Wanted {
  const name = as === 'html' ? 'Pasted page' : 'Pasted text'
  return { name, as, source: () => Promise.resolve({ from: 'bytes', name: as === 'html' ? 'pasted.html' : 'pasted.txt', bytes: new TextEncoder().encode(text) }) }
}

class TooLarge extends Error {}

function checked(file: File): File {
  if (file.size > MAX_FILE_BYTES) throw new TooLarge(`“${file.name}” has ${Math.ceil(file.size / 1024 / 1024)} MB. Galley reads files of up to 32 MB.`)
  return file
}

/** Gathers one thing after the other; answers the receipt, which the gather room also shows. */
export async function gather(wanted: readonly Wanted[]): Promise<ReceiptPart[]> {
  const receipt: ReceiptPart[] = []
  useGather.setState({ receipt: null })
  for (const each of wanted) {
    useGather.setState({ busyWith: each.name })
    receipt.push(await gatherOne(each))
  }
  useGather.setState({ busyWith: null, receipt })
  return receipt
}

async function gatherOne({ name, as, source }: Wanted): Promise<ReceiptPart> {
  try {
    return { name, result: await importSource(await source(), as) }
  } catch (error) {
    return { name, refusal: sentenceFor(error, name) }
  }
}

function sentenceFor(error: unknown, name: string): string {
  if (error instanceof TooLarge) return error.message
  // A file that was moved or locked after it was chosen.
  if (error instanceof DOMException) return `“${name}” couldn’t be read.`
  return refusalOf(error).message
}

/** The article to show after gathering: the first of what came in, unless nothing was new. */
export function articleToShow(receipt: readonly ReceiptPart[]): string | null {
  for (const part of receipt) {
    if ('result' in part && part.result.added + part.result.updated > 0) return newest(part.result.articles)
  }
  return null
}

// The answer doesn't say which stories are new, but what was just stored changed last.
function newest(articles: readonly { id: string; updatedAt: number }[]): string | null {
  const latest = Math.max(...articles.map((article) => article.updatedAt))
  return articles.find((article) => article.updatedAt === latest)?.id ?? null
}
