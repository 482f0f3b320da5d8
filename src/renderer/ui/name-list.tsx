import { Check, Minus, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Autocomplete, ListBox, ListBoxItem, type Selection } from 'react-aria-components'
import styles from './name-list.module.css'
import { type CountedName, matchNames, sameName } from './name-match'
import popoverStyles from './popover.module.css'
import { SearchField } from './search-field'

export interface NameListProps {
  /** What the names are of: 'Topics'. */
  label: string
  names: readonly CountedName[]
  chosen: ReadonlySet<string>
  /** Names that stand for some of what is asked about, not for all. */
  partly?: ReadonlySet<string> | undefined
  multiple?: boolean | undefined
  onToggle: (name: string) => void
  /** Takes a name that isn't in the list; without it only those are. */
  onCreate?: ((name: string) => void) | undefined
}

const SHOWN = 60

/** A search box over a list of names. However many there are, only some are drawn; typing finds the others. */
export function NameList({ label, names, chosen, partly, multiple = false, onToggle, onCreate }: NameListProps): ReactNode {
  const [typed, setTyped] = useState('')
  const { shown, more } = useMemo(() => matchNames(names, typed, SHOWN), [names, typed])
  const fresh = onCreate && typed.trim() !== '' && sameName(names, typed) === undefined ? tidied(typed) : null
  const choose = (keys: Selection): void => {
    if (keys === 'all') return
    const key = [...keys].find((each) => !chosen.has(nameOf(each))) ?? shown.map(({ name }) => keyOf(name)).find((each) => chosen.has(nameOf(each)) && !keys.has(each))
    if (key === CREATE && fresh !== null) {
      onCreate?.(fresh)
      setTyped('')
    }
    if (key !== undefined && key !== CREATE) onToggle(nameOf(key))
  }
  const rows = [...shown.map((each) => ({ id: keyOf(each.name), ...each })), ...(fresh === null ? [] : [{ id: CREATE, name: fresh, count: 0 }])]
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div className={styles['search']}><SearchField label={`Find in ${label.toLowerCase()}`} placeholder={label} autoFocus /></div>
      <div className={styles['scroll']} role="group" aria-label={`List of ${label.toLowerCase()}`} tabIndex={0}>
        <ListBox
          aria-label={label}
          className={styles['list'] ?? ''}
          items={rows}
          dependencies={[chosen, partly]}
          escapeKeyBehavior="none"
          selectionMode={multiple ? 'multiple' : 'single'}
          selectedKeys={[...chosen].map(keyOf)}
          onSelectionChange={choose}
          renderEmptyState={() => <p className={styles['note']}>{names.length === 0 ? 'There are none yet.' : 'None is called that.'}</p>}
        >
          {({ id, name, count }) => <NameRow id={id} name={name} count={count} isPartly={partly?.has(name) ?? false} />}
        </ListBox>
      </div>
      {more > 0 ? <p className={styles['note']}>{`${more.toLocaleString('en')} more: type to find them`}</p> : null}
    </Autocomplete>
  )
}

function NameRow({ id, name, count, isPartly }: { id: string; name: string; count: number; isPartly: boolean }): ReactNode {
  const isFresh = id === CREATE
  return (
    <ListBoxItem id={id} textValue={isFresh ? `Create ${name}` : name} className={popoverStyles['item'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={popoverStyles['check']}>
            {isFresh ? <Plus size={14} aria-hidden="true" /> : isSelected ? <Check size={14} aria-hidden="true" /> : isPartly ? <Minus size={14} role="img" aria-label="On some:" /> : null}
          </span>
          <span dir="auto" className={styles['name']}>{isFresh ? `Create “${name}”` : name}</span>
          {isFresh ? null : <span className={styles['count']}>{count.toLocaleString('en')}</span>}
        </>
      )}
    </ListBoxItem>
  )
}

// A name may be any text, so that of the row that creates one is told apart by its first letter.
const CREATE = '+'
const keyOf = (name: string): string => `=${name}`
const nameOf = (key: string | number): string => String(key).slice(1)

function tidied(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
