import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { placeSchema, preferencesSchema } from '@shared/model/preferences'
import { refusals } from './errors'

/** Where the program runs and what is open. */
export const hostStateSchema = z.object({
  kind: z.enum(['desktop', 'loopback']),
  platform: z.string(),
  version: z.string(),
  /** The open workspace's folder, or null on the welcome screen. */
  workspace: z.string().nullable(),
  /** Why the newsroom that should have opened at the start did not, as a sentence; null when it did. */
  refusedAtStart: z.string().nullable(),
  recent: z.array(z.object({ path: z.string(), name: z.string() })),
  /** Where a new newsroom's folder goes unless the person says otherwise. */
  newsroomsFolder: z.string(),
  exportsFolder: z.string(),
  /** Whether `pickFolder` can show a dialog. */
  canPickFolder: z.boolean(),
})
export type HostState = z.infer<typeof hostStateSchema>

/** The preferences, and how the open newsroom was left; `workspace` is null while none is open. */
export const herePreferencesSchema = preferencesSchema.extend({ place: placeSchema.extend({ workspace: z.string().nullable() }) })
export type HerePreferences = z.infer<typeof herePreferencesSchema>

/** Any of the preferences, and anything of how the newsroom in a folder was left. */
export const preferenceChangeSchema = preferencesSchema.partial().extend({ place: placeSchema.partial().extend({ workspace: z.string() }).optional() })
export type PreferenceChange = z.infer<typeof preferenceChangeSchema>

/** What belongs to the host: folders, windows, clipboard, links. */
export const hostContract = oc.errors(refusals).router({
  state: oc.output(hostStateSchema),
  /** The host's own folder dialog; null when it was cancelled. */
  pickFolder: oc.input(z.object({ title: z.string() })).output(z.object({ path: z.string().nullable() })),
  /** Opens the newsroom in a folder, or makes a new one there when `create` is given; the engine's port is renewed. */
  openWorkspace: oc
    .input(z.object({ path: z.string().min(1), create: z.object({ name: z.string().trim().min(1) }).nullable() }))
    .output(z.object({ path: z.string() })),
  /** Saves text through the host's own dialog; null when it was cancelled. The loopback host downloads instead. */
  saveFile: oc.input(z.object({ suggestedName: z.string(), text: z.string() })).output(z.object({ path: z.string().nullable() })),
  copy: oc.input(z.object({ text: z.string(), html: z.string().optional() })),
  /** Pastes the clipboard's plain text where the focus is. The page itself may not read the clipboard; a browser pastes by its own keys. */
  pastePlain: oc,
  reveal: oc.input(z.object({ path: z.string() })),
  /** Opens http, https and mailto in the person's own browser or mail program; anything else is refused. */
  openLink: oc.input(z.object({ url: z.string() })),
  /** What the person likes on this computer, and how the open newsroom was left on it. */
  preferences: oc.output(herePreferencesSchema),
  /** Changes what is given and keeps the rest; answered when it is on disk. */
  setPreference: oc.input(preferenceChangeSchema),
  /** Menu commands, by their name in `commands.ts`. */
  commands: oc.output(eventIterator(z.object({ name: z.string() }))),
})
export type HostContract = typeof hostContract
