import { oc } from '@orpc/contract'
import { z } from 'zod'
import { savedViewSchema } from '@shared/model/article-query'
import { refusals } from './errors'

/** What the editor keeps at hand; changed by acts of the journal. */
export const deskContract = oc.errors(refusals).router({
  views: oc.output(z.array(savedViewSchema)),
  /** Ids of the articles on the shelf, in order. */
  shelf: oc.output(z.array(z.string())),
})
