import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import type { Status } from '@shared/model/article'
import { countOf } from '@renderer/app/count-of'
import { classNames } from '@renderer/ui/class-names'
import { StatusMark } from '@renderer/ui/status-badge'
import { CardEditor } from './card-editor'
import { useDesk } from './desk-context'
import { isEmbargoed, isOverridden, type CardRow } from './desk-rows'
import { RowButton } from '@renderer/ui/row-button'
import styles from './outline.module.css'

// What wants a look before it goes out.
const UNFIT = new Set<Status>(['incoming', 'drafting', 'spiked'])

/** How a card is called where its headline is missing. */
export function cardName(row: CardRow): string {
  if (row.shown === null) return 'Article not found'
  return row.shown.headline === '' ? 'Untitled article' : row.shown.headline
}

/** One card of the digest as a row: what it shows, its buttons, and its own words when it is open. */
export function CardRowItem({ row }: { row: CardRow }): ReactNode {
  const name = cardName(row)
  return (
    <GridListItem
      id={row.id}
      textValue={`${name}, ${row.place}${isOverridden(row.overrides) ? ', edited for this digest' : ''}`}
      className={classNames(styles['row'], styles['card'], row.isMoving && styles['moving'], row.isOpen && styles['open'])}
    >
      <div className={styles['line']}>
        <AriaButton slot="drag" className={styles['grip'] ?? ''}><GripVertical size={14} aria-hidden="true" /></AriaButton>
        <CardWords row={row} name={name} />
        {row.isOpen || !row.shown?.pictureAsset ? null : <Thumb asset={row.shown.pictureAsset} />}
        <CardButtons row={row} name={name} />
      </div>
      {row.isOpen && row.shown !== null ? <CardEditor row={row} shown={row.shown} name={name} /> : null}
    </GridListItem>
  )
}

function Thumb({ asset }: { asset: string }): ReactNode {
  return <span className={styles['thumb']}><img src={`/assets/${asset}`} alt="" draggable={false} loading="lazy" /></span>
}

function CardWords({ row, name }: { row: CardRow; name: string }): ReactNode {
  const { shown } = row
  return (
    <div className={styles['words']}>
      <div dir="auto" className={classNames(styles['headline'], shown === null && styles['missing'])}>
        {row.isLead ? <bdi className={styles['lead']}>Lead</bdi> : null}
        {name}
      </div>
      {shown !== null && shown.excerpt !== '' && !row.isOpen ? <p dir="auto" className={styles['excerpt']}>{shown.excerpt}</p> : null}
      {shown === null ? null : (
        <p className={styles['facts']}>
          {shown.status !== null && UNFIT.has(shown.status) ? <StatusMark status={shown.status} size={12} /> : null}
          {shown.sourceName === '' ? null : <span>{shown.sourceName}</span>}
          <span>{countOf(shown.words, 'word')}</span>
          {isEmbargoed(shown.embargo) ? <span className={styles['embargo']}>Embargoed</span> : null}
          {isOverridden(row.overrides) ? <span className={styles['edited']}>Edited here</span> : null}
        </p>
      )}
    </div>
  )
}

function CardButtons({ row, name }: { row: CardRow; name: string }): ReactNode {
  const { desk, remove } = useDesk()
  return (
    <div className={styles['buttons']}>
      <MoveButtons id={row.id} name={name} />
      <RowButton label={row.isOpen ? `Close ${name}` : `Edit ${name} for this digest`} isExpanded={row.isOpen} icon={<Pencil size={14} aria-hidden="true" />} onPress={() => desk.open(row.isOpen ? null : row.id)} />
      <RowButton label={`Remove ${name}`} icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => remove(row.id)} />
    </div>
  )
}

/** The way to move a row for whom neither dragging nor keys are one. */
export function MoveButtons({ id, name }: { id: string; name: string }): ReactNode {
  const { desk } = useDesk()
  return (
    <>
      <RowButton label={`Move ${name} up`} icon={<ArrowUp size={14} aria-hidden="true" />} onPress={() => desk.step(id, 'up')} />
      <RowButton label={`Move ${name} down`} icon={<ArrowDown size={14} aria-hidden="true" />} onPress={() => desk.step(id, 'down')} />
    </>
  )
}
