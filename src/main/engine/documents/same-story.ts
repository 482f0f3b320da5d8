import type { Store } from '@engine/store/store'

/**
 * Settles which articles of one source are shown; answers the ids of those that changed. What somebody edited stands.
 * Of the others one stands while nothing edited does: the longest, then the smallest id. It depends on nothing but what
 * is known of the source, so every device that knows the same shows the same. Call inside a commit.
 */
export function settleStory(store: Store, sourceKey: string, at: number): string[] {
  const known = store.items.articlesOf(sourceKey).flatMap((id) => {
    const standing = store.articles.standing(id)
    return standing ? [{ id, ...standing }] : []
  })
  const edited = known.filter(({ born, removed }) => born && !removed).map(({ id }) => id)
  const unedited = known.filter(({ born }) => !born).sort((a, b) => b.words - a.words || (a.id < b.id ? -1 : 1))
  const shown = edited[0] ?? unedited[0]?.id
  return unedited.flatMap(({ id, sameAs }) => {
    const wanted = id === shown || shown === undefined ? null : shown
    if (wanted === sameAs) return []
    const { topics, body, warnings, id: _id, gathered: _gathered, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = store.articles.find(id)!
    store.articles.put(id, { fields, topics, body, warnings, removed: wanted !== null, sameAs: wanted }, false, at)
    return [id]
  })
}
