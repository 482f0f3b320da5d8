import { writeFields, writeTopics } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { writeRemoved } from '@shared/document/removal'
import type { ImportResult } from '@shared/contract/gather'
import type { ArticleFields } from '@shared/model/article'
import type { Gathered, GatheredItem } from '@shared/model/gathered'
import { randomId } from '@shared/model/ids'
import type { Feed } from '@shared/feed'
import type { Change } from '@shared/contract/changes'
import type { Documents } from '@engine/documents/documents'
import { settleStory } from '@engine/documents/same-story'
import { contentOfItem } from '@engine/documents/seed'
import { killPoint } from '@engine/kill-point'
import type { Journal } from '@engine/journal/journal'
import type { StoredItem } from '@engine/store/items'
import type { Store } from '@engine/store/store'
import { mergeItem } from './merge-item'
import { contentHash, storyKeys } from './story-identity'

const BATCH = 100

interface Services { store: Store; documents: Documents; journal: Journal; changes: Feed<Change>; now: () => number }
type Outcome = 'added' | 'updated' | 'unchanged'

/**
 * Keeps what was gathered: a story not seen before becomes an article, one seen before is brought up to date where its
 * editor has not touched it, and the same again is nothing new. Whole articles only, in commits of 100.
 */
export function importStories({ store, documents, journal, changes, now }: Services, gathered: Gathered, snapshot: string): ImportResult {
  const at = now()
  const count = { added: 0, updated: 0, unchanged: 0 }
  const ids: string[] = []
  const added: string[] = []
  const keyed = storyKeys(gathered.items).map((key, index) => [key, gathered.items[index]!] as const)
  for (let start = 0; start < keyed.length; start += BATCH) {
    const edits = store.commit(() => keyed.slice(start, start + BATCH).flatMap(([key, item]) => keep(key, item)))
    killPoint('import')
    for (const edit of edits) edit()
  }
  if (added.length > 0) store.commit(() => journal.arrived(added.length === 1 ? 'Gathered an article' : `Gathered ${added.length} articles`, added))
  if (count.added + count.updated > 0) changes.emit({ kind: 'projection', of: 'articles', ids })
  const warnings = [...gathered.warnings, ...gathered.items.flatMap((item) => item.warnings)]
  return { ...count, articles: store.articles.summaries(ids), warnings }

  /** Stores one story; answers the edit it still needs where its document exists already. */
  function keep(sourceKey: string, item: GatheredItem): (() => void)[] {
    const known = store.items.bySource(sourceKey)
    // An article somebody wrote about this very page is theirs; gathering the page again must not double it.
    const written = known ? undefined : store.articles.idByLink(item.link)
    const articleId = known?.articleId ?? written ?? randomId()
    ids.push(articleId)
    const tally = (outcome: Outcome): void => {
      count[outcome]++
      if (outcome === 'added') added.push(articleId)
    }
    const hash = contentHash(item)
    // Gathered by hand again, a story that was taken away is wanted after all.
    if ((known ?? written) !== undefined && store.articles.isRemoved(articleId)) {
      tally('added')
      return [() => void documents.edit(articleId, (doc) => writeRemoved(doc, false))]
    }
    if (written !== undefined) {
      tally('unchanged')
      return []
    }
    if (!known) {
      store.articles.put(articleId, contentOfItem(item), false, at)
      store.items.put({ articleId, sourceKey, contentHash: hash, item, snapshot, gatheredAt: at, gatheredBy: '' })
      tally('added')
      return []
    }
    const merged = mergeItem(known.item, item)
    if (known.contentHash === hash || contentHash(merged) === contentHash(known.item)) {
      tally('unchanged')
      return []
    }
    store.items.put({ ...known, contentHash: hash, item: merged, snapshot, gatheredAt: at, gatheredBy: '' })
    tally('updated')
    return bringUpToDate(known, merged)
  }

  function bringUpToDate(known: StoredItem, merged: GatheredItem): (() => void)[] {
    const article = store.articles.find(known.articleId)!
    if (!article.gathered) return [() => void documents.edit(known.articleId, (doc) => editUntouched(known, merged, doc))]
    const content = contentOfItem(merged, article.status)
    store.articles.put(known.articleId, content, false, at)
    documents.followSource(known.articleId, content)
    settleStory(store, known.sourceKey, at)
    return []
  }

  /** Only what still stands as the source last gave it may follow the source. */
  function editUntouched(known: StoredItem, merged: GatheredItem, doc: Parameters<Parameters<Documents['edit']>[1]>[0]): void {
    const [was, is] = [contentOfItem(known.item), contentOfItem(merged)]
    const article = store.articles.get(known.articleId)!
    const untouched = (name: keyof ArticleFields): boolean => JSON.stringify(article[name]) === JSON.stringify(was.fields[name])
    const names = (Object.keys(is.fields) as (keyof ArticleFields)[]).filter((name) => name !== 'status' && name !== 'slug' && untouched(name))
    writeFields(doc, Object.fromEntries(names.map((name) => [name, is.fields[name]])))
    if (JSON.stringify(article.topics) === JSON.stringify([...was.topics].sort())) writeTopics(doc, is.topics)
    if (JSON.stringify(article.body) === JSON.stringify(was.body)) writeBody(doc, is.body)
  }
}
