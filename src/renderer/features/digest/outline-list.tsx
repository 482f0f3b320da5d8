import { Newspaper } from 'lucide-react'
import { memo, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { DropIndicator, GridList, type DropTarget } from 'react-aria-components'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/notice'
import { CardRowItem } from './card-row'
import type { Desk } from './desk'
import { useDesk, useDeskState } from './desk-context'
import type { DeskRow } from './desk-rows'
import { dropMove, startMove } from './move-mode'
import styles from './outline.module.css'
import { pressRowKey } from './row-keys'
import { SectionRowItem } from './section-row'
import { useOutlineDrag } from './use-outline-drag'
import { useWantedFocus } from './use-wanted-focus'

/** Section heads and cards in reading order: one list, moved by dragging, by buttons and by keys. */
export const OutlineList = memo(function OutlineList({ rows }: { rows: readonly DeskRow[] }): ReactNode {
  const { desk } = useDesk()
  const list = useRef<HTMLDivElement>(null)
  const selectedId = useDeskState(desk, (state) => state.selectedId)
  const isMoving = useDeskState(desk, (state) => state.moving !== null)
  const dragAndDropHooks = useOutlineDrag(desk, renderDropIndicator)
  const press = useRowKeys(rows)
  useWantedFocus(desk, list)
  return (
    <div
      onKeyDownCapture={press}
      onBlur={(event) => { if (isMoving) dropWhenLeft(desk, event.currentTarget) }}
    >
      <GridList
        ref={list}
        aria-label="Sections and cards"
        className={styles['list'] ?? ''}
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => { for (const key of keys) desk.select(String(key)) }}
        onAction={(key) => desk.open(String(key))}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <NoCards />}
      >
        {(row: DeskRow) => (row.kind === 'card' ? <CardRowItem row={row} /> : <SectionRowItem row={row} />)}
      </GridList>
    </div>
  )
})

/** A row in hand is dropped when the focus goes elsewhere on the page, but not when the person looks at another window. */
function dropWhenLeft(desk: Desk, list: Element): void {
  requestAnimationFrame(() => { if (document.hasFocus() && !list.contains(document.activeElement)) dropMove(desk) })
}

function renderDropIndicator(target: DropTarget): ReactElement {
  return target.type === 'item' ? <DropIndicator target={target} className={styles['indicator'] ?? ''} /> : <></>
}

function NoCards(): ReactNode {
  const { showCandidates } = useDesk()
  const actions = showCandidates === null ? null : <Button onPress={showCandidates}>Show candidates</Button>
  return (
    <EmptyState icon={<Newspaper size={24} aria-hidden="true" />} title="Nothing in this digest yet" actions={actions}>
      Drag articles here from the candidates, or press Enter on one. The first card is the lead.
    </EmptyState>
  )
}

/** Row keys, heard before the list's own so that Alt+Down moves the row and not the focus; on the grip, Enter takes the row in hand. */
function useRowKeys(rows: readonly DeskRow[]): (event: KeyboardEvent) => void {
  const { desk, remove, openArticle } = useDesk()
  const openRow = (id: string): void => {
    const row = rows.find((each) => each.id === id)
    if (row?.kind === 'card') openArticle(row.articleId)
  }
  return (event) => {
    const target = event.target instanceof Element ? event.target : null
    const element = target?.closest('[role="row"]')
    const id = element?.getAttribute('data-key')
    if (target === null || id === null || id === undefined || target.closest('input, textarea') !== null) return
    const isGrip = target.getAttribute('slot') === 'drag' && (event.key === 'Enter' || event.key === ' ')
    const pressed = { key: event.key, alt: event.altKey, shift: event.shiftKey, mod: event.ctrlKey || event.metaKey }
    if (isGrip && desk.state.getState().moving === null) startMove(desk, id)
    else if (!pressRowKey(desk, id, pressed, target === element, { remove, openArticle: openRow })) return
    event.preventDefault()
    event.stopPropagation()
  }
}
