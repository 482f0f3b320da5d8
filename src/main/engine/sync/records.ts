import { z } from 'zod'
import { gatheredItemSchema } from '@shared/model/gathered'

/** Larger than any picture or page that Galley takes. */
const MAX_ASSET_BYTES = 256 * 1024 * 1024

const idSchema = z.string().regex(/^[0-9a-f]{32}$/u)
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u)
const momentSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER / 2)
const bytesSchema = z.codec(z.string(), z.instanceof(Uint8Array<ArrayBufferLike>), {
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
})

/** What travels, one variant each. */
export const recordSchema = z.discriminatedUnion('record', [
  /** One update of a document, and who wrote it, by name. */
  z.object({ record: z.literal('update'), doc: idSchema, kind: z.enum(['article', 'digest']), bytes: bytesSchema, by: z.array(z.string().max(100)).max(100).optional() }),
  /** A gathered story; `seed` is what its document starts from, null once it has been edited: then updates bring it. */
  z.object({
    record: z.literal('item'), article: idSchema, sourceKey: z.string().min(1).max(10_000), item: gatheredItemSchema, snapshot: z.string().max(200),
    gatheredAt: momentSchema, gatheredBy: z.string().max(100), seed: bytesSchema.nullable(),
  }),
  /** A value of the newsroom's settings, a view or a picture, as JSON, with its last writer. */
  z.object({ record: z.literal('register'), name: z.string().min(1).max(500), value: z.string().max(100_000).refine(isJson), at: momentSchema, device: idSchema }),
  /** A stored file, which lies beside. */
  z.object({ record: z.literal('asset'), sha256: sha256Schema, mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/u).max(100), bytes: z.number().int().min(0).max(MAX_ASSET_BYTES) }),
])
export type SyncRecord = z.infer<typeof recordSchema>
export type RecordOf<Name extends SyncRecord['record']> = Extract<SyncRecord, { record: Name }>

/** What one file says: who wrote it when, and what. */
export const batchSchema = z.object({ name: z.string().max(100), at: momentSchema, records: z.array(recordSchema).max(100_000) })
export type Batch = z.infer<typeof batchSchema>

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}
