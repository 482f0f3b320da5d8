import { z } from 'zod'
import { isReturning, keep, kept } from './kept'

const keptFocusSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('list') }),
  /** `from` and `to` count the characters of the field. */
  z.object({ in: z.literal('field'), article: z.string(), field: z.string(), from: z.number(), to: z.number() }),
  /** `anchor` and `focus` are places in the flat body. */
  z.object({ in: z.literal('body'), article: z.string(), anchor: z.number(), focus: z.number() }),
])
export type KeptFocus = z.infer<typeof keptFocusSchema>

/** Keeps where the focus and the caret are; whoever has them calls it before a save. */
export function keepFocus(focus: KeptFocus): void {
  keep('focus', focus)
}

/** Where the focus was when the newsroom was left; null once somebody has pressed anything since it came back. */
export function focusToReturnTo(): KeptFocus | null {
  return isReturning() ? kept('focus', keptFocusSchema) : null
}
