import type { Edition, EditionCard } from '@shared/model/edition'
import type { PictureAddresses } from './picture-addresses'

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/webp': 'webp', 'image/avif': 'avif' }

/** The name a stored picture has in every export: from its bytes alone, so it is the same on every machine. */
export function pictureFileName(sha256: string, mediaType: string): string {
  return `${sha256.slice(0, 24)}.${EXTENSIONS[mediaType] ?? 'bin'}`
}

/** Every card's stored picture, once. */
export function storedPictures(edition: Edition): string[] {
  return [...new Set(edition.sections.flatMap((section) => section.cards).flatMap((card) => card.picture?.asset ?? []))]
}

/** In a page: the file beside it, or else where the outlet has the picture. */
export function besideThePage(names: ReadonlyMap<string, string>): PictureAddresses {
  return (card) => stored(card, names, (name) => `pictures/${name}`) ?? card.picture?.url ?? ''
}

/** In a mail: where the newsroom serves its pictures from, or else where the outlet has the picture. */
export function servedPictures(names: ReadonlyMap<string, string>, baseUrl: string): PictureAddresses {
  const base = baseUrl.replace(/\/+$/u, '')
  return (card) => (base === '' ? null : stored(card, names, (name) => `${base}/${name}`)) ?? card.picture?.url ?? ''
}

/** In a preview: the workspace's own copy; pictures elsewhere are not fetched to show one. */
export const previewPictures: PictureAddresses = (card) => (card.picture?.asset ? `/assets/${card.picture.asset}` : card.picture?.url ?? '')

function stored(card: EditionCard, names: ReadonlyMap<string, string>, address: (name: string) => string): string | null {
  const name = names.get(card.picture?.asset ?? '')
  return name === undefined ? null : address(name)
}
