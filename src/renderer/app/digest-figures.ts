import type { Edition, EditionCard } from '@shared/model/edition'

/** Gmail cuts a message off at about 102 kB and hides the rest behind a link. */
export const EMAIL_LIMIT_KB = 102
export const SUBJECT_LIMIT = 60
export const PREHEADER_LIMIT = 100

const WORDS_A_MINUTE = 238

/** Words as a reader counts them: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** The words a card puts before its reader: headline and excerpt as printed. */
export function cardWords(card: Pick<EditionCard, 'headline' | 'excerpt'>): number {
  return countWords(card.headline) + countWords(card.excerpt)
}

export interface DigestFigures { cards: number; words: number; minutes: number }

/** What the digest asks of its reader; minutes are whole and at least one as soon as there is a word. */
export function figuresOf(edition: Pick<Edition, 'intro' | 'sections'>): DigestFigures {
  const cards = edition.sections.flatMap((section) => section.cards)
  const titles = edition.sections.reduce((sum, section) => sum + countWords(section.title), 0)
  const words = cards.reduce((sum, card) => sum + cardWords(card), countWords(edition.intro) + titles)
  return { cards: cards.length, words, minutes: Math.ceil(words / WORDS_A_MINUTE) }
}

/** '0.9 kB', '61 kB': kilobytes of 1,000 bytes, one decimal below ten. */
export function kilobytes(bytes: number): string {
  const size = bytes / 1000
  return `${size < 10 ? size.toFixed(1) : String(Math.ceil(size))} kB`
}

/** How far a text is from the length at which mail programs cut it: counted as people see characters. */
export function lengthState(text: string, limit: number): { length: number; state: 'ok' | 'near' | 'over' } {
  const length = [...text].length
  return { length, state: length > limit ? 'over' : length > limit * 0.9 ? 'near' : 'ok' }
}
