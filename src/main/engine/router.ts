import { implement } from '@orpc/server'
import { Refusal } from '@shared/contract/errors'
import { engineContract } from '@shared/contract/engine'
import { plainCard } from './documents/editing'
import type { Engine } from './engine'
import { longDate } from './press/dates'

/** The contract's calls to the engine's services, nothing else. */
export function createRouter(engine: Engine) {
  const os = implement(engineContract)
  const { store, documents, editing, press, jobs, journal, assets, pictures, changes, finding, revisions, sync } = engine
  return os.router({
    articles: {
      list: os.articles.list.handler(({ input }) => store.articles.list(input)),
      ids: os.articles.ids.handler(({ input }) => store.articles.ids(input)),
      summaries: os.articles.summaries.handler(({ input }) => store.articles.summaries(input.ids)),
      topics: os.articles.topics.handler(() => store.articles.topics()),
      topicsOf: os.articles.topicsOf.handler(({ input }) => store.articles.topicsOf(input.ids)),
      sources: os.articles.sources.handler(() => store.articles.sources()),
      counts: os.articles.counts.handler(() => store.articles.counts()),
      get: os.articles.get.handler(({ input }) => {
        const article = found(store.articles.get(input.id), `There is no article ${input.id}.`)
        return { ...article, twins: store.items.twins(article.id) }
      }),
      create: os.articles.create.handler(({ input }) => ({ id: editing.createArticle(given(input.fields)) })),
    },
    assets: {
      get: os.assets.get.handler(({ input }) => assets.get(input.sha256)),
    },
    changes: {
      watch: os.changes.watch.handler(({ signal }) => changes.watch(signal)),
    },
    desk: {
      views: os.desk.views.handler(() => store.desk.views()),
      shelf: os.desk.shelf.handler(() => store.desk.shelf()),
    },
    digests: {
      list: os.digests.list.handler(() => store.digests.list()),
      get: os.digests.get.handler(({ input }) => found(store.digests.get(input.idOrDate), `There is no digest ${input.idOrDate}.`)),
      create: os.digests.create.handler(({ input }) => ({
        id: editing.createDigest({ date: input.date, subject: input.subject ?? defaultSubject(input.date), outline: input.articleIds.map(plainCard) }),
      })),
      edition: os.digests.edition.handler(({ input }) => press.edition(input.id)),
    },
    documents: {
      open: os.documents.open.handler(({ input }) => documents.open(input.id)),
      append: os.documents.append.handler(({ input: { id, updates, ...from } }) => ({ savedAt: documents.append(id, updates, from) })),
    },
    finding: {
      match: os.finding.match.handler(({ input: { texts, query, replacement } }) => finding.match(texts, query, replacement)),
      preview: os.finding.preview.handler(({ input: { ids, query, replacement }, signal }) => finding.preview(ids, query, replacement, signal)),
    },
    gather: {
      import: os.gather.import.handler(({ input }) => engine.import(input.source, input.as)),
    },
    jobs: {
      export: os.jobs.export.handler(({ input }) => jobs.export(input)),
      list: os.jobs.list.handler(() => jobs.list()),
      get: os.jobs.get.handler(({ input }) => jobs.get(input.id)),
      wait: os.jobs.wait.handler(({ input }) => jobs.wait(input.id)),
      cancel: os.jobs.cancel.handler(({ input }) => jobs.cancel(input.id)),
      retry: os.jobs.retry.handler(({ input }) => jobs.retry(input.id)),
      clear: os.jobs.clear.handler(() => ({ ids: jobs.clear() })),
      restore: os.jobs.restore.handler(({ input }) => jobs.restore(input.ids)),
    },
    journal: {
      perform: os.journal.perform.handler(({ input }) => journal.perform(input.label, input.acts, input.key)),
      undo: os.journal.undo.handler(({ input }) => journal.undo(input.id)),
      redo: os.journal.redo.handler(({ input }) => journal.redo(input.id)),
      list: os.journal.list.handler(({ input }) => journal.list(input.limit, input.before)),
    },
    newsroom: {
      get: os.newsroom.get.handler(() => ({ ...store.settings.newsroom(), workspace: engine.directory })),
    },
    pictures: {
      add: os.pictures.add.handler(({ input }) => pictures.add(input)),
      list: os.pictures.list.handler(({ input }) => store.pictures.list(input)),
      get: os.pictures.get.handler(({ input }) => pictures.get(input.sha256)),
    },
    press: {
      check: os.press.check.handler(({ input }) => press.check(press.edition(input.digestId))),
      preview: os.press.preview.handler(({ input }) => ({ html: press.preview(input.digestId, input.format, input.dark) })),
      render: os.press.render.handler(async ({ input }) => {
        const text = await press.render(input.digestId, input.format, input.override)
        return { text, bytes: Buffer.byteLength(text) }
      }),
    },
    revisions: {
      list: os.revisions.list.handler(({ input }) => revisions.list(input.article)),
      read: os.revisions.read.handler(({ input }) => revisions.read(input.id)),
      keep: os.revisions.keep.handler(({ input }) => ({ id: revisions.keep(input.article) })),
      left: os.revisions.left.handler(({ input }) => revisions.left(input.article)),
    },
    sync: {
      meet: os.sync.meet.handler(({ input }) => sync.meet(input.folder)),
      status: os.sync.status.handler(() => sync.status()),
      overridden: os.sync.overridden.handler(({ input }) => store.overridden.of(input.id)),
      choose: os.sync.choose.handler(({ input }) => sync.choose(input)),
    },
  })

  function defaultSubject(date: string): string {
    const { name, language } = store.settings.newsroom()
    return `${name}: ${longDate(date, language)}`
  }
}
export type Router = ReturnType<typeof createRouter>

function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Refusal('not-found', message)
  return value
}

/** Only what was given: a key with undefined would otherwise erase a value. */
function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
