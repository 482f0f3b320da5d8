import { oc } from '@orpc/contract'
import { z } from 'zod'
import { articleFieldsSchema } from '@shared/model/article'
import { blockSchema } from '@shared/model/block'
import { revisionSchema } from '@shared/model/revision'
import { refusals } from './errors'

/** The history of an article; a version is named by the journal's act 'revision-name'. */
export const revisionsContract = oc.errors(refusals).router({
  /** The latest first; look again on 'projection' of 'revisions'. */
  list: oc.input(z.object({ article: z.string() })).output(z.array(revisionSchema)),
  /** What the article said then. */
  read: oc.input(z.object({ id: z.string() })).output(z.object({ fields: articleFieldsSchema, topics: z.array(z.string()), body: z.array(blockSchema) })),
  /** Makes sure that there is a revision of the article as it stands; answers it. */
  keep: oc.input(z.object({ article: z.string() })).output(z.object({ id: z.string() })),
  /** The article is not in hand any more: what was written in it until now is a revision. */
  left: oc.input(z.object({ article: z.string() })),
})
