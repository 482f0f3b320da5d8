import type { EditionCard } from '@shared/model/edition'
import type { FocalPoint } from '@shared/model/picture'
import { cleanLanguage, cleanLine, cleanLink, cleanText } from '@shared/print/clean-text'
import { directionOf, directionOfText, type Direction } from './direction'
import type { Phrases } from './phrases'
import { safePictureAddress } from './picture-addresses'

/** The language an edition speaks, and the one Galley's own words in it are in. */
export interface Voice { lang: string; dir: Direction; words: Phrases; wordsLang: string }

/** One fact under a headline; `foreign` when it runs against its line and has to be isolated. */
export interface Fact { kind: 'byline' | 'place' | 'source'; text: string; foreign: boolean }

export interface CardView {
  id: string
  lead: boolean
  /** '' where the card speaks the edition's own language. */
  lang: string
  /** '' where the card runs as the edition does. */
  dir: Direction | ''
  /** The side its lines end at, where a small picture stands. */
  end: 'left' | 'right'
  eyebrow: string
  headline: string
  facts: Fact[]
  excerpt: string
  link: string
  linkLabel: string
  /** Language and direction of the label where they are not the card's. */
  labelLang: string
  labelDir: Direction | ''
  /** `position` is where a crop keeps its subject, as CSS says it; '' for the middle. */
  picture: { src: string; alt: string; caption: string; credit: string; position: string } | null
}

/** A card as templates see it; `src` is what its picture is printed with, '' for none. */
export function viewCard(card: EditionCard, voice: Voice, { src, lead }: { src: string; lead: boolean }): CardView {
  const headline = cleanLine(card.headline)
  const own = cleanLanguage(card.language)
  const lang = own === voice.lang ? '' : own
  const dir = cardDirection(lang, headline, voice)
  const linkLabel = cleanLine(card.linkLabel)
  return {
    id: cleanText(card.id), lead, headline, lang,
    dir: dir === voice.dir ? '' : dir,
    end: dir === 'rtl' ? 'left' : 'right',
    eyebrow: cleanLine(card.eyebrow),
    facts: viewFacts(card, dir),
    excerpt: cleanLine(card.excerpt),
    link: cleanLink(card.link),
    linkLabel: linkLabel === '' ? voice.words.readMore : linkLabel,
    ...viewLabel(linkLabel, lang === '' ? voice.lang : lang, dir, voice),
    picture: viewPicture(card, src),
  }
}

/** By the card's own language, or by what its headline is written in where nobody said. */
function cardDirection(lang: string, headline: string, voice: Voice): Direction {
  if (lang !== '') return directionOf(lang)
  const seen = directionOfText(headline)
  return seen === '' ? voice.dir : seen
}

function viewLabel(own: string, lang: string, dir: Direction, voice: Voice): Pick<CardView, 'labelLang' | 'labelDir'> {
  if (own !== '') {
    const seen = directionOfText(own)
    return { labelLang: '', labelDir: seen === dir ? '' : seen }
  }
  const labelDir = directionOf(voice.wordsLang)
  return { labelLang: lang === voice.wordsLang ? '' : voice.wordsLang, labelDir: labelDir === dir ? '' : labelDir }
}

function viewFacts(card: EditionCard, dir: Direction): Fact[] {
  const facts = [['byline', card.byline], ['place', card.dateline], ['source', card.sourceName]] as const
  return facts.map(([kind, raw]) => ({ kind, text: cleanLine(raw) }))
    .filter(({ text }) => text !== '')
    .map((fact) => ({ ...fact, foreign: !['', dir].includes(directionOfText(fact.text)) }))
}

function viewPicture(card: EditionCard, src: string): CardView['picture'] {
  const address = safePictureAddress(src)
  if (card.picture === null || address === '') return null
  const { alt, caption = '', credit = '', focal } = card.picture
  return { src: address, alt: cleanLine(alt), caption: cleanLine(caption), credit: cleanLine(credit), position: cropPosition(focal) }
}

function cropPosition(focal: FocalPoint | undefined): string {
  if (!focal || (focal.x === 0.5 && focal.y === 0.5)) return ''
  return `${percent(focal.x)} ${percent(focal.y)}`
}

function percent(fraction: number): string {
  return `${Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10}%`
}
