import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EMPTY_ARTICLE } from '@shared/model/article'
import type { Picture } from '@shared/model/article-picture'
import type { Block } from '@shared/model/block'
import type { OutlineItem } from '@shared/model/digest'
import { randomId } from '@shared/model/ids'
import { newsroomSchema } from '@shared/model/newsroom'
import { slugFrom } from '@shared/model/slug'
import { seedDocument } from '@engine/documents/seed'
import { openEngine, type Engine, type EngineOptions } from '@engine/engine'

type SampleArticle = {
  key: string; headline: string; status: string; topics: string[]; body: unknown[]
  picture?: { file: string; alt: string; credit?: string }
}

/** Opens the sample newsroom in a folder, making it first where there is none. `resources` is the program's own folder of that name. */
export async function openSample(options: EngineOptions, resources: URL): Promise<Engine> {
  if (existsSync(join(options.directory, 'galley.db'))) return openEngine(options)
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(`sample/${name}.json`, resources), 'utf8'))
  const [newsroom, articles, digests] = await Promise.all([read('newsroom'), read('articles'), read('digests')])
  const engine = openEngine({ ...options, create: newsroomSchema.parse(newsroom) })
  const stories: [SampleArticle, Picture | null][] = []
  for (const article of articles as SampleArticle[]) stories.push([article, article.picture ? await keepPicture(engine.pictures, article.picture, resources) : null])
  engine.store.commit(() => {
    const ids = new Map(stories.map(([article, picture]) => [article.key, addArticle(engine, article, picture)]))
    for (const digest of digests as SampleDigest[]) addDigest(engine, digest, ids)
    // Making the sample is nothing that a person did and might take back.
    engine.store.journal.clear()
  })
  return engine
}

function addArticle({ documents }: Engine, { key: _key, topics, body, picture: _picture, ...facts }: SampleArticle, picture: Picture | null): string {
  const id = randomId()
  const fields = { ...EMPTY_ARTICLE, slug: slugFrom(facts.headline), ...facts, status: facts.status as 'incoming', picture }
  documents.create(id, 'article', seedDocument({ fields, topics, body: body as Block[], warnings: [] }))
  return id
}

/** In the library as in the article. */
async function keepPicture(pictures: Engine['pictures'], { file, ...said }: NonNullable<SampleArticle['picture']>, resources: URL): Promise<Picture> {
  return { ...said, asset: await pictures.keep({ name: file, bytes: await readFile(new URL(`sample/${file}`, resources)) }, said) }
}

type SampleItem = { kind: 'section'; title: string } | { kind: 'card'; article: string; headline?: string; excerpt?: string; linkLabel?: string }
type SampleDigest = { date: string; subject: string; preheader: string; intro: string; outline: SampleItem[] }

function addDigest({ editing }: Engine, { outline, ...texts }: SampleDigest, ids: ReadonlyMap<string, string>): void {
  editing.createDigest({ ...texts, outline: outline.map((item): OutlineItem => (item.kind === 'section'
    ? { kind: 'section', id: randomId(), title: item.title }
    : { kind: 'card', id: randomId(), articleId: ids.get(item.article) ?? '', headline: item.headline ?? '', excerpt: item.excerpt ?? '', linkLabel: item.linkLabel ?? '' })) })
}
