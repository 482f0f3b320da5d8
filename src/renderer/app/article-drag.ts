/** What a dragged article is carried as; the text is a {@link DraggedArticle}, or several, in JSON. */
export const ARTICLE_DRAG_TYPE = 'application/x-galley-article'

export interface DraggedArticle { id: string; headline: string }

/** The articles in a drag, as it is dropped. */
export function articlesIn(drag: Pick<DataTransfer, 'getData'>): DraggedArticle[] {
  const text = drag.getData(ARTICLE_DRAG_TYPE)
  return text === '' ? [] : [JSON.parse(text) as DraggedArticle | DraggedArticle[]].flat()
}
