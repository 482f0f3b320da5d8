import { GripVertical, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { countOf } from '@renderer/app/count-of'
import { classNames } from '@renderer/ui/class-names'
import { TextField } from '@renderer/ui/text-field'
import { MoveButtons } from './card-row'
import { useDesk } from './desk-context'
import type { SectionRow } from './desk-rows'
import { sectionName } from './outline-words'
import { RowButton } from '@renderer/ui/row-button'
import styles from './outline.module.css'

/** A section head as a row: its title, always ready to be typed over. */
export function SectionRowItem({ row }: { row: SectionRow }): ReactNode {
  const { desk, remove } = useDesk()
  const name = sectionName(row.title)
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'Escape') desk.state.setState({ wanted: { id: row.id, part: 'row' } })
  }
  return (
    <GridListItem id={row.id} textValue={`${name}, ${row.place}`} className={classNames(styles['row'], styles['section'], row.isMoving && styles['moving'])}>
      <div className={styles['line']}>
        <AriaButton slot="drag" className={styles['grip'] ?? ''}><GripVertical size={14} aria-hidden="true" /></AriaButton>
        <TextField
          label={`Title of section ${name}`}
          labelHidden
          bare
          className={styles['title']}
          placeholder="Section title"
          value={row.title}
          onChange={(title) => desk.actions.rename(row.id, title)}
          onKeyDown={leave}
        />
        <span className={styles['count']}>{countOf(row.cardCount, 'card')}</span>
        <div className={styles['buttons']}>
          <MoveButtons id={row.id} name={`section ${name}`} />
          <RowButton label={`Remove section ${name}, keep its cards`} icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => remove(row.id)} />
        </div>
      </div>
    </GridListItem>
  )
}
