import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import type { ExportResult } from '@shared/model/job'
import { writeWhole } from '@engine/files/write-whole'
import { holdPoint, killPoint } from '@engine/kill-point'
import type { ExportFile } from '@engine/press/export-files'

/** How far a run came: what it wrote, and the sentence it failed with. */
export interface Standing { files: ExportResult['files']; pictures: ExportResult['pictures']; failure: string | null }

export interface Watch {
  /** Asked before each file. */
  isStopped: () => boolean
  /** Told after each file; what it throws ends the run. */
  onFile: (file: ExportFile, standing: Standing) => void
}

/** Files that are written. */
export const countWritten = ({ files, pictures }: Pick<Standing, 'files' | 'pictures'>): number => files.length + pictures.length

/**
 * Writes files into `dir` one after the other, each whole or not at all. The first `before` were written by an earlier run
 * and synced: those that still have the right bytes are left as they are.
 */
export async function writeFiles({ dir, files, before }: { dir: string; files: readonly ExportFile[]; before: number }, { isStopped, onFile }: Watch): Promise<Standing> {
  const standing: Standing = { files: [], pictures: [], failure: null }
  for (const file of files) {
    if (isStopped()) break
    try {
      await writeOne(join(dir, file.path), file, standing, countWritten(standing) < before)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { ...standing, failure: error.message }
    }
    onFile(file, standing)
    killPoint('job-progress')
    await holdPoint(isStopped)
  }
  return standing
}

async function writeOne(path: string, { format, bytes: print }: ExportFile, standing: Standing, wasThere: boolean): Promise<void> {
  const bytes = await print()
  if (!(wasThere && await holds(path, bytes))) await writeWhole(path, bytes)
  const written = { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  if (format === null) standing.pictures.push(written)
  else standing.files.push({ format, ...written })
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => null)
  return there?.equals(bytes) ?? false
}
