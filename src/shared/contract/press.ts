import { oc } from '@orpc/contract'
import { z } from 'zod'
import { findingSchema, FORMATS } from '@shared/model/edition'
import { refusals } from './errors'

const format = z.enum(FORMATS)
const rules = z.array(findingSchema.shape.rule).default([])

export const pressContract = oc.errors(refusals).router({
  /** What stands in the way of sending this digest now. */
  check: oc.input(z.object({ digestId: z.string() })).output(z.array(findingSchema)),
  /** What the preview frame shows; refuses nothing. `dark` simulates a reader's dark mode. */
  preview: oc.input(z.object({ digestId: z.string(), format, dark: z.boolean().default(false) })).output(z.object({ html: z.string() })),
  /** The bytes of one format as an export would write them. Refused with `preflight` and the findings. */
  render: oc.input(z.object({ digestId: z.string(), format, override: rules })).output(z.object({ text: z.string(), bytes: z.number() })),
})
