import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { batchSchema, type Batch } from './records'

/** A batch's file is read only up to here; what Galley writes is far smaller, but for a single enormous update. */
export const MAX_BATCH_BYTES = 64 * 1024 * 1024
const MAX_INFLATED_BYTES = 256 * 1024 * 1024

const VERSION = 1
const HEAD = /^galley-sync (\d{1,9})\n/u

/** Why a file could not be read, as a sentence. */
export class UnreadableBatch extends Error {}

export const NOT_WHOLE = 'This file isn’t whole yet, or it was damaged on the way; Galley looks at it again next time.'
const NEWER = 'This was written by a newer Galley. It stays as it is; update Galley on this computer to take it in.'
const WRONG = 'This file doesn’t say what a file of Galley’s should, so nothing was taken from it.'

/** A batch as the bytes of a file: a line that names the format, then JSON, deflated. */
export async function writeBatch(batch: Batch): Promise<Uint8Array> {
  const body = await promisify(deflateRaw)(JSON.stringify(batchSchema.encode(batch)))
  return new Uint8Array(Buffer.concat([Buffer.from(`galley-sync ${VERSION}\n`), body]))
}

/** @throws UnreadableBatch with a sentence */
export async function readBatch(bytes: Uint8Array): Promise<Batch> {
  const head = HEAD.exec(Buffer.from(bytes.subarray(0, 32)).toString('latin1'))
  if (!head) throw new UnreadableBatch(WRONG)
  if (Number(head[1]) > VERSION) throw new UnreadableBatch(NEWER)
  const parsed = batchSchema.safeParse(await inflated(bytes.subarray(head[0].length)))
  if (!parsed.success) throw new UnreadableBatch(WRONG)
  return parsed.data
}

async function inflated(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse((await promisify(inflateRaw)(bytes, { maxOutputLength: MAX_INFLATED_BYTES })).toString('utf8'))
  } catch (error) {
    // zlib's errors carry a code, JSON's are of a kind of their own; both say the same of the file.
    if (error instanceof SyntaxError || 'code' in (error as object)) throw new UnreadableBatch(WRONG)
    throw error
  }
}
