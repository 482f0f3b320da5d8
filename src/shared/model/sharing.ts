import { z } from 'zod'

/** A file of a shared folder that was left alone, and why, as one sentence. */
export const skippedSchema = z.object({ file: z.string(), message: z.string() })
export type Skipped = z.infer<typeof skippedSchema>

/** What one meeting came to: changes written and taken in, documents and pictures among what was taken in. */
export const meetingSchema = z.object({ sent: z.number(), received: z.number(), documents: z.number(), pictures: z.number(), skipped: z.array(skippedSchema) })
export type Meeting = z.infer<typeof meetingSchema>

/** How this computer shares the newsroom. `folder` '' is nowhere; `name` is the person's. */
export const sharingChoiceSchema = z.object({ folder: z.string().max(4000), paused: z.boolean(), name: z.string().trim().max(100) })
export type SharingChoice = z.infer<typeof sharingChoiceSchema>

/** A device met in a shared folder; `seenAt` (ms) is when it last wrote there. */
export const seenDeviceSchema = z.object({ device: z.string(), name: z.string(), seenAt: z.number() })

/** How sharing goes: `state` is what the last meeting showed. */
export const sharingSchema = sharingChoiceSchema.extend({
  state: z.enum(['off', 'paused', 'meeting', 'merged', 'unreachable', 'failed']),
  /** Changes that are not in the shared folder yet. */
  waiting: z.number(),
  /** When the last meeting ended well (ms), null before the first. */
  metAt: z.number().nullable(),
  /** Why the last meeting failed, as a sentence; '' when it didn't. */
  failure: z.string(),
  devices: z.array(seenDeviceSchema),
  skipped: z.array(skippedSchema),
})
export type Sharing = z.infer<typeof sharingSchema>
