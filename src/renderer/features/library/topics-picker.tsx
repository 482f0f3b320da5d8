import type { ReactNode } from 'react'
import { useNames, useTopicsOf } from '@renderer/engine/desk-queries'
import { NameList } from '@renderer/ui/name-list'
import type { Triage } from './use-triage'

/** The newsroom's topics, ticked where all the articles have one; choosing gives it to all of them, or takes it from all. */
export function TopicsPicker({ triage: { articles, setTopics } }: { triage: Triage }): ReactNode {
  const names = useNames('topics').data ?? []
  const used = useTopicsOf(articles.map(({ id }) => id)).data ?? []
  const onAll = new Set(used.filter(({ count }) => count === articles.length).map(({ name }) => name))
  const onSome = new Set(used.filter(({ count }) => count < articles.length).map(({ name }) => name))
  // What these articles have stands first: that is what is changed most.
  const first = names.filter(({ name }) => onAll.has(name) || onSome.has(name))
  const others = names.filter(({ name }) => !onAll.has(name) && !onSome.has(name))
  return (
    <NameList
      label="Topics"
      multiple
      names={[...first, ...others]}
      chosen={onAll}
      partly={onSome}
      onToggle={(name) => setTopics(onAll.has(name) ? { add: [], remove: [name] } : { add: [name], remove: [] })}
      onCreate={(name) => setTopics({ add: [name], remove: [] })}
    />
  )
}
