import { z } from 'zod'
import { pictureSchema } from './article-picture'

/** What stands between paragraphs and is not running text; its data lie beside the text, by its id. */
export const embedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('divider') }),
  z.object({ kind: z.literal('picture'), picture: pictureSchema }),
  z.object({ kind: z.literal('gallery'), pictures: z.array(pictureSchema) }),
  /** Rows of cells in plain text (soft breaks allowed), all of one length; `header` says the first row names the columns. */
  z.object({ kind: z.literal('table'), header: z.boolean(), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('button'), label: z.string(), url: z.string() }),
  /** A page elsewhere, shown as a card. */
  z.object({ kind: z.literal('bookmark'), url: z.string(), title: z.string(), site: z.string(), description: z.string() }),
])
export type Embed = z.infer<typeof embedSchema>
export type EmbedKind = Embed['kind']
