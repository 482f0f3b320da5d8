import type { Edition, Format } from '@shared/model/edition'
import { storedPictures } from './picture-files'

/** One file of an export: where it lies in the export's folder, and its bytes, made when they are asked for. */
export interface ExportFile {
  path: string
  /** null for a picture. */
  format: Format | null
  bytes: () => Promise<Uint8Array>
}

export interface ExportPlan { files: ExportFile[]; warnings: string[] }

const ENDINGS: Record<Format, string> = { email: 'email.html', page: 'page.html', text: 'text.txt' }

/** Where the bytes come from. */
export interface Printing { render: (format: Format) => string; picture: (sha256: string) => Promise<Uint8Array> }

/** The files of an export in the order they are written: a page's pictures (`names` by their hash) before the page that shows them. */
export function exportFiles(date: string, formats: readonly Format[], names: ReadonlyMap<string, string>, { render, picture }: Printing): ExportFile[] {
  const pictures = formats.includes('page') ? [...names] : []
  return [
    ...pictures.map(([sha256, name]) => ({ path: `pictures/${name}`, format: null, bytes: () => picture(sha256) })),
    ...[...new Set(formats)].map((format) => ({ path: `${date}-${ENDINGS[format]}`, format, bytes: () => Promise.resolve(Buffer.from(render(format))) })),
  ]
}

/** How many files an export has if none of its pictures is broken. */
export function countFiles(edition: Edition, formats: readonly Format[]): number {
  return new Set(formats).size + (formats.includes('page') ? storedPictures(edition).length : 0)
}

/** What readers won't get, as sentences; `broken` is how many pictures had no whole file. */
export function exportWarnings(edition: Edition, formats: readonly Format[], broken: number): string[] {
  const unserved = formats.includes('email') && edition.newsroom.pictureBaseUrl === '' && edition.sections.some(({ cards }) => cards.some(({ picture }) => picture?.asset && !picture.url))
  return [
    ...(unserved ? ['The email leaves out pictures that have no address on the web; set where your pictures are served from in Settings.'] : []),
    ...(broken > 0 ? [`${broken} of this digest’s pictures ${broken === 1 ? 'is' : 'are'} missing or damaged in the newsroom’s folder and ${broken === 1 ? 'was' : 'were'} left out.`] : []),
  ]
}
