import type { Edition } from '@shared/model/edition'
import type { CardView } from './card-view'
import { viewEdition, type EditionView } from './edition-view'

/*
 * The layout, so that it can be read back exactly (gather does):
 *
 *   subject                      one line
 *   date · newsroom              one line
 *   (blank) intro paragraphs
 *   ==== rule                    opens a section
 *   section title                only where it has one, closed by another ==== rule
 *   headline                     one line
 *   byline · place · source      one line, only where there is something to say
 *   (blank) excerpt              one paragraph on one line, never wrapped (clients wrap; a hard wrap could not be undone)
 *   (blank) Read more: URL       one line, only where there is a link
 *   ---- rule                    between two stories of a section
 *   ____ rule                    opens the footer: sign-up, newsroom, address, unsubscribe
 *
 * Rules are exactly RULE_WIDTH signs. A line of content that would look like a rule, or an excerpt that would look like
 * a link line, is printed with one space before it; a reader trims lines after it has seen the structure.
 */
export const RULE_WIDTH = 72
export const SECTION_RULE = '='.repeat(RULE_WIDTH)
export const STORY_RULE = '-'.repeat(RULE_WIDTH)
export const FOOTER_RULE = '_'.repeat(RULE_WIDTH)

const LOOKS_STRUCTURAL = /^(?:=+|-+|_+|.*: (?:https?:\/\/|mailto:)\S+)$/iu

/** A piece of the text; `cardId` is '' for what belongs to the edition. Pieces joined are the whole text. */
export interface TextPiece { cardId: string; text: string }

/** The edition as plain text: UTF-8, LF, one paragraph a line. */
export function renderText(edition: Edition): string {
  return textPieces(edition).map((piece) => piece.text).join('')
}

/** The same text in pieces, so that a preview can tell which card a line belongs to. */
export function textPieces(edition: Edition): TextPiece[] {
  const view = viewEdition(edition, () => '')
  const stories = view.sections.flatMap((section) => section.cards.map((card, index) => {
    const rule = index > 0 ? STORY_RULE : sectionHead(section.title)
    return [{ cardId: '', text: `\n${rule}\n\n` }, { cardId: card.id, text: story(card) }]
  }))
  return [{ cardId: '', text: opening(view) }, ...stories.flat(), { cardId: '', text: `\n${FOOTER_RULE}\n\n${footer(view)}` }]
}

function opening(view: EditionView): string {
  const dateline = [view.longDate, view.newsroom].filter((part) => part !== '').join(' · ')
  return paragraphs([[view.subject, dateline], ...view.intro])
}

function sectionHead(title: string): string {
  return title === '' ? SECTION_RULE : `${SECTION_RULE}\n${guard(title)}\n${SECTION_RULE}`
}

function story(card: CardView): string {
  const facts = [card.eyebrow, ...card.facts.map((fact) => fact.text)].filter((fact) => fact !== '').join(' · ')
  return paragraphs([[card.headline, facts], [card.excerpt]]) + (card.link === '' ? '' : `\n${card.linkLabel}: ${card.link}\n`)
}

function footer(view: EditionView): string {
  const { signUp } = view
  const signUpText = signUp === null ? '' : `${paragraphs([[signUp.text]])}${view.words.signUp}: ${signUp.url}\n\n`
  const unsubscribe = view.unsubscribeTag === '' ? '' : `\n${view.words.unsubscribe}: ${view.unsubscribeTag}\n`
  return signUpText + paragraphs([[view.newsroom, ...view.address.flat()]]) + unsubscribe
}

/** Paragraphs with a blank line between them and a line end after the last; empty lines and paragraphs are left out. */
function paragraphs(blocks: readonly string[][]): string {
  const filled = blocks.map((lines) => lines.filter((line) => line !== '')).filter((lines) => lines.length > 0)
  return filled.map((lines) => `${lines.map(guard).join('\n')}\n`).join('\n')
}

function guard(line: string): string {
  return LOOKS_STRUCTURAL.test(line) ? ` ${line}` : line
}
