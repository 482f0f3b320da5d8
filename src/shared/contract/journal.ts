import { oc } from '@orpc/contract'
import { z } from 'zod'
import { actSchema, journalEntrySchema } from '@shared/model/act'
import { refusals } from './errors'

/** What came of doing something: its entry (null where nothing changed), and how many articles were left as they were. */
export const outcomeSchema = z.object({ entry: journalEntrySchema.nullable(), changed: z.number(), left: z.number() })
export type Outcome = z.infer<typeof outcomeSchema>

const whichEntry = z.object({ id: z.number().optional() })

export const journalContract = oc.errors(refusals).router({
  /**
   * Performs acts as one entry. `label` says it in the past tense: 'Spiked 12 articles'. With a `key`, one act alone: those
   * of one key in quick succession are one entry, such as the keystrokes in a field.
   */
  perform: oc
    .input(z.object({ label: z.string().min(1).max(300), acts: z.array(actSchema).min(1).max(10_000), key: z.string().max(300).optional() })
      .refine(({ acts, key }) => key === undefined || acts.length === 1, 'Only one act can go on with the one before.'))
    .output(outcomeSchema),
  /** Takes back one entry, or the latest that stands; where something was changed since, that is left. */
  undo: oc.input(whichEntry).output(outcomeSchema),
  /** Does again one entry, or the one that was taken back last, as long as nothing new was done since. */
  redo: oc.input(whichEntry).output(outcomeSchema),
  /** Newest first. `undo` and `redo` are what those calls would take. */
  list: oc
    .input(z.object({ limit: z.number().int().min(1).max(500).default(100), before: z.number().optional() }))
    .output(z.object({ entries: z.array(journalEntrySchema), undo: journalEntrySchema.nullable(), redo: journalEntrySchema.nullable() })),
})
