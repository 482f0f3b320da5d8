import type { ArticleSummary } from '@shared/model/article'
import type { Card, CardOverrides, OutlineItem } from '@shared/model/digest'
import type { Edition, EditionCard } from '@shared/model/edition'
import { cardWords } from '@renderer/app/digest-figures'
import { leadId, placeInWords } from './outline-words'

/** What a card shows, whatever of it is known by now. */
export interface ShownCard {
  /** As readers get them: the override where there is one, else the article's. */
  headline: string
  excerpt: string
  linkLabel: string
  article: { headline: string; excerpt: string }
  sourceName: string
  words: number
  pictureAsset: string | null
  status: ArticleSummary['status'] | null
  embargo: string
}

interface RowBase { id: string; place: string; isMoving: boolean }
export interface CardRow extends RowBase {
  kind: 'card'
  articleId: string
  overrides: CardOverrides
  /** Null while its article is not known yet, or is gone. */
  shown: ShownCard | null
  isLead: boolean
  isOpen: boolean
}
export interface SectionRow extends RowBase { kind: 'section'; title: string; cardCount: number }
export type DeskRow = CardRow | SectionRow

/** What the desk knows of articles: the edition first, the candidates for a card that was added this instant. */
export interface Known { edition: Edition | undefined; articles: ReadonlyMap<string, ArticleSummary> }
export interface RowState { movingId: string | null; openId: string | null }

/** The outline as rows of the list; a row that says what it said before keeps its identity, so it is not drawn again, and so does the list. */
export function rowsOf(outline: readonly OutlineItem[], known: Known, state: RowState, before: readonly DeskRow[] = []): readonly DeskRow[] {
  const cards = new Map(known.edition?.sections.flatMap((section) => section.cards).map((card) => [card.id, card]))
  const lead = leadId(outline)
  const old = new Map(before.map((row) => [row.id, row]))
  const rows = outline.map((item, index) => {
    const base: RowBase = { id: item.id, place: placeInWords(outline, item.id), isMoving: item.id === state.movingId }
    const row: DeskRow = item.kind === 'section'
      ? { ...base, kind: 'section', title: item.title, cardCount: cardsAfter(outline, index) }
      : {
        ...base, kind: 'card', articleId: item.articleId, overrides: overridesOf(item), isLead: item.id === lead,
        isOpen: item.id === state.openId, shown: showCard(item, cards.get(item.id), known.articles.get(item.articleId)),
      }
    const same = old.get(item.id)
    return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

/** Whether anything of the card is this digest's own. */
export function isOverridden(overrides: CardOverrides): boolean {
  return overrides.headline !== '' || overrides.excerpt !== '' || overrides.linkLabel !== ''
}

/** Whether an embargo still holds; one that can't be read as a moment does. */
export function isEmbargoed(embargo: string, nowMs = Date.now()): boolean {
  return embargo.trim() !== '' && !(Date.parse(embargo) <= nowMs)
}

function overridesOf({ headline, excerpt, linkLabel }: Card): CardOverrides {
  return { headline, excerpt, linkLabel }
}

function showCard(item: Card, card: EditionCard | undefined, article: ArticleSummary | undefined): ShownCard | null {
  // An article that is gone stands in the edition without its id.
  if (card?.articleId === '') return null
  const own = card?.article ?? (article === undefined ? undefined : { headline: article.headline, excerpt: article.excerpt })
  if (own === undefined) return null
  const headline = item.headline === '' ? own.headline : item.headline
  const excerpt = item.excerpt === '' ? own.excerpt : item.excerpt
  return {
    headline, excerpt, linkLabel: item.linkLabel, article: own,
    words: cardWords({ headline, excerpt }),
    sourceName: card?.sourceName ?? article?.source.name ?? '',
    pictureAsset: (card === undefined ? article?.picture : card.picture)?.asset ?? null,
    status: card?.status ?? article?.status ?? null,
    embargo: card?.embargo ?? article?.embargo ?? '',
  }
}

function cardsAfter(outline: readonly OutlineItem[], head: number): number {
  const next = outline.findIndex((item, index) => index > head && item.kind === 'section')
  return (next < 0 ? outline.length : next) - head - 1
}
