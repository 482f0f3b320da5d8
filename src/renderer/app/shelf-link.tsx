import { Bookmark } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useShelf } from '@renderer/engine/desk-queries'
import { ARTICLE_DRAG_TYPE, articlesIn } from './article-drag'
import { ArticlesLink } from './articles-link'
import { useCommand } from './commands'
import { clearShelf, shelve } from './shelf'
import styles from './sidebar.module.css'

/** The shelf, on every screen; articles dropped on it stand there. */
export function ShelfLink(): ReactNode {
  const count = useShelf().data?.length
  const [isOver, setOver] = useState(false)
  useCommand('clear-shelf', clearShelf, count ? null : 'The shelf is empty')
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(ARTICLE_DRAG_TYPE)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    shelve(articlesIn(event.dataTransfer))
  }
  return (
    <div className={isOver ? styles['dropHere'] : undefined} onDragEnter={over} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <ArticlesLink to={{ shelf: true }} icon={<Bookmark size={14} aria-hidden="true" />} name="Shelf" count={count} />
    </div>
  )
}
