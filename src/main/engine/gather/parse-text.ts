import type { Gathered, GatheredItem } from '@shared/model/gathered'
import type { Warning } from '@shared/model/article'
import { paragraph } from '@shared/model/block'
import { bylineOf, isName, splitLeadingByline } from './bylines'
import { findDate, dateInLink } from './dates'
import { excerptFrom, finishItems, firstWords, newItem } from './finish-items'
import { hostOf, Links } from './links'
import { readOwnText } from './own-text'
import { GatherRefusal } from './refusal'
import { readTextStories, type TextStory } from './text-stories'
import { readUnits } from './text-units'

/**
 * The stories of a plain-text page: headlines followed by their paragraphs. A text that Galley exported comes back
 * exactly; in any other, furniture is left out and what is unsure carries a warning. Refuses a text without stories.
 */
export function parseText(text: string, baseUrl = ''): Gathered {
  const own = readOwnText(text.split('\n'))
  if (own !== null && own.length > 0) return answer(own, [])
  const { stories, warnings } = readTextStories(readUnits(text))
  const site = hostOf(new Links('', '').resolve(baseUrl))
  return answer(stories.map((story) => toItem(story, site)), warnings)
}

function answer(found: readonly GatheredItem[], extra: readonly Warning[]): Gathered {
  if (found.length === 0) throw new GatherRefusal('nothing-found', 'Galley found no stories in this text: no headline with a paragraph under it.')
  const { items, warnings } = finishItems(found)
  return { kind: 'text', items, warnings: [...extra, ...warnings] }
}

function toItem(story: TextStory, site: string): GatheredItem {
  const texts = [...story.texts]
  const facts = story.facts.flatMap((fact) => [fact, ...fact.split(/\s*[|•·∙]\s*|\s+[-–—]\s+|\s+on\s+(?=\p{Lu})|\s+(?=by\s+\p{Lu})/u)])
  const named = facts.map(bylineOf).find((name) => name !== '') ?? facts.find((fact) => isName(fact) && story.facts.every((whole) => whole !== fact)) ?? ''
  const lead = named === '' ? splitLeadingByline(texts[0] ?? '') : { byline: '', text: texts[0] ?? '' }
  if (texts.length > 0) texts[0] = lead.text
  const body = texts.map(paragraph)
  const unnamed = story.headline === ''
  return newItem({
    headline: unnamed ? firstWords(texts[0] ?? '') : story.headline, link: story.link, byline: named || lead.byline, dek: story.dek,
    publishedAt: facts.map(findDate).find((date) => date !== '') ?? dateInLink(story.link), sourceName: hostOf(story.link) || site, body, excerpt: excerptFrom(body),
    warnings: [...story.warnings, ...(unnamed ? [{ code: 'no-headline', message: 'No headline was found; the first words of the text stand in for it.', where: '' }] : [])],
  })
}
