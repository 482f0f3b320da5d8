import { FilePlus2, Hash, LayoutGrid, Newspaper, Rss, SquareStack } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { shownKeys } from '@shared/key-bindings'
import { countOf } from '@renderer/app/count-of'
import { dayInWords, todayIn } from '@renderer/app/days'
import { useRecents } from '@renderer/app/kept'
import { usePreferences } from '@renderer/app/preferences'
import { useNames, useViews } from '@renderer/engine/desk-queries'
import { useFoundArticles, useSummaries } from '@renderer/engine/found-articles'
import { useDigests, useNewsroom } from '@renderer/engine/queries'
import { Finder, type FinderRow } from '@renderer/ui/finder'
import { Kbd } from '@renderer/ui/kbd'
import { StatusMark } from '@renderer/ui/status-badge'
import { closeAnd, find, useFinding } from './finding'
import { keyOf, type Thing, type ThingGroup, thingsAtFirst, thingsFor } from './things'
import { useOpening } from './use-opening'

const ARTICLES = 8

/** Goes to anything of the newsroom by some of its words; what was worked on last before there are any. */
export function Switcher(): ReactNode {
  const [text, setText] = useState(useFinding((finding) => finding.text))
  const { groups, isBehind } = useThings(text)
  const { open, doOther } = useOpening()
  const choose = (id: string, other: boolean): void => {
    const thing = groups.flatMap(({ things }) => things).find((each) => keyOf(each) === id)
    if (thing) closeAnd(() => (other ? doOther(thing) : open(thing)))
  }
  return (
    <Finder
      label="Go to anything"
      placeholder="An article, a digest’s day, a topic, a source…"
      text={text}
      onText={(typed) => (typed.startsWith('>') ? find('commands', typed.slice(1)) : setText(typed))}
      groups={groups.map(({ title, things }) => ({ title, rows: things.map(rowOf) }))}
      isBehind={isBehind}
      onChoose={choose}
      onClose={() => find(null)}
      empty="Nothing is called that."
      foot={<><span><Kbd keys="Enter" /> opens</span><span><Kbd keys="Mod+Enter" /> puts an article on the shelf</span><span><Kbd keys=">" /> for commands</span></>}
    />
  )
}

function useThings(text: string): { groups: ThingGroup[]; isBehind: boolean } {
  const isFirst = text.trim() === ''
  const recents = useRecents()
  const { items, isBehind } = useFoundArticles(text, ARTICLES)
  const latest = useSummaries(useMemo(() => recents.filter(({ kind }) => kind === 'article').map(({ id }) => id), [recents]))
  // Thousands of names take the engine a moment: the articles come first.
  const asks = !isFirst && !isBehind
  const [topicNames, sourceNames] = [useNames('topics', asks), useNames('sources', asks)]
  const [digests, views, topics, sources] = [useDigests().data, useViews().data, topicNames.data, sourceNames.data]
  const zone = useNewsroom().data?.timeZone ?? 'UTC'
  const groups = useMemo(() => {
    const newsroom = { articles: isFirst ? latest : items, digests: digests ?? [], views: views ?? [], topics: topics ?? [], sources: sources ?? [], today: todayIn(zone) }
    return isFirst ? thingsAtFirst(recents, newsroom) : thingsFor(text, newsroom)
  }, [isFirst, text, recents, latest, items, digests, views, topics, sources, zone])
  return { groups, isBehind: isBehind || (!isFirst && (topicNames.isPending || sourceNames.isPending)) }
}

const icons = {
  digest: <Newspaper size={14} aria-hidden="true" />, view: <SquareStack size={14} aria-hidden="true" />, topic: <Hash size={14} aria-hidden="true" />,
  source: <Rss size={14} aria-hidden="true" />, screen: <LayoutGrid size={14} aria-hidden="true" />, create: <FilePlus2 size={14} aria-hidden="true" />,
}

function rowOf(thing: Thing): FinderRow {
  const id = keyOf(thing)
  if (thing.kind === 'article') {
    const { headline, status, source, topics } = thing.article
    return { id, title: headline || 'Untitled', icon: <StatusMark status={status} />, detail: [source.name, ...topics].filter((part) => part !== '').slice(0, 2).join(' · ') || undefined }
  }
  return { id, icon: icons[thing.kind], ...wordsOf(thing) }
}

function wordsOf(thing: Exclude<Thing, { kind: 'article' }>): Pick<FinderRow, 'title' | 'detail' | 'keys'> {
  switch (thing.kind) {
    case 'digest': return { title: thing.digest.date === thing.today ? `Today, ${dayInWords(thing.digest.date)}` : dayInWords(thing.digest.date), detail: thing.digest.subject || 'No subject yet' }
    case 'view': return { title: thing.view.name, detail: 'Saved view' }
    case 'topic': return { title: thing.name.name, detail: `Topic of ${countOf(thing.name.count, 'article')}` }
    case 'source': return { title: thing.name.name, detail: `Source of ${countOf(thing.name.count, 'article')}` }
    case 'screen': return { title: thing.command.title, keys: shownKeys(thing.command, usePreferences.getState()) || undefined }
    case 'create': return { title: `Create article “${thing.headline}”` }
  }
}
