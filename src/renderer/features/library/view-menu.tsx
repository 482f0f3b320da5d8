import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ArticleQuery, SavedView } from '@shared/model/article-query'
import { randomId } from '@shared/model/ids'
import { act } from '@renderer/app/acts'
import { useCommand } from '@renderer/app/commands'
import { clearShelf } from '@renderer/app/shelf'
import { listOf } from '@renderer/engine/queries'
import { IconButton } from '@renderer/ui/button'
import { Menu, type MenuEntry } from '@renderer/ui/menu'
import { TextField } from '@renderer/ui/text-field'

export type Naming = 'save' | 'rename' | null

export interface ViewMenuProps {
  query: ArticleQuery
  /** The saved view this list began as. */
  view: SavedView | null
  onNaming: (naming: Naming) => void
  /** Another view is shown; null when it is none any more. */
  onView: (id: string | null) => void
}

/** What can be done with the list itself: keep it under a name, or the shelf it shows. */
export function ViewMenu({ query, view, onNaming, onView }: ViewMenuProps): ReactNode {
  const isNarrowed = Object.values(query).some((part) => part !== undefined && part !== '')
  useCommand('save-view', () => onNaming('save'), isNarrowed ? null : 'Search or filter the list first')
  const changed = view !== null && listOf(view.query) !== listOf(query)
  const ofView: MenuEntry[] = view === null ? [] : [
    { id: 'update', label: `Update “${view.name}” to this`, isDisabled: !changed, separated: true, run: () => void act(`Updated the view “${view.name}”`, [{ act: 'view', id: view.id, view: { name: view.name, query } }]) },
    { id: 'rename', label: 'Rename the view…', run: () => onNaming('rename') },
    { id: 'remove', label: 'Remove the view', run: () => { onView(null); void act(`Removed the view “${view.name}”`, [{ act: 'view', id: view.id, view: null }]) } },
  ]
  const ofShelf: MenuEntry[] = query.shelf ? [{ id: 'clear', label: 'Clear the shelf', separated: true, run: clearShelf }] : []
  return (
    <Menu
      label="This list"
      placement="bottom end"
      trigger={<IconButton label="This list" icon={<Ellipsis size={16} aria-hidden="true" />} />}
      entries={[{ id: 'save', label: 'Save this view…', isDisabled: !isNarrowed, run: () => onNaming('save') }, ...ofView, ...ofShelf]}
    />
  )
}

export interface ViewNameProps { naming: 'save' | 'rename'; query: ArticleQuery; view: SavedView | null; onView: (id: string) => void; /** Not while the focus has gone elsewhere by itself. */ onEnd: (goOn: boolean) => void }

/** The name of a view, typed where the list's title stands. Enter keeps it, Escape leaves it. */
export function ViewName({ naming, query, view, onView, onEnd }: ViewNameProps): ReactNode {
  const [name, setName] = useState(naming === 'rename' ? view?.name ?? '' : '')
  const keep = (): void => {
    const tidy = name.replace(/\s+/gu, ' ').trim()
    onEnd(true)
    if (tidy === '') return
    if (naming === 'rename' && view) return void act(`Renamed the view “${view.name}” to “${tidy}”`, [{ act: 'view', id: view.id, view: { name: tidy, query: view.query } }])
    const id = randomId()
    void act(`Saved the view “${tidy}”`, [{ act: 'view', id, view: { name: tidy, query } }]).then((done) => { if (done) onView(id) })
  }
  return (
    <TextField
      label="Name of the view"
      labelHidden
      placeholder="Name of the view"
      autoFocus
      maxLength={80}
      value={name}
      onChange={setName}
      onBlur={() => onEnd(false)}
      onKeyDown={(event) => { if (event.key === 'Enter') keep(); else if (event.key === 'Escape') onEnd(true); else event.continuePropagation() }}
    />
  )
}
