import { clientId, engine, onChange } from './client'
import { createOpenDocument, type OpenDocument, type OwnedDocument } from './open-document-factory'
import { createLeaving } from './open-document-leaving'
import { codeOf, type SentStep } from './open-document-saving'

export type { OpenDocument } from './open-document-factory'
export type { SaveState } from './open-document-saving'

interface Entry { opening: Promise<OwnedDocument>; users: number; document: OwnedDocument | null }

/** Documents nobody uses any more that stay open, so that undo still works on the way back to them. */
const KEPT_OPEN = 8

/** Who comes back so soon, or goes on to the article's history, has not left it. */
const LEFT_MS = 2_000

const entries = new Map<string, Entry>()
let stopWatching: (() => void) | null = null

/**
 * Opens a document, or shares the one this window has open already. Every call needs its {@link closeDocument};
 * a document nobody uses is freed in time, once everything is saved. Rejects with the engine's refusal, `not-found` say.
 */
export async function openDocument(id: string): Promise<OpenDocument> {
  stopWatching ??= watch()
  let entry = entries.get(id)
  if (!entry) entries.set(id, entry = begin(id))
  entry.users++
  try {
    return await entry.opening
  } catch (error) {
    if (entries.get(id) === entry) entries.delete(id)
    throw error
  }
}

/** Gives back what {@link openDocument} gave. */
export function closeDocument(document: OpenDocument): void {
  const entry = entries.get(document.id)
  if (!entry || entry.document !== document || --entry.users > 0) return
  // Last in line: the entries nobody uses are freed in the order they were left.
  entries.delete(document.id)
  entries.set(document.id, entry)
  leave(entry.document)
  const idle = [...entries.values()].filter((each) => each.users === 0 && each.document)
  for (const each of idle.slice(0, -KEPT_OPEN)) void free(each.document!)
}

/** What was written here until now is a revision; the engine would find that out by itself, only later. */
function leave(document: OwnedDocument): void {
  if (document.kind !== 'article' || document.saveState().at === null) return
  setTimeout(() => {
    if (entries.get(document.id)?.users) return
    void document.settled().then(() => engine.revisions.left({ article: document.id })).catch(() => undefined)
  }, LEFT_MS)
}

async function free(document: OwnedDocument): Promise<void> {
  await document.settled()
  const entry = entries.get(document.id)
  if (!entry || entry.document !== document || entry.users > 0) return
  entries.delete(document.id)
  document.free()
}

/** Sends at once what every open document has not saved yet; rejects if any of it could not be written. */
export async function flushDocuments(): Promise<void> {
  await Promise.all([...entries.values()].map((entry) => entry.document?.flush() ?? Promise.resolve()))
}

/** Whether any open document holds an edit that is not on disk. */
export function hasUnsavedEdits(): boolean {
  return [...entries.values()].some((entry) => entry.document !== null && entry.document.saveState().state !== 'saved')
}

function begin(id: string): Entry {
  const entry: Entry = { users: 0, document: null, opening: load(id).then((document) => (entry.document = document)) }
  return entry
}

async function load(id: string): Promise<OwnedDocument> {
  const early: Uint8Array[] = []
  // What a colleague saves between our asking and the answer must not fall in between.
  const stop = onChange((change) => { if (change.kind === 'update' && change.id === id) early.push(...change.updates) })
  try {
    const { kind, bytes } = await askFor(id)
    const document = createOpenDocument(id, kind, bytes, { append: (updates, whole, steps) => append(id, updates, whole, steps), report })
    document.importRemote(early)
    return document
  } finally {
    stop()
  }
}

/** A line that breaks before the answer is no answer: the question is asked again on the next one. */
async function askFor(id: string): Promise<{ kind: 'article' | 'digest'; bytes: Uint8Array }> {
  for (;;) {
    try {
      return await engine.documents.open({ id })
    } catch (error) {
      if (codeOf(error) !== 'engine-restarted') throw error
    }
  }
}

async function append(id: string, updates: Uint8Array[], whole: boolean, steps: SentStep[]): Promise<number> {
  return (await engine.documents.append({ id, client: clientId, updates, whole, steps })).savedAt
}

/** While a line was broken a colleague's changes may have gone unheard: take the document whole and merge it. */
async function catchUp(document: OwnedDocument): Promise<void> {
  try {
    const { bytes } = await engine.documents.open({ id: document.id })
    if (entries.get(document.id)?.document === document) document.importRemote([bytes])
  } catch (error) {
    // A line that breaks again is followed by another 'everything'; a document that is gone has nothing to catch up with.
    if (codeOf(error) !== 'engine-restarted' && codeOf(error) !== 'not-found') report(error)
  }
}

function watch(): () => void {
  const flush = (): void => { flushDocuments().catch(() => undefined) }
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  window.addEventListener('beforeunload', createLeaving({ hasUnsavedEdits, flushDocuments }))
  return onChange((change) => {
    if (change.kind === 'everything') for (const { document: open } of entries.values()) if (open) void catchUp(open)
    if (change.kind === 'update' && change.client !== clientId) entries.get(change.id)?.document?.importRemote(change.updates)
  })
}

function report(error: unknown): void {
  reportError(error)
}
