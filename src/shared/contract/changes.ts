import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { bytesSchema } from './bytes'

/**
 * What happened in the engine, to every client. Lists and counts are asked for again on 'projection'; an open document
 * imports 'update' unless it sent it (`client` is its own). 'progress' is how far something large has come, in pieces.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('projection'), of: z.enum(['articles', 'digests', 'newsroom', 'journal', 'desk', 'pictures', 'jobs', 'sharing', 'revisions']), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('update'), id: z.string(), client: z.string(), updates: z.array(bytesSchema) }),
  z.object({ kind: z.literal('progress'), label: z.string(), done: z.number(), of: z.number() }),
])
export type Change = z.infer<typeof changeSchema>

export const changesContract = { watch: oc.output(eventIterator(changeSchema)) }
