import type { ImportResult, Source } from '@shared/contract/gather'
import type { ArticleFields } from '@shared/model/article'
import type { Newsroom } from '@shared/model/newsroom'
import { hurryConnection } from './connection'
import { perform } from './journal'
import { engine, host } from './link'
import { flushDocuments } from './open-document'
import { queryClient } from './query-client'

/** Makes an article and answers its id. */
export async function createArticle(fields: Partial<ArticleFields> = {}): Promise<string> {
  return (await engine.articles.create({ fields })).id
}

/** Makes the digest of a date; refused with `exists` and its id when there is one. */
export async function createDigest(date: string, articleIds: readonly string[] = [], subject?: string): Promise<string> {
  return (await engine.digests.create({ date, articleIds: [...articleIds], ...(subject !== undefined && { subject }) })).id
}

/** Gathers the stories of a file, an address or a text. */
export function importSource(source: Source, as: 'auto' | 'text' | 'html' = 'auto'): Promise<ImportResult> {
  return engine.gather.import({ source, as })
}

const SETTINGS: Record<keyof Newsroom, string> = {
  name: 'the newsroom’s name', timeZone: 'the time zone', language: 'the language', postalAddress: 'the postal address', unsubscribeTag: 'the unsubscribe merge tag',
  signUpUrl: 'the sign-up address', signUpText: 'the sign-up text', pictureBaseUrl: 'where pictures are served from', closeTime: 'the close time',
}

/** Changes some of the newsroom's settings. */
export async function updateNewsroom(fields: Partial<Newsroom>): Promise<void> {
  const changed = (Object.keys(fields) as (keyof Newsroom)[]).map((name) => SETTINGS[name])
  await perform(`Changed ${changed.join(', ')}`, [{ act: 'newsroom', fields }])
  await queryClient.invalidateQueries({ queryKey: ['newsroom'] })
}

/** Opens the newsroom in a folder, or makes one there when `name` is given; everything known of another is forgotten. */
export async function openWorkspace(path: string, name: string | null): Promise<void> {
  // What is typed here belongs to the newsroom that is left: it is saved first, or the move is refused.
  await flushDocuments()
  await host.openWorkspace({ path, create: name === null ? null : { name } })
  hurryConnection()
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'host' })
  await queryClient.invalidateQueries({ queryKey: ['host'] })
}
