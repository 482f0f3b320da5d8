import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './segmented.module.css'

export interface Segment<Id extends string> { id: Id; label: string; icon?: ReactNode; /** Show the icon alone. */ iconOnly?: boolean }

export interface SegmentedControlProps<Id extends string> {
  label: string
  segments: readonly Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
}

/** One choice of two to five that are all in sight. */
export function SegmentedControl<Id extends string>({ label, segments, value, onChange }: SegmentedControlProps<Id>): ReactNode {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => { for (const key of keys) onChange(key as Id) }}
      className={styles['group'] ?? ''}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={styles['segment'] ?? ''} {...(segment.iconOnly && { 'aria-label': segment.label })}>
          {segment.icon}
          {segment.iconOnly ? null : segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
