import type { Finding, Format } from '@shared/model/edition'
import type { ExportFile } from '@engine/press/export-files'
import type { Standing } from './write-files'

// What a job's log says. Every line is a sentence for the person who asked for the export.

const FORMATS: Record<Format, string> = { email: 'the email', page: 'the web page', text: 'the plain text' }

export function askedFor(formats: readonly Format[], dir: string): string {
  const names = formats.map((format) => FORMATS[format])
  const last = names.at(-1) ?? ''
  return `Asked for ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last}, in ${dir}.`
}

export function overridden({ message }: Finding): string {
  return `Waved through: ${message}`
}

export function begun({ runs, done, total }: { runs: number; done: number; total: number }): string {
  return runs === 0 ? 'Began.' : `Taken up again: Galley had ended after ${ofFiles(done, total)}.`
}

export function tidied(count: number): string {
  return `Removed ${count === 1 ? 'a half-written file' : `${count} half-written files`}.`
}

/** After a file: the pictures are counted once, when the first of the others is written. */
export function wrote(file: ExportFile, { files, pictures }: Standing): string[] {
  if (file.format === null) return []
  return [...(files.length === 1 && pictures.length > 0 ? [`${count(pictures.length, 'picture')} written.`] : []), `${file.path} written.`]
}

export function finished({ files, pictures }: Standing): string {
  return `Done: ${count(files.length, 'file')}${pictures.length > 0 ? ` and ${count(pictures.length, 'picture')}` : ''}.`
}

export function cancelledAfter(done: number, total: number): string {
  return done === 0 ? 'Cancelled before a file was written.' : `Cancelled after ${ofFiles(done, total)}; what is written stays.`
}

export function failedAfter(done: number, total: number): string {
  return done === 0 ? 'No file was written.' : `It ended after ${ofFiles(done, total)}; what is written stays.`
}

export function vanished(dir: string, done: number, total: number): string {
  return `The folder ${dir} is gone; ${ofFiles(done, total)} had been written there. Bring it back and try again, or export to another folder.`
}

export const OUTDATED = 'This export was asked for in another version of Galley and can’t be made any more. Export the digest again.'

function ofFiles(done: number, total: number): string {
  return `${done} of ${count(total, 'file')}`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
