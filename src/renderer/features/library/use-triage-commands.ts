import type { ArticleSummary } from '@shared/model/article'
import { useCommand } from '@renderer/app/commands'
import type { ChosenArticles } from './use-chosen'
import type { Triage } from './use-triage'

export interface TriageCommands {
  total: number
  inHand: ArticleSummary | null
  triage: Triage
  chosen: ChosenArticles
  selectedIndex: number
  select: (index: number) => void
  focusList: () => void
  onTopics: () => void
}

const NONE = 'Select an article first'

/** The list's keys: where to go, what is chosen, and what is done to it. */
export function useTriageCommands({ total, inHand, triage, chosen, selectedIndex, select, focusList, onTopics }: TriageCommands): void {
  const cannot = triage.articles.length === 0 ? NONE : null
  const empty = total === 0 ? 'The list is empty' : null
  const noRow = inHand === null ? NONE : null
  const go = (index: number): void => { select(index); focusList() }
  useCommand('next-article', () => go(Math.min(total - 1, selectedIndex + 1)), empty)
  useCommand('previous-article', () => go(Math.max(0, selectedIndex - 1)), empty)
  useCommand('select-article', () => chosen.toggle(selectedIndex), noRow)
  useCommand('select-all', chosen.all, empty)
  useCommand('mark-incoming', () => triage.mark('incoming'), cannot)
  useCommand('mark-drafting', () => triage.mark('drafting'), cannot)
  useCommand('mark-ready', () => triage.mark('ready'), cannot)
  useCommand('mark-published', () => triage.mark('published'), cannot)
  useCommand('mark-spiked', () => triage.mark('spiked'), cannot)
  useCommand('toggle-shelf', triage.toggleShelf, cannot)
  useCommand('remove-articles', triage.remove, cannot)
  // The topics open from the bar of what is chosen.
  useCommand('edit-topics', () => {
    if (chosen.ids.size === 0) chosen.toggle(selectedIndex)
    onTopics()
  }, cannot)
}
