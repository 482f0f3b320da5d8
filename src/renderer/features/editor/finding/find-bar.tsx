import { ArrowDown, ArrowUp, CaseSensitive, ChevronRight, Regex, WholeWord, X } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useCommand } from '@renderer/app/commands'
import { countOf } from '@renderer/app/count-of'
import type { OpenDocument } from '@renderer/engine/open-document'
import { Button, IconButton, IconToggle } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { MOD_KEY, shortcutLabel } from '@renderer/ui/shortcut'
import { TextField } from '@renderer/ui/text-field'
import { showToast } from '@renderer/ui/toast'
import { useEscape } from '@renderer/features/editor/style-toggles'
import styles from './find-bar.module.css'
import { changeQuery, openFind, useFinding } from './find-store'
import { useFind, type Find } from './use-find'

const ICON = { size: 16, 'aria-hidden': true } as const

export interface FindBarProps { document: OpenDocument; editor: LexicalEditor; sheet: RefObject<HTMLElement | null> }

/** Finds in the open article, and replaces. Enter goes on, Shift with it back, Escape returns to the text with what was found selected. */
export function FindBar({ document, editor, sheet }: FindBarProps): ReactNode {
  const { query, replacement, replaces, asked } = useFinding()
  const find = useFind(document, editor, sheet)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])
  useCommand('find-next', () => find.step(1))
  useCommand('find-previous', () => find.step(-1))
  const close = (): void => {
    useFinding.setState({ isOpen: false })
    find.goThere()
  }
  const replaceAll = (): void => {
    if (find.hits.length > 0) showToast({ message: `Replaced ${countOf(find.replaceAll(), 'time')}.`, detail: `${shortcutLabel('Mod+Z')} takes it back.` })
  }
  const bar = useRef<HTMLDivElement>(null)
  useEscape(bar, close)
  return (
    <div ref={bar} role="search" aria-label="Find in the article" className={styles['bar']}>
      <IconToggle label="Replace" icon={<ChevronRight {...ICON} style={replaces ? { rotate: '90deg' } : undefined} />} command="replace-in-article" isSelected={replaces} onChange={(on) => useFinding.setState({ replaces: on })} />
      <div className={styles['field']} onKeyDown={onEnter((event) => find.step(event.shiftKey ? -1 : 1))}>
        <TextField label="Find" labelHidden placeholder="Find" value={query.text} onChange={(text) => changeQuery({ text })} inputRef={input} error={find.error ?? undefined} autoComplete="off" spellCheck="false" />
      </div>
      <div className={styles['row']}>
        <Count find={find} text={query.text} />
        <IconToggle label="Match case" icon={<CaseSensitive {...ICON} />} isSelected={query.matchCase} onChange={(matchCase) => changeQuery({ matchCase })} />
        <IconToggle label="Whole words" icon={<WholeWord {...ICON} />} isSelected={query.wholeWord} onChange={(wholeWord) => changeQuery({ wholeWord })} />
        <IconToggle label="Regular expression" icon={<Regex {...ICON} />} isSelected={query.regex} onChange={(regex) => changeQuery({ regex })} />
        <IconButton label="Previous" command="find-previous" icon={<ArrowUp {...ICON} />} onPress={() => find.step(-1)} />
        <IconButton label="Next" command="find-next" icon={<ArrowDown {...ICON} />} onPress={() => find.step(1)} />
        <IconButton label="Close" shortcut="Escape" icon={<X {...ICON} />} onPress={close} />
      </div>
      {replaces ? (
        <>
          <div className={classNames(styles['field'], styles['second'])} onKeyDown={onEnter((event) => (event[MOD_KEY] ? replaceAll() : find.replaceOne()))}>
            <TextField label="Replace with" labelHidden placeholder={query.regex ? 'Replace with; $1 is the first group' : 'Replace with'} value={replacement} onChange={(text) => useFinding.setState({ replacement: text })} autoComplete="off" />
          </div>
          <div className={classNames(styles['row'], styles['ways'])}>
            <Button size="small" onPress={find.replaceOne} isDisabled={find.hits.length === 0}>Replace</Button>
            <Button size="small" onPress={replaceAll} isDisabled={find.hits.length === 0}>Replace all</Button>
          </div>
        </>
      ) : null}
    </div>
  )
}

function onEnter(run: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    run(event)
  }
}

function Count({ find: { hits, index, error, where }, text }: { find: Find; text: string }): ReactNode {
  const words = text === '' || error !== null ? '' : hits.length === 0 ? 'Not found' : `${(index + 1).toLocaleString('en')} of ${hits.length.toLocaleString('en')}${where === null ? '' : ` · ${where}`}`
  return <span role="status" className={classNames(styles['count'], hits.length === 0 && styles['none'])}>{words}</span>
}

/** The commands that open the bar, from the caret's words on; they stand as long as an article is open. */
export function useFindCommands(): void {
  useCommand('find-in-article', () => openFind({ text: selectedWords() }))
  useCommand('replace-in-article', () => openFind({ text: selectedWords(), replaces: true }))
  useCommand('find-next', () => { if (useFinding.getState().isOpen) return false; openFind() })
  useCommand('find-previous', () => { if (useFinding.getState().isOpen) return false; openFind() })
}

const LONGEST_WORDS = 200

/** What is selected in a text of the article, if it is within one line; nothing from the bar itself. */
function selectedWords(): string | undefined {
  const focused = window.document.activeElement
  if (focused?.closest('[role="search"]')) return undefined
  const text = focused instanceof HTMLTextAreaElement ? focused.value.slice(focused.selectionStart, focused.selectionEnd) : String(window.getSelection())
  return text.length <= LONGEST_WORDS && !/[\n\u2028]/u.test(text) && text.trim() !== '' ? text : undefined
}
