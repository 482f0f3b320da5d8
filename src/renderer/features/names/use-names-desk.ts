import { useMemo, useState } from 'react'
import type { UsedName } from '@shared/model/article-query'
import { act } from '@renderer/app/acts'
import { refusalOf } from '@renderer/engine/client'
import { findArticleIds, useNames } from '@renderer/engine/queries'
import { showToast } from '@renderer/ui/toast'
import { type Change, type NamesOf, removeTopics, renameNames } from './name-changes'
import { type NameOrder, orderNames } from './name-order'

export interface NamesDesk {
  /** Null until they are known. */
  all: readonly UsedName[] | null
  error: unknown
  shown: readonly UsedName[]
  typed: string
  setTyped: (typed: string) => void
  order: NameOrder
  setOrder: (order: NameOrder) => void
  /** The row the keys are at, or -1. */
  cursor: number
  selected: ReadonlySet<string>
  /** What a key means: the selected names, or the one the keys are at. */
  meant: readonly string[]
  renaming: string | null
  goTo: (index: number, extending?: boolean) => void
  toggle: (name: string) => void
  select: (names: readonly string[]) => void
  beginRenaming: (name: string | null) => void
  rename: (names: readonly string[], to: string) => void
  remove: (topics: readonly string[]) => void
}

/** The list of names in hand: what is shown, where the keys are, what is selected, and what can be done to it. */
export function useNamesDesk(of: NamesOf): NamesDesk {
  const { data, error } = useNames(of)
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<NameOrder>('use')
  const shown = useMemo(() => orderNames(data ?? [], order, typed), [data, order, typed])
  // The keys stay at a name as the list around it changes, and at its place when it is gone.
  const [at, setAt] = useState({ name: '', index: 0, from: -1 })
  const found = useMemo(() => shown.findIndex(({ name }) => name === at.name), [shown, at.name])
  const cursor = found >= 0 ? found : Math.min(at.index, shown.length - 1)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const selected = useMemo(() => new Set((data ?? []).flatMap(({ name }) => (chosen.has(name) ? [name] : []))), [data, chosen])
  const [renaming, setRenaming] = useState<string | null>(null)
  const here = shown[cursor]?.name

  const settle = (name: string): void => {
    setChosen(new Set())
    setAt({ name, index: cursor, from: cursor })
  }
  return {
    all: data ?? null, error, shown, typed, setTyped, order, setOrder, cursor, selected, renaming,
    meant: selected.size > 0 ? [...selected] : here === undefined ? [] : [here],
    goTo(index, extending = false) {
      const from = extending && at.from >= 0 ? at.from : index
      setAt({ name: shown[index]?.name ?? '', index, from })
      if (extending) setChosen(new Set(shown.slice(Math.min(from, index), Math.max(from, index) + 1).map(({ name }) => name)))
    },
    toggle: (name) => setChosen((before) => (before.has(name) ? new Set([...before].filter((each) => each !== name)) : new Set([...before, name]))),
    select: (names) => setChosen(new Set(names)),
    beginRenaming: setRenaming,
    rename(names, to) {
      settle(to)
      void perform(() => renameNames(of, names, to, data?.some(({ name }) => name === to) ?? false, findArticleIds))
    },
    remove(topics) {
      settle('')
      void perform(() => removeTopics(topics, findArticleIds))
    },
  }
}

async function perform(find: () => Promise<Change | null>): Promise<void> {
  try {
    const change = await find()
    if (change) await act(change.label, change.acts)
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
