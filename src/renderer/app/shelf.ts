import { act } from './acts'
import { countOf } from './count-of'

/** An article, with its headline where that is known. */
export interface NamedArticle { id: string; headline?: string }

/** What some articles are called in the journal: the one's headline, or how many there are. */
export function nameOf(articles: readonly NamedArticle[]): string {
  const headline = articles.length === 1 ? articles[0]!.headline : undefined
  return headline === undefined ? countOf(articles.length, 'article') : `“${headline.slice(0, 200) || 'Untitled'}”`
}

/** Puts articles at the end of the shelf, those that stand there already left where they are. */
export function shelve(articles: readonly NamedArticle[]): void {
  if (articles.length > 0) void act(`Put ${nameOf(articles)} on the shelf`, [{ act: 'shelve', ids: articles.map(({ id }) => id), on: true }])
}

/** Takes articles off the shelf. */
export function unshelve(articles: readonly NamedArticle[]): void {
  if (articles.length > 0) void act(`Took ${nameOf(articles)} off the shelf`, [{ act: 'shelve', ids: articles.map(({ id }) => id), on: false }])
}

/** Leaves the shelf empty. */
export function clearShelf(): void {
  void act('Cleared the shelf', [{ act: 'shelf', ids: [] }])
}
