import type { ArticleSummary } from '@shared/model/article'
import type { SavedView, UsedName } from '@shared/model/article-query'
import type { DigestSummary } from '@shared/model/digest'
import type { Recent } from '@shared/model/preferences'
import { type Command, type CommandName, COMMANDS } from '@shared/commands'
import { dayInWords } from '@renderer/app/days'
import { bestOf, matchOf } from './match'

/** Something of the newsroom that can be opened. */
export type Thing =
  | { kind: 'article'; article: ArticleSummary }
  | { kind: 'digest'; digest: DigestSummary; today: string }
  | { kind: 'view'; view: SavedView }
  | { kind: 'topic' | 'source'; name: UsedName }
  | { kind: 'screen'; command: Command & { name: CommandName } }
  | { kind: 'create'; headline: string }

export interface ThingGroup { title: string; things: Thing[] }

/** What the newsroom has, as far as this window knows it. `articles` are those the engine found for the words. */
export interface Newsroom {
  articles: readonly ArticleSummary[]
  digests: readonly DigestSummary[]
  views: readonly SavedView[]
  topics: readonly UsedName[]
  sources: readonly UsedName[]
  /** The newsroom's day, 'YYYY-MM-DD'. */
  today: string
}

const FEW = 4

const SCREENS = COMMANDS.filter(({ name }) => name.startsWith('go-'))

/** Everything that answers some words: a digest by its day first, then articles, the best of each kind, and the way to a new article. */
export function thingsFor(typed: string, { articles, digests, views, topics, sources, today }: Newsroom): ThingGroup[] {
  const asDigest = (digest: DigestSummary): Thing => ({ kind: 'digest', digest, today })
  const ofDay = digests.filter((digest) => isDay(digest.date, typed, today)).slice(0, FEW)
  const bySubject = bestOf(digests.filter((digest) => !ofDay.includes(digest)), typed, ({ subject }) => subject, FEW)
  return filled([
    { title: 'Digests of that day', things: ofDay.map(asDigest) },
    { title: 'Saved views', things: bestOf(views, typed, ({ name }) => name, FEW).map((view) => ({ kind: 'view', view })) },
    { title: 'Articles', things: articles.map((article) => ({ kind: 'article', article })) },
    { title: 'Digests', things: bySubject.map(asDigest) },
    { title: 'Topics', things: bestOf(topics, typed, ({ name }) => name, FEW).map((name) => ({ kind: 'topic', name })) },
    { title: 'Sources', things: bestOf(sources, typed, ({ name }) => name, FEW).map((name) => ({ kind: 'source', name })) },
    { title: 'Screens', things: bestOf(SCREENS, typed, ({ title }) => title, FEW).map((command) => ({ kind: 'screen', command })) },
    { title: 'New', things: [{ kind: 'create', headline: typed.trim() }] },
  ])
}

/** Before anything is typed: what was worked on last, then what is always there. */
export function thingsAtFirst(recents: readonly Recent[], { articles, digests, views, today }: Newsroom): ThingGroup[] {
  const recent = recents.flatMap(({ kind, id }): Thing[] => {
    const article = kind === 'article' ? articles.find((each) => each.id === id) : undefined
    const digest = kind === 'digest' ? digests.find((each) => each.id === id) : undefined
    return article ? [{ kind: 'article', article }] : digest ? [{ kind: 'digest', digest, today }] : []
  })
  return filled([
    { title: 'Recent', things: recent },
    { title: 'Saved views', things: views.map((view) => ({ kind: 'view', view })) },
    { title: 'Screens', things: SCREENS.map((command) => ({ kind: 'screen', command })) },
  ])
}

function filled(groups: readonly ThingGroup[]): ThingGroup[] {
  return groups.filter(({ things }) => things.length > 0)
}

/** Whether words say a day: its date, its weekday, 'today', or any of its words ('22 may', 'may 2026'). */
export function isDay(date: string, typed: string, today: string): boolean {
  if (typed.trim() === '' || typed.trim().length < 2) return false
  const words = `${dayInWords(date)} ${date} ${relativeDay(date, today)}`
  const answer = matchOf(words, typed)
  return answer === 0 || answer === 1 || date.startsWith(typed.trim())
}

function relativeDay(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)] ?? ''
}

/** A name for a thing that no other thing of a list has. */
export function keyOf(thing: Thing): string {
  switch (thing.kind) {
    case 'article': return `article-${thing.article.id}`
    case 'digest': return `digest-${thing.digest.id}`
    case 'view': return `view-${thing.view.id}`
    case 'topic': case 'source': return `${thing.kind}-${thing.name.name}`
    case 'screen': return `screen-${thing.command.name}`
    case 'create': return 'create'
  }
}
