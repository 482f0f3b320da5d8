import type { LibraryPicture } from '@shared/model/picture'

const KINDS: Record<string, string> = { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/gif': 'GIF', 'image/webp': 'WebP', 'image/avif': 'AVIF' }
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** '1,200 × 800 · JPEG · 59 kB' and 'Added 22 May 2026'. */
export function sayFile({ width, height, mediaType, bytes, addedAt }: Pick<LibraryPicture, 'width' | 'height' | 'mediaType' | 'bytes' | 'addedAt'>): [string, string] {
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
  return [[size, KINDS[mediaType] ?? mediaType, saySize(bytes)].join(' · '), `Added ${day.format(addedAt)}`]
}

function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
