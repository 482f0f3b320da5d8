import type { Article } from '@shared/model/article'
import { sectionsOf, type Card, type Digest } from '@shared/model/digest'
import type { Edition, EditionCard } from '@shared/model/edition'
import { excerptOf } from '@shared/model/excerpt'
import { safeLink } from '@shared/model/link'
import type { Newsroom } from '@shared/model/newsroom'

/** Resolves a digest: every card with what its article says and what this digest says instead. */
export function composeEdition(digest: Digest, newsroom: Newsroom, findArticle: (id: string) => Article | undefined): Edition {
  const { id, date, subject, preheader, intro } = digest
  const sections = sectionsOf(digest.outline).map((section) => ({
    id: section.id, title: section.title, cards: section.cards.map((card) => composeCard(card, findArticle(card.articleId))),
  }))
  return { id, date, subject, preheader, intro, newsroom, sections }
}

function composeCard({ id, headline, excerpt, linkLabel }: Card, article: Article | undefined): EditionCard {
  const own = { headline: article?.headline ?? '', excerpt: article ? article.excerpt || excerptOf(article.body) : '' }
  return {
    id, articleId: article?.id ?? '', eyebrow: article?.eyebrow ?? '', byline: article?.byline ?? '', dateline: article?.dateline ?? '',
    headline: headline || own.headline, excerpt: excerpt || own.excerpt, link: safeLink(article?.sourceUrl ?? ''), linkLabel,
    sourceName: article?.sourceName ?? '', language: article?.language ?? '', picture: article?.picture ?? null,
    status: article?.status ?? 'spiked', embargo: article?.embargo ?? '', overrides: { headline, excerpt, linkLabel }, article: own,
  }
}
