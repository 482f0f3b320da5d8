import type { Edition, EditionCard, Finding } from '@shared/model/edition'
import { cleanLine } from '@shared/print/clean-text'
import { utcMoment } from './dates'

// TK as newsrooms write it: capitals, a word of its own, often doubled (TKTK). 'ATK' and 'tk' are not.
const TK = /(?<![\p{L}\p{N}_])(?:TK)+(?![\p{L}\p{N}_])/u
// Without an offset a moment depends on the machine, so it can't be trusted to have passed.
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u

/**
 * Every reason why `edition` should not go out at `nowMs` (ms since 1970), in reading order, each a sentence for a
 * person. `cardId` is '' where the digest itself is at fault. A card with articleId '' is one whose article is gone.
 */
export function checkEdition(edition: Edition, nowMs: number): Finding[] {
  const sections = edition.sections.map(({ title, cards }) => [
    ...findTk('', [[`The section title ${quote(title)}`, title]]),
    ...cards.flatMap((card, index) => checkCard(card, nowMs, placeOf(index, title))),
  ])
  return [...checkOpening(edition), ...sections.flat()]
}

function checkOpening({ subject, preheader, intro }: Edition): Finding[] {
  return findTk('', [['The subject', subject], ['The preheader', preheader], ['The intro', intro]])
}

function checkCard(card: EditionCard, nowMs: number, place: string): Finding[] {
  if (card.articleId === '') return [{ rule: 'missing-article', cardId: card.id, message: `The article of ${place} no longer exists.` }]
  const headline = cleanLine(card.headline)
  const name = headline === '' ? capital(place) : quote(headline)
  return [
    ...(headline === '' ? [{ rule: 'empty-headline' as const, cardId: card.id, message: `${name} has no headline.` }] : []),
    ...(card.status === 'spiked' ? [{ rule: 'spiked' as const, cardId: card.id, message: `${name} is spiked.` }] : []),
    ...checkEmbargo(card, name, nowMs),
    ...findTk(card.id, [
      [`The headline ${quote(headline)}`, card.headline], [`The excerpt of ${name}`, card.excerpt],
      [`The eyebrow of ${name}`, card.eyebrow], [`The byline of ${name}`, card.byline],
      [`The dateline of ${name}`, card.dateline], [`The link label of ${name}`, card.linkLabel],
    ]),
  ]
}

function checkEmbargo({ id, embargo }: EditionCard, name: string, nowMs: number): Finding[] {
  if (embargo.trim() === '') return []
  const untilMs = INSTANT.test(embargo.trim()) ? Date.parse(embargo.trim()) : Number.NaN
  if (Number.isNaN(untilMs)) {
    return [{ rule: 'embargo', cardId: id, message: `${name} has an embargo that can’t be read as a moment: ${quote(cleanLine(embargo))}.` }]
  }
  return untilMs > nowMs ? [{ rule: 'embargo', cardId: id, message: `${name} is embargoed until ${utcMoment(untilMs)}.` }] : []
}

function findTk(cardId: string, fields: readonly (readonly [where: string, text: string])[]): Finding[] {
  return fields.filter(([, text]) => TK.test(text)).map(([where]) => ({ rule: 'tk', cardId, message: `${where} still says TK.` }))
}

function placeOf(index: number, title: string): string {
  const section = cleanLine(title)
  return section === '' ? `card ${index + 1}` : `card ${index + 1} in ${quote(section)}`
}

function quote(text: string): string {
  return `“${cleanLine(text)}”`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
