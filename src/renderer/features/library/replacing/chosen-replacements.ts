import type { FoundInArticle } from '@shared/contract/finding'
import type { Act } from '@shared/model/act'
import { countOf } from '@renderer/app/count-of'

/** The key of one replacement of a preview. */
export function keyOf(article: FoundInArticle, at: number): string {
  return `${article.id} ${at}`
}

/** The act that makes the replacements that were not unticked, and how many there are; null when none is left. */
export function actOf(articles: readonly FoundInArticle[], unticked: ReadonlySet<string>): { act: Act; count: number; articles: number } | null {
  const wanted = articles.map((article) => ({
    id: article.id,
    edits: article.replacements.filter((_, at) => !unticked.has(keyOf(article, at))).map(({ spot, start, found, put }) => ({ spot, start, found, put })),
  })).filter(({ edits }) => edits.length > 0)
  const count = wanted.reduce((sum, { edits }) => sum + edits.length, 0)
  return count > 0 ? { act: { act: 'article-texts', articles: wanted }, count, articles: wanted.length } : null
}

const LONGEST = 60

/** What the journal says of it. */
export function replacedWords(text: string, replacement: string, articles: number): string {
  const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
  return replacement === '' ? `Took “${short(text)}” out of ${countOf(articles, 'article')}` : `Replaced “${short(text)}” by “${short(replacement)}” in ${countOf(articles, 'article')}`
}
