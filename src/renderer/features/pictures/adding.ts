import { create } from 'zustand'
import { countOf } from '@renderer/app/count-of'
import { addPicture, type AddedPicture } from '@renderer/engine/pictures'

interface Adding {
  /** The file that is being added, and how far that is, or null. */
  busy: { name: string; done: number; of: number } | null
  /** What came of it; null once it was seen. */
  results: readonly AddedPicture[] | null
}

/** Pictures on their way into the library. */
export const useAdding = create<Adding>(() => ({ busy: null, results: null }))

const queue: File[] = []
let running: Promise<AddedPicture[]> | null = null

/** Adds files one after the other; those that come meanwhile join the queue. Answers what came of all of them. */
export function addPictures(files: readonly File[]): Promise<AddedPicture[]> {
  queue.push(...files)
  running ??= addQueued().finally(() => { running = null })
  return running
}

async function addQueued(): Promise<AddedPicture[]> {
  const results: AddedPicture[] = []
  useAdding.setState({ results: null })
  for (let file = queue.shift(); file; file = queue.shift()) {
    useAdding.setState({ busy: { name: file.name, done: results.length, of: results.length + 1 + queue.length } })
    results.push(await addPicture(file))
  }
  useAdding.setState({ busy: null, results })
  return results
}

/** '3 pictures added, 1 was here already, 1 refused'. */
export function sumOfAdded(results: readonly AddedPicture[]): string {
  const came = results.filter((each) => 'picture' in each)
  const known = came.filter((each) => each.known).length
  const [added, refused] = [came.length - known, results.length - came.length]
  return [
    added > 0 && `${countOf(added, 'picture')} added`,
    known > 0 && `${known === 1 ? '1 was' : `${known} were`} here already`,
    refused > 0 && `${refused} refused`,
  ].filter((part) => part !== false).join(', ')
}

/** The sentences of those that did not come in. */
export function refusalsIn(results: readonly AddedPicture[]): string[] {
  return results.flatMap((each) => ('refusal' in each ? [each.refusal] : []))
}

/** The first one that came in. */
export function firstAdded(results: readonly AddedPicture[]): string | null {
  return results.find((each) => 'picture' in each)?.picture.sha256 ?? null
}
