import { LexicalTypeaheadMenuPlugin, MenuOption, type TriggerFn } from '@lexical/react/LexicalTypeaheadMenuPlugin'
import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode, type TextNode } from 'lexical'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '@renderer/ui/class-names'
import styles from './insert-menu.module.css'
import { type Insertable, insertablesFor, type Inserting } from './insertables'

class InsertOption extends MenuOption {
  readonly insertable: Insertable

  constructor(insertable: Insertable) {
    super(insertable.id)
    this.insertable = insertable
  }
}

// At the beginning of a block, or after a space: a slash inside a word is a slash.
const TRIGGER = /(?:^|\s)(\/(\p{L}{0,20}))$/u

const trigger: TriggerFn = (text) => {
  const [, whole, typed] = TRIGGER.exec(text) ?? []
  return whole === undefined || typed === undefined ? null : { leadOffset: text.length - whole.length, matchingString: typed, replaceableString: whole }
}

/** '/' offers everything that can be put into the article; typing on narrows it, Enter takes it, Escape leaves the slash. */
export function SlashMenu({ inserting }: { inserting: Inserting }): ReactNode {
  const [typed, setTyped] = useState('')
  const options = useMemo(() => insertablesFor(typed).map((insertable) => new InsertOption(insertable)), [typed])
  const select = useCallback((option: InsertOption, _node: unknown, close: () => void) => {
    $removeTyped()
    close()
    // The menu's own update ends first: what is inserted is an update of its own.
    queueMicrotask(() => option.insertable.run(inserting))
  }, [inserting])
  // Loose at the end of the page it would stand outside every landmark.
  const home = document.querySelector('main')
  return (
    <LexicalTypeaheadMenuPlugin<InsertOption>
      {...(home && { parent: home })}
      options={options}
      triggerFn={trigger}
      onQueryChange={(query) => setTyped(query ?? '')}
      onSelectOption={select}
      anchorClassName={styles['anchor'] ?? ''}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) => (anchor.current && options.length > 0
        ? createPortal(<Options options={options} selectedIndex={selectedIndex} onSelect={selectOptionAndCleanUp} onHighlight={setHighlightedIndex} />, anchor.current)
        : null)}
    />
  )
}

/** Takes away the slash and what was typed behind it, up to the caret: all of it, however fast it was typed. */
function $removeTyped(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const pieces: { node: TextNode; end: number }[] = []
  for (let node: LexicalNode | null = selection.anchor.getNode(); $isTextNode(node); node = node.getPreviousSibling()) {
    pieces.push({ node, end: pieces.length === 0 && selection.anchor.type === 'text' ? selection.anchor.offset : node.getTextContentSize() })
  }
  const before = pieces.toReversed().map(({ node, end }) => node.getTextContent().slice(0, end)).join('')
  let left = TRIGGER.exec(before)?.[1]?.length ?? 0
  for (const { node, end } of pieces) {
    const taken = Math.min(end, left)
    if (taken > 0) node.spliceText(end - taken, taken, '', true)
    left -= taken
  }
}

interface OptionsProps { options: readonly InsertOption[]; selectedIndex: number | null; onSelect: (option: InsertOption) => void; onHighlight: (index: number) => void }

function Options({ options, selectedIndex, onSelect, onHighlight }: OptionsProps): ReactNode {
  return (
    <ul className={styles['menu']} role="listbox" aria-label="Insert">
      {options.map((option, at) => {
        const { label, hint, Icon } = option.insertable
        return (
          <li
            key={option.key} id={`typeahead-item-${at}`} ref={(element) => option.setRefElement(element)} role="option" aria-selected={at === selectedIndex} tabIndex={-1}
            className={classNames(styles['option'], at === selectedIndex && styles['selected'])}
            onMouseEnter={() => onHighlight(at)} onMouseDown={(event) => event.preventDefault()} onClick={() => onSelect(option)}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={styles['label']}>{label}</span>
            <span className={styles['hint']}>{hint}</span>
          </li>
        )
      })}
    </ul>
  )
}
