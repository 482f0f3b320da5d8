import { z } from 'zod'
import { isAccelerator } from '@shared/accelerator'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const name = z.string().min(1).max(200)

/** What the person likes on this computer, whatever newsroom is open. */
export const preferencesSchema = z.object({
  theme: z.enum(THEMES),
  /** What the person is called; colleagues see it beside what they wrote. */
  person: z.string().trim().max(100),
  /** Whether formatting buttons come beside what is selected in a text. */
  selectionBar: z.boolean(),
  /** Whether straight quotes, apostrophes, dashes and dots become a text's own while it is typed. */
  typography: z.boolean(),
  /** Whether keys without Command or Control do something; who dictates or uses switches turns them off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Keys given to commands, by their names, in place of the declared ones; an empty list takes them all away. */
  keys: z.record(name, z.array(z.string().refine(isAccelerator, 'These are no keys.')).max(8)),
  /** Names of the commands chosen last in the palette, the latest first. */
  recentCommands: z.array(name).max(20),
  /** How often commands that have keys were chosen by other means. */
  usesWithoutKeys: z.record(name, z.number().int().min(0)),
  /** How wide the person made the parts of the window, in CSS pixels. */
  widths: z.record(name, z.number().int().min(0).max(4000)),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', person: '', selectionBar: true, typography: true, singleKeys: true, keys: {}, recentCommands: [], usesWithoutKeys: {}, widths: {} }

/** Something of a newsroom that can be opened again. */
export const recentSchema = z.object({ kind: z.enum(['article', 'digest']), id: name })
export type Recent = z.infer<typeof recentSchema>

/** How a newsroom was left on this computer, so that its window comes back as it was. */
export const placeSchema = z.object({
  /** What was on the screen, as the part of its address after the '#'. */
  address: z.string().max(2000),
  /** What was worked on last, the latest first. */
  recents: z.array(recentSchema).max(30),
  /** What screens remember of themselves, by names of their own: scroll, caret, open parts. */
  kept: z.record(name, z.json()),
})
export type Place = z.infer<typeof placeSchema>

export const NO_PLACE: Place = { address: '', recents: [], kept: {} }
