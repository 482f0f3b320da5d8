import type { Warning } from '@shared/model/article'
import { bylineOf } from './bylines'
import { findDate } from './dates'
import type { TextStory } from './text-stories'
import { countWords } from './tree-reading'

/** The stories of a text set right by what they have in common: ends that are none, headlines taken for text, numbers. */
export function putInOrder(stories: TextStory[]): { stories: TextStory[]; warnings: Warning[] } {
  const kept = dropEnds(stories)
  return { stories: unnumber(splitAlike(kept.stories)), warnings: kept.warnings }
}

/** Without the outlet's own words at the top and bottom: short texts without facts and 'read more' where nearly all stories have them. */
function dropEnds(stories: TextStory[]): { stories: TextStory[]; warnings: Warning[] } {
  const named = stories.filter((story) => story.headline !== '').length
  const marks = [leadsOn, hasFacts].filter((mark) => stories.filter(mark).length >= Math.max(3, stories.length - 2))
  const isEnd = (story: TextStory, index: number): boolean => (index === 0 || index === stories.length - 1) && marks.some((mark) => !mark(story))
    && (index === 0 || story.headline.split(' ').length <= 3 || wordsOf(story) <= 25 || story.headline === '')
  const dropped = stories.filter((story, index) => isEnd(story, index) || (index === 0 && story.headline === '' && named >= 3))
  return {
    stories: stories.filter((story) => !dropped.includes(story)),
    warnings: dropped.map((story) => ({ code: 'left-out', message: 'This looked like a part of the page and not like a story.', where: `“${story.headline}”` })),
  }
}

function leadsOn(story: TextStory): boolean {
  return story.closed || story.link !== ''
}

function hasFacts(story: TextStory): boolean {
  return story.facts.some((fact) => findDate(fact) !== '' || bylineOf(fact) !== '')
}

function wordsOf(story: TextStory): number {
  return story.texts.join(' ').split(' ').length
}

/** Where nearly all stories have one paragraph, a short sentence between two paragraphs is the headline of the second. */
function splitAlike(stories: TextStory[]): TextStory[] {
  const single = stories.filter(({ texts }) => texts.length === 1).length
  if (single < 3 || single < stories.length * 0.75) return stories
  return stories.flatMap((story) => {
    const [first, headline, second, ...rest] = story.texts
    if (first === undefined || headline === undefined || second === undefined || rest.length > 0) return [story]
    if (countWords(headline) > 12 || Math.min(countWords(first), countWords(second)) < 25) return [story]
    const warning = { code: 'unsure-headline', message: 'This headline looks like a sentence of the story above.', where: '' }
    return [{ ...story, texts: [first], closed: true, link: '' }, { ...story, headline, dek: '', texts: [second], facts: [], warnings: [warning] }]
  })
}

// '1. …', '2. …', '3. …': numbers that count the stories are not a part of their headlines.
function unnumber(stories: TextStory[]): TextStory[] {
  const numbers = stories.map((story) => Number(/^(\d{1,3})[.)]\s+\S/u.exec(story.headline)?.[1] ?? Number.NaN))
  const counted = stories.length >= 2 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  return counted ? stories.map((story) => ({ ...story, headline: story.headline.replace(/^\d{1,3}[.)]\s+/u, '') })) : stories
}
