import { type RefObject, useRef } from 'react'
import type { ArticleSummary, Status } from '@shared/model/article'
import { useCommand } from '@renderer/app/commands'
import { setStatus } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { STATUS_LABELS } from '@renderer/ui/status-badge'
import { showToast } from '@renderer/ui/toast'

interface Mark { id: string; name: string; before: Status; after: Status }

/**
 * The keys that give the selected article a status, and undo and redo of them while the list has the focus. `onMarked`
 * hears of a mark before it is made.
 */
export function useMarkCommands(article: ArticleSummary | null, list: RefObject<HTMLElement | null>, onMarked: (status: Status) => void): void {
  const marks = useRef<{ done: Mark[]; undone: Mark[] }>({ done: [], undone: [] })
  const mark = (status: Status): boolean => {
    if (!article) return false
    if (article.status === status) return true
    const made = { id: article.id, name: article.headline || 'Untitled', before: article.status, after: status }
    marks.current = { done: [...marks.current.done, made], undone: [] }
    onMarked(status)
    void apply(made, made.after, () => takeBack(made))
    return true
  }
  const takeBack = (made: Mark | undefined): void => {
    const { done, undone } = marks.current
    if (!made || !done.includes(made)) return
    marks.current = { done: done.filter((each) => each !== made), undone: [...undone, made] }
    void apply(made, made.before)
  }
  const repeat = (made: Mark | undefined): void => {
    if (!made) return
    marks.current = { done: [...marks.current.done, made], undone: marks.current.undone.slice(0, -1) }
    void apply(made, made.after)
  }
  const here = (): boolean => list.current?.contains(document.activeElement) === true
  useCommand('mark-incoming', () => mark('incoming'))
  useCommand('mark-drafting', () => mark('drafting'))
  useCommand('mark-ready', () => mark('ready'))
  useCommand('mark-published', () => mark('published'))
  useCommand('mark-spiked', () => mark('spiked'))
  useCommand('undo', () => here() && (takeBack(marks.current.done.at(-1)), true))
  useCommand('redo', () => here() && (repeat(marks.current.undone.at(-1)), true))
}

let lastSaid = (): void => undefined

async function apply({ id, name }: Mark, status: Status, undo?: () => void): Promise<void> {
  try {
    await setStatus([id], status)
    // One at a time: triage marks faster than anybody reads.
    lastSaid()
    lastSaid = showToast({ message: `${STATUS_LABELS[status]}: ${name}`, ...(undo && { action: { label: 'Undo', run: undo } }) })
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
