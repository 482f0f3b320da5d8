import type { ReactElement } from 'react'
import { isTextDropItem, useDragAndDrop, type DragAndDropHooks, type DropItem, type DropTarget } from 'react-aria-components'
import { ARTICLE_DRAG_TYPE, type DraggedArticle } from '@renderer/app/article-drag'
import type { Desk } from './desk'
import type { DeskRow } from './desk-rows'
import { beforeIdOfDrop } from './outline-moves'

const ROW_DRAG_TYPE = 'application/x-galley-row'

/** Rows dragged within the list, and articles dragged into it. */
export function useOutlineDrag(desk: Desk, renderDropIndicator: (target: DropTarget) => ReactElement): DragAndDropHooks<DeskRow> {
  const land = async (items: readonly DropItem[], beforeId: string | null): Promise<void> => {
    for (const article of await draggedArticles(items)) desk.add(article.id, article.headline, beforeId)
  }
  return useDragAndDrop<DeskRow>({
    getItems: (keys) => [...keys].map((key) => ({ [ROW_DRAG_TYPE]: String(key), 'text/plain': desk.nameOf(String(key)) })),
    acceptedDragTypes: [ARTICLE_DRAG_TYPE, ROW_DRAG_TYPE],
    renderDropIndicator,
    onReorder({ keys, target }) {
      const beforeId = beforeIdOfDrop(desk.outline(), String(target.key), target.dropPosition)
      for (const key of keys) desk.move(String(key), beforeId)
    },
    onInsert: ({ items, target }) => void land(items, beforeIdOfDrop(desk.outline(), String(target.key), target.dropPosition)),
    onRootDrop: ({ items }) => void land(items, null),
  }).dragAndDropHooks
}

async function draggedArticles(items: readonly DropItem[]): Promise<DraggedArticle[]> {
  const texts = await Promise.all(items.filter(isTextDropItem).filter((item) => item.types.has(ARTICLE_DRAG_TYPE)).map((item) => item.getText(ARTICLE_DRAG_TYPE)))
  return texts.map((text) => JSON.parse(text) as DraggedArticle)
}
