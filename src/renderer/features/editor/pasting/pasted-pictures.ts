import { readEmbed, writeEmbed } from '@shared/document/embeds'
import type { Picture } from '@shared/model/article-picture'
import type { Block } from '@shared/model/block'
import type { Embed } from '@shared/model/embed'
import type { OpenDocument } from '@renderer/engine/open-document'
import { addPicture } from '@renderer/engine/pictures'
import { pictureFrom } from '@renderer/features/editor/article-picture'

const DATA = /^data:(image\/[a-z]+);base64,/iu

/** Blocks whose pictures' data are taken out, and those data by block and place: an article holds addresses and files, never data. */
export function takeData(blocks: readonly Block[]): { blocks: Block[]; data: Map<number, (string | null)[]> } {
  const data = new Map<number, (string | null)[]>()
  const taken = blocks.map((block, at) => {
    const pictures = picturesOf(block.embed)
    if (!pictures.some(({ url = '' }) => DATA.test(url))) return block
    data.set(at, pictures.map(({ url = '' }) => (DATA.test(url) ? url : null)))
    return { ...block, embed: withPictures(block.embed!, pictures.map(({ url = '', ...picture }) => (DATA.test(url) || url === '' ? picture : { ...picture, url }))) }
  })
  return { blocks: taken, data }
}

function picturesOf(embed: Embed | undefined): readonly Picture[] {
  if (embed?.kind === 'picture') return [embed.picture]
  return embed?.kind === 'gallery' ? embed.pictures : []
}

function withPictures(embed: Embed, pictures: readonly Picture[]): Embed {
  return embed.kind === 'gallery' ? { kind: 'gallery', pictures: [...pictures] } : { kind: 'picture', picture: pictures[0]! }
}

/**
 * Adds pictures that were written into what was pasted to the library, and shows them where they stand. Answers why each
 * that could not be added was refused.
 */
export async function addPastedPictures(document: OpenDocument, placed: readonly Block[], data: ReadonlyMap<number, readonly (string | null)[]>): Promise<string[]> {
  const refusals: string[] = []
  let number = 0
  for (const [at, all] of data) {
    const id = placed[at]?.embedId
    const came = await Promise.all(all.map(async (url) => (url === null ? null : await addPicture(fileFrom(url, ++number)))))
    refusals.push(...came.flatMap((each) => (each && 'refusal' in each ? [each.refusal] : [])))
    if (id === undefined) continue
    document.beside((doc) => {
      const embed = readEmbed(doc, id)
      if (!embed) return
      writeEmbed(doc, id, withPictures(embed, picturesOf(embed).map((picture, place) => {
        const added = came[place]
        return added && 'picture' in added ? { ...pictureFrom(added.picture), ...filled(picture) } : picture
      })))
    })
  }
  return refusals
}

/** What the page said of a picture goes before what the library says. */
function filled(picture: Picture): Partial<Picture> & { alt: string } {
  const { alt, ...words } = picture
  return { ...words, alt }
}

function fileFrom(url: string, number: number): File {
  const [start = '', type = ''] = DATA.exec(url) ?? []
  const binary = decode(url.slice(start.length))
  return new File([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], `pasted-${number}.${type.replace(/^image\//u, '').replace('jpeg', 'jpg')}`, { type })
}

function decode(base64: string): string {
  try {
    return atob(base64)
  } catch {
    // What is no base64 is no picture either, which the library then says.
    return ''
  }
}
