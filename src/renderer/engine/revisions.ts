import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ArticleContent } from '@shared/document/article-document'
import type { Revision } from '@shared/model/revision'
import { engine } from './link'
import { flushDocuments } from './open-document'

/** An article's revisions, the latest first. */
export function useRevisions(article: string): UseQueryResult<Revision[]> {
  return useQuery({ queryKey: ['revisions', article, 'list'], queryFn: () => engine.revisions.list({ article }) })
}

/** What an article said at a revision; null asks for nothing. */
export function useRevisionContent(article: string, id: string | null): UseQueryResult<ArticleContent> {
  return useQuery({ queryKey: ['revisions', article, 'said', id], queryFn: () => engine.revisions.read({ id: id ?? '' }), enabled: id !== null })
}

/** Makes a revision of an article as it stands in this window; answers its id. */
export async function keepVersion(article: string): Promise<string> {
  await flushDocuments()
  return (await engine.revisions.keep({ article })).id
}
