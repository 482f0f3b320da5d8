import type { Edition } from '@shared/model/edition'
import { viewCard, type CardView, type Voice } from './card-view'
import { cleanLanguage, cleanLine, cleanLink, cleanParagraphs } from '@shared/print/clean-text'
import { longDate } from './dates'
import { directionOf, type Direction } from './direction'
import { safeMergeTag } from './merge-tag'
import { phrasesFor, type Phrases } from './phrases'
import type { PictureAddresses } from './picture-addresses'

export interface SectionView { number: number; title: string; cards: CardView[] }

/** An edition as templates see it: every text clean, every link safe, nothing left to decide but the looks. */
export interface EditionView {
  lang: string
  dir: Direction
  /** The date where the digest has no subject: a heading is never empty. */
  subject: string
  preheader: string
  /** Invisible characters that keep a mail client from filling its preview line with the start of the body. */
  padding: string
  date: string
  longDate: string
  newsroom: string
  intro: string[][]
  sections: SectionView[]
  /** Sections with a title, for the page's list of contents. */
  titled: SectionView[]
  /** `byMail`: the address is a mailto link, which no form can post to. */
  signUp: { url: string; text: string; byMail: boolean } | null
  address: string[][]
  unsubscribeTag: string
  words: Phrases
  /** Blocks carry the id of their card, for the preview's click only. */
  preview: boolean
}

/** Everything a template may print of `edition`. `pictures` says what each card's `src` is. */
export function viewEdition(edition: Edition, pictures: PictureAddresses, preview = false): EditionView {
  const { newsroom } = edition
  const lang = cleanLanguage(newsroom.language)
  const { language, words } = phrasesFor(lang)
  const voice: Voice = { lang, dir: directionOf(lang), words, wordsLang: language }
  const date = longDate(cleanLine(edition.date), lang)
  const preheader = cleanLine(edition.preheader)
  const sections = viewSections(edition, voice, pictures)
  return {
    lang, dir: voice.dir, words, preview, preheader, sections,
    subject: cleanLine(edition.subject) || date,
    padding: '\u034f\u200c\u00a0'.repeat(Math.max(0, 90 - preheader.length)),
    date: cleanLine(edition.date),
    longDate: date,
    newsroom: cleanLine(newsroom.name),
    intro: cleanParagraphs(edition.intro),
    titled: sections.filter((section) => section.title !== ''),
    signUp: viewSignUp(newsroom),
    address: cleanParagraphs(newsroom.postalAddress),
    unsubscribeTag: safeMergeTag(newsroom.unsubscribeTag),
  }
}

function viewSignUp({ signUpUrl, signUpText }: Edition['newsroom']): EditionView['signUp'] {
  const url = cleanLink(signUpUrl)
  return url === '' ? null : { url, text: cleanLine(signUpText), byMail: /^mailto:/iu.test(url) }
}

/** Sections that have something to show; the very first card is the lead. */
function viewSections(edition: Edition, voice: Voice, pictures: PictureAddresses): SectionView[] {
  const leadId = edition.sections.flatMap((section) => section.cards)[0]?.id
  return edition.sections.filter((section) => section.cards.length > 0).map((section, index) => ({
    number: index + 1,
    title: cleanLine(section.title),
    cards: section.cards.map((card) => viewCard(card, voice, { src: pictures(card), lead: card.id === leadId })),
  }))
}
