import type { Warning } from '@shared/model/article'
import { bylineOf } from './bylines'
import { hasDate } from './dates'
import type { TextStory } from './text-stories'
import { countWords } from '@shared/html/tree-reading'

/** The stories of a text set right by what they have in common: ends that are none, headlines taken for text, numbers. */
export function putInOrder(stories: TextStory[]): { stories: TextStory[]; warnings: Warning[] } {
  const kept = dropEnds(joinParts(stories))
  return { stories: unnumber(splitAlike(kept.stories)), warnings: kept.warnings }
}

const FEWEST_DATED = 3
const MOST = 0.6

/** Where stories have dates, what has none and stands between two that have is a part of the one above: it only looks like a headline with a text. */
function joinParts(stories: readonly TextStory[]): TextStory[] {
  const [first, last] = [stories.findIndex(isDated), stories.findLastIndex(isDated)]
  if (stories.filter(isDated).length < FEWEST_DATED) return [...stories]
  const joined: TextStory[] = []
  stories.forEach((story, index) => {
    const above = joined.at(-1)
    const stands = index < first || (index > last && !story.closed) || isDated(story)
    if (above === undefined || stands || above.closed) joined.push(story)
    else join(above, story)
  })
  return joined
}

function join(story: TextStory, part: TextStory): void {
  const isPart = story.warnings.some(({ code }) => code === 'joined')
  if (!isPart) story.warnings.push({ code: 'joined', message: `What stands under “${part.headline}” has no date of its own and was taken as a part of this story.`, where: '' })
  story.texts.push(part.headline)
  for (const text of part.texts) story.texts.push(text)
  story.link ||= part.link
  story.closed = part.closed
}

/** Without the outlet's own words at the top and bottom: texts without any of the dates and 'read more' that nearly all stories have. */
function dropEnds(stories: TextStory[]): { stories: TextStory[]; warnings: Warning[] } {
  const named = stories.filter((story) => story.headline !== '').length
  const marks = [leadsOn, hasFacts].filter((mark) => stories.filter(mark).length >= Math.max(3, stories.length * MOST))
  const isMarked = (story: TextStory): boolean => marks.length === 0 || marks.some((mark) => mark(story))
  const [first, last] = [stories.findIndex(isMarked), stories.findLastIndex(isMarked)]
  const beside = findBeside(stories)
  const dropped = new Set(stories.filter((story, index) => (beside.has(story) && !(marks.length > 0 && isMarked(story))) || index < first || index > last || (!isMarked(story) && wordsOf(story) <= 25) || (index === 0 && story.headline === '' && named >= 3)))
  return {
    stories: stories.filter((story) => !dropped.has(story)),
    warnings: [...dropped].map((story) => ({ code: 'left-out', message: 'This looked like a part of the page and not like a story.', where: `“${story.headline}”` })),
  }
}

const FAR = 6

// A page's stories stand near each other; a few beyond a menu or a footer are parts of the page.
function findBeside(stories: readonly TextStory[]): Set<TextStory> {
  const usual = stories.map(({ apart }) => apart).toSorted((one, two) => one - two)[Math.floor(stories.length / 2)] ?? 0
  const groups: TextStory[][] = []
  for (const story of stories) {
    if (groups.length === 0 || story.apart >= Math.max(FAR, usual * 3)) groups.push([story])
    else groups.at(-1)?.push(story)
  }
  const largest = Math.max(0, ...groups.map(({ length }) => length))
  return new Set(groups.filter(({ length }) => length <= largest / 4).flat())
}

function leadsOn(story: TextStory): boolean {
  return story.closed || story.link !== ''
}

function isDated(story: TextStory): boolean {
  return story.facts.some(hasDate)
}

function hasFacts(story: TextStory): boolean {
  return story.facts.some((fact) => hasDate(fact) || bylineOf(fact) !== '')
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
