import type { Source, ImportResult } from '@shared/contract/gather'
import { DEFAULT_NEWSROOM, type Newsroom } from '@shared/model/newsroom'
import { createAssets } from './assets/assets'
import { createPictures } from './assets/pictures'
import type { Change } from '@shared/contract/changes'
import { createFeed } from '@shared/feed'
import { createDocuments } from './documents/documents'
import { createEditing } from './documents/editing'
import { createFinding } from './documents/find-in-articles'
import { fetchSource } from './gather/fetch-source'
import { importStories } from './gather/import-stories'
import { createJobs } from './jobs/jobs'
import { createJournal } from './journal/journal'
import type { Source as SourceBytes } from './gather/parse-source'
import { MAX_SOURCE_BYTES, refuseBySize } from './gather/refusal'
import type { ParseSource } from './parse-in-worker'
import { createPress } from './press/press'
import { createRevisions } from './revisions/revisions'
import { openStore } from './store/store'
import { createSync } from './sync/sync'

export interface EngineOptions {
  /** The workspace's folder. */
  directory: string
  /** Makes a new workspace there, with these settings; without it, one must exist. */
  create?: Partial<Newsroom> | undefined
  /** What this program calls itself to another that finds the workspace in use. */
  holder: string
  parse: ParseSource
  now?: () => number
}

const FETCH_TIMEOUT_MS = 30_000

/**
 * Opens a workspace and hands out its services.
 * @throws Refusal `not-found`, `exists`, `in-use`, `newer-workspace`, `unreadable` or `unwritable`.
 */
export function openEngine({ directory, create, holder, parse, now = Date.now }: EngineOptions) {
  const store = openStore(directory, { create: create !== undefined, holder })
  if (create) store.settings.updateNewsroom({ ...DEFAULT_NEWSROOM, ...create })
  const changes = createFeed<Change>()
  const documents = createDocuments({ store, changes, now })
  const revisions = createRevisions({ store, documents, changes, now })
  const assets = createAssets({ directory, store, now })
  const press = createPress({ store, assets, now })
  const jobs = createJobs({ store, press, changes, now })
  const journal = createJournal({ store, documents, changes, now })
  const pictures = createPictures({ store, assets, journal, now })
  const finding = createFinding({ store, changes })
  const editing = createEditing({ store, documents, journal })
  const sync = createSync({ store, documents, assets, changes, directory, now })

  async function read(source: Source, as: SourceBytes['as']): Promise<SourceBytes> {
    if (source.from === 'bytes') return { as, name: source.name, bytes: source.bytes, ...(source.baseUrl ? { baseUrl: source.baseUrl } : {}) }
    const { bytes, contentType, finalUrl } = await fetchSource(source.url, { maxBytes: MAX_SOURCE_BYTES, timeoutMs: FETCH_TIMEOUT_MS, version: __GALLEY_VERSION__ })
    return { as, name: source.url, bytes, baseUrl: finalUrl, contentType }
  }

  return {
    directory, store, changes, documents, assets, pictures, press, jobs, journal, editing, finding, revisions, sync,
    /** Reads a source, keeps its stories and the source itself as gathered. */
    async import(source: Source, as: SourceBytes['as']): Promise<ImportResult> {
      const bytes = await read(source, as)
      refuseBySize(bytes.bytes.length)
      const gathered = await parse(bytes)
      const snapshot = await assets.add(bytes.bytes, gathered.kind === 'html' ? 'text/html' : 'text/plain')
      return importStories({ store, documents, journal, changes, now }, gathered, snapshot)
    },
    /** Closes in order; the workspace can be opened elsewhere when this returns. */
    close(): void {
      sync.close()
      jobs.close()
      revisions.close()
      documents.close()
      store.close()
    },
  }
}
export type Engine = ReturnType<typeof openEngine>
