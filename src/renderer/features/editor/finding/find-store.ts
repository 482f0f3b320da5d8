import { create } from 'zustand'
import { EMPTY_QUERY, type FindQuery } from '@shared/model/finding'

/** What is looked for in the article on the screen; it goes on from article to article. `asked` counts the calls for the bar. */
export interface Finding { isOpen: boolean; replaces: boolean; query: FindQuery; replacement: string; asked: number }

export const useFinding = create<Finding>(() => ({ isOpen: false, replaces: false, query: EMPTY_QUERY, replacement: '', asked: 0 }))

/** Opens the bar, or goes to it; with `text`, to look for that. */
export function openFind({ text, replaces }: { text?: string | undefined; replaces?: boolean } = {}): void {
  useFinding.setState((was) => ({
    isOpen: true, asked: was.asked + 1, replaces: replaces ?? (was.isOpen && was.replaces), query: text ? { ...was.query, text, regex: false } : was.query,
  }))
}

export function changeQuery(change: Partial<FindQuery>): void {
  useFinding.setState(({ query }) => ({ query: { ...query, ...change } }))
}
