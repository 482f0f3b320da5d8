import { writeFields, writeTopics, readTopics } from '@shared/document/article-document'
import { replaceInArticle } from '@shared/document/replacing'
import { performOnDigest } from '@shared/document/digest-acts'
import { writeRemoved } from '@shared/document/removal'
import type { Act, DigestAct, TextEdit } from '@shared/model/act'
import type { ArticleFields } from '@shared/model/article'
import type { Some } from '@shared/model/some'
import type { Documents } from '@engine/documents/documents'
import type { Store } from '@engine/store/store'

type ActOf<Name extends Act['act']> = Extract<Act, { act: Name }>

/** What one act came to: what takes it back, how many things it changed, how many articles it left as they were. */
export interface Performed { inverse: Act[]; changed: number; left: number; of: 'articles' | 'digests' | 'newsroom' | 'desk' | 'pictures' | 'sharing' | 'revisions' }

const nothing = { inverse: [], changed: 0, left: 0 }

/** Performs acts on documents and settings; call inside {@link Documents.batch}. */
export function createPerformer({ store, documents, now }: { store: Store; documents: Documents; now: () => number }) {
  return function perform(act: Act): Performed {
    switch (act.act) {
      case 'article-fields': return setFields(act)
      case 'article-topics': return setTopics(act)
      case 'article-texts': return replaceTexts(act)
      case 'removal': return setRemoved(act)
      case 'newsroom': return setNewsroom(act)
      case 'shelf': return setShelf(act)
      case 'shelve': return shelve(act)
      case 'view': return setView(act)
      case 'picture': return sayOfPicture(act)
      case 'overridden': return keepOverridden(act)
      case 'revision-name': return nameRevision(act)
      default: return performInDigest(act)
    }
  }

  function setFields({ ids: asked, fields, expect }: ActOf<'article-fields'>): Performed {
    const ids = asked.map(store.articles.shownAs)
    const names = Object.keys(fields) as (keyof ArticleFields)[]
    const groups = new Map<string, { fields: Partial<ArticleFields>; ids: string[] }>()
    let left = 0
    for (const id of ids) {
      const article = store.articles.find(id)
      if (!article || (expect && !agrees(article, expect))) left++
      else if (documents.edit(id, (doc) => writeFields(doc, fields))) {
        const old = Object.fromEntries(names.map((name) => [name, article[name]])) as Partial<ArticleFields>
        const group = groups.get(JSON.stringify(old)) ?? { fields: old, ids: [] }
        groups.set(JSON.stringify(old), group)
        group.ids.push(id)
      }
    }
    const inverse = [...groups.values()].map((group): Act => ({ act: 'article-fields', ...group, expect: fields }))
    return { inverse, changed: sum(groups), left, of: 'articles' }
  }

  function setTopics({ ids, add, remove }: ActOf<'article-topics'>): Performed {
    const groups = new Map<string, { add: string[]; remove: string[]; ids: string[] }>()
    for (const id of ids.map(store.articles.shownAs).filter((each) => store.articles.has(each))) {
      let [added, gone] = [[] as string[], [] as string[]]
      const changed = documents.edit(id, (doc) => {
        const topics = new Set(readTopics(doc))
        added = add.filter((topic) => !topics.has(topic))
        gone = remove.filter((topic) => topics.has(topic) && !add.includes(topic))
        for (const topic of gone) topics.delete(topic)
        writeTopics(doc, [...topics, ...added])
      })
      if (!changed) continue
      const key = JSON.stringify([gone, added])
      const group = groups.get(key) ?? { add: gone, remove: added, ids: [] }
      groups.set(key, group)
      group.ids.push(id)
    }
    return { inverse: [...groups.values()].map((group): Act => ({ act: 'article-topics', ...group })), changed: sum(groups), left: 0, of: 'articles' }
  }

  function replaceTexts({ articles }: ActOf<'article-texts'>): Performed {
    const undone: ActOf<'article-texts'>['articles'] = []
    let left = 0
    for (const { id, edits } of articles.map((each) => ({ ...each, id: store.articles.shownAs(each.id) }))) {
      let replaced = { inverse: [] as TextEdit[], left: 1 }
      if (store.articles.has(id)) documents.edit(id, (doc) => { replaced = replaceInArticle(doc, edits) })
      if (replaced.inverse.length > 0) undone.push({ id, edits: replaced.inverse })
      if (replaced.left > 0) left++
    }
    return { inverse: undone.length > 0 ? [{ act: 'article-texts', articles: undone }] : [], changed: undone.length, left, of: 'articles' }
  }

  function setRemoved({ ids, removed }: ActOf<'removal'>): Performed {
    // A story that another one is shown for is not taken away with it.
    const changed = ids.filter((id) => store.articles.shownAs(id) === id && documents.edit(id, (doc) => writeRemoved(doc, removed)))
    return { inverse: changed.length > 0 ? [{ act: 'removal', ids: changed, removed: !removed }] : [], changed: changed.length, left: 0, of: 'articles' }
  }

  function setNewsroom({ fields }: ActOf<'newsroom'>): Performed {
    const before = store.settings.newsroom()
    const old = Object.fromEntries(Object.entries(before).filter(([name, value]) => name in fields && fields[name as keyof typeof fields] !== value))
    if (Object.keys(old).length === 0) return { ...nothing, of: 'newsroom' }
    store.settings.updateNewsroom(fields)
    return { inverse: [{ act: 'newsroom', fields: old }], changed: 1, left: 0, of: 'newsroom' }
  }

  function setShelf({ ids }: ActOf<'shelf'>): Performed {
    const before = store.desk.wholeShelf()
    if (JSON.stringify(before) === JSON.stringify(ids)) return { ...nothing, of: 'desk' }
    store.desk.putShelf(ids)
    return { inverse: [{ act: 'shelf', ids: before }], changed: 1, left: 0, of: 'desk' }
  }

  function shelve({ ids, on, places }: ActOf<'shelve'>): Performed {
    const before = store.desk.wholeShelf()
    const had = new Map(before.map((id, place) => [id, place]))
    const changing = ids.filter((id) => had.has(id) !== on)
    if (changing.length === 0) return { ...nothing, of: 'desk' }
    const off = new Set(changing)
    store.desk.putShelf(on ? putInto(before, changing, places) : before.filter((id) => !off.has(id)))
    const inOrder = on ? changing : changing.toSorted((a, b) => had.get(a)! - had.get(b)!)
    const inverse: Act = { act: 'shelve', ids: inOrder, on: !on, ...(!on && { places: inOrder.map((id) => had.get(id)!) }) }
    return { inverse: [inverse], changed: changing.length, left: 0, of: 'desk' }
  }

  function setView({ id, view }: ActOf<'view'>): Performed {
    const before = store.desk.view(id)
    if (view) store.desk.putView({ id, ...view })
    else store.desk.dropView(id)
    return { inverse: [{ act: 'view', id, view: before ? { name: before.name, query: before.query } : null }], changed: 1, left: 0, of: 'desk' }
  }

  function sayOfPicture({ sha256, facts, expect }: ActOf<'picture'>): Performed {
    const before = store.pictures.facts(sha256)
    if (!before || (expect && !agrees(before, expect))) return { ...nothing, left: 1, of: 'pictures' }
    if (agrees(before, facts)) return { ...nothing, of: 'pictures' }
    const old = Object.fromEntries(Object.keys(facts).map((name) => [name, before[name as keyof typeof before]]))
    store.pictures.say(sha256, facts)
    return { inverse: [{ act: 'picture', sha256, facts: old, expect: facts }], changed: 1, left: 0, of: 'pictures' }
  }

  function keepOverridden(act: ActOf<'overridden'>): Performed {
    const { doc, field, value, winner, kept } = act
    const has = store.overridden.of(doc).some((each) => each.field === field && each.value === value)
    if (has === kept) return { ...nothing, of: 'sharing' }
    if (kept) store.overridden.keep(doc, { field, value, winner, at: now() })
    else store.overridden.drop(doc, field, value)
    return { inverse: [{ ...act, kept: !kept }], changed: 1, left: 0, of: 'sharing' }
  }

  function nameRevision({ revision, name, expect }: ActOf<'revision-name'>): Performed {
    const before = store.revisions.get(revision)
    if (!before || (expect !== undefined && before.name !== expect)) return { ...nothing, left: 1, of: 'revisions' }
    if (before.name === name) return { ...nothing, of: 'revisions' }
    store.revisions.name(revision, name)
    return { inverse: [{ act: 'revision-name', revision, name: before.name, expect: name }], changed: 1, left: 0, of: 'revisions' }
  }

  function performInDigest(act: DigestAct): Performed {
    let inverse: DigestAct | null = null
    documents.edit(act.digest, (doc) => { inverse = performOnDigest(doc, act) })
    return { inverse: inverse ? [inverse] : [], changed: inverse ? 1 : 0, left: inverse ? 0 : 1, of: 'digests' }
  }
}
export type Perform = ReturnType<typeof createPerformer>

function agrees<T extends object>(found: T, expect: Some<T>): boolean {
  return Object.entries(expect).every(([name, value]) => JSON.stringify(found[name as keyof T]) === JSON.stringify(value))
}

/** Each at its place, the first place first, so that what stood between them is between them again. */
function putInto(shelf: readonly string[], ids: readonly string[], places: readonly number[] = []): string[] {
  const all = [...shelf]
  ids.forEach((id, at) => all.splice(places[at] ?? all.length, 0, id))
  return all
}

function sum(groups: ReadonlyMap<string, { ids: readonly string[] }>): number {
  return [...groups.values()].reduce((total, { ids }) => total + ids.length, 0)
}
