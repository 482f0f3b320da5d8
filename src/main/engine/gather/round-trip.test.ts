import { builtInTheme } from '@engine/press/built-in-theme'
import { renderPage } from '@engine/press/render-page'
import { renderText } from '@engine/press/render-text'
import type { Edition, EditionCard } from '@shared/model/edition'
import { DEFAULT_NEWSROOM } from '@shared/model/newsroom'
import { oneLine } from '@shared/model/excerpt'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSource } from './parse-source'

interface Story { headline: string; excerpt: string; link: string; byline: string }

const STORIES: Story[] = Array.from({ length: 15 }, (_, index) => ({
  headline: [
    'Dockworkers Refuse To Load Weapons Bound For War', '“We Won’t Drink It”: A Valley Town Fights For Clean Water', 'Why Did 40 Schools Close In A Single Day?', 'Subscribe', 'Read more: the hidden cost of free news',
    '1. A story that begins with a number', '¿Quién paga la factura de la sequía?', 'صيادو غزة يعودون إلى البحر رغم الخطر', 'Related stories', '漁師たちは海へ戻る', 'By Any Other Name', '<b>Tags</b> & entities &amp; all', 'May 22, 2026', '...', 'Share this: nothing to share',
  ][index] ?? '',
  excerpt: [
    'Dockworkers at three ports walked off the job on Thursday rather than load crates. By noon two ships had turned back […]', 'By Nora Eckert, The Wire. Workers at the mill say they have had enough of it.', 'One word.', 'Sign up for our newsletter.', 'Continue reading', '-more-',
    'Los pozos del valle han bajado doce metros en cuatro años, pero los permisos no.', 'قبل شروق الشمس يدفع أبو خالد قاربه الصغير إلى الماء مع أبنائه الثلاثة.', `${'word '.repeat(99)}end.`, '夜明け前、三人の息子と小さな舟を水に押し出す。', 'https://elsewhere.example/ is where it was first', '© 2026 All rights reserved.', 'Photo: Jo Doe', 'a', 'Read more: https://elsewhere.example/story',
  ][index] ?? '',
  link: `https://outlet.example/2026/05/story-${index + 1}?a=1&b=${index}`, byline: index % 2 === 0 ? `By Ana Ruiz ${index}` : '',
}))

function editionOf(stories: readonly Story[], sections = 3): Edition {
  const card = (story: Story, index: number): EditionCard => ({
    id: `c${index}`, articleId: `a${index}`, eyebrow: index % 3 === 0 ? 'Labor' : '', headline: story.headline, byline: story.byline, dateline: '', excerpt: story.excerpt, link: story.link, linkLabel: '', sourceName: 'The Wire',
    language: '', picture: null, status: 'ready', embargo: '', overrides: { headline: '', excerpt: '', linkLabel: '' }, article: { headline: '', excerpt: '' },
  })
  const cards = stories.map(card)
  const size = Math.max(1, Math.ceil(cards.length / sections))
  return {
    id: 'e', date: '2026-05-22', subject: 'The morning digest', preheader: 'What happened', intro: 'Good morning. Here is what our colleagues found out yesterday.\nIt is a long list today.',
    newsroom: { ...DEFAULT_NEWSROOM, name: 'The Commons', postalAddress: '4 Mill Lane\nAlder Creek', signUpUrl: 'https://commons.example/join', signUpText: 'Get the digest in your inbox every morning.' },
    sections: Array.from({ length: sections }, (_, index) => ({ id: `s${index}`, title: index === 0 ? '' : `Section ${index}`, cards: cards.slice(index * size, (index + 1) * size) })).filter((section) => section.cards.length > 0),
  }
}

const formats = {
  page: (edition: Edition): string => renderPage(edition, builtInTheme(), () => ''),
  text: renderText,
}

function readBack(format: keyof typeof formats, edition: Edition): Omit<Story, 'byline'>[] {
  const bytes = new TextEncoder().encode(formats[format](edition))
  const { items, kind } = parseSource({ bytes, as: 'auto', name: 'edition' })
  expect(kind).toBe(format === 'page' ? 'html' : 'text')
  return items.map(({ headline, excerpt, link }) => ({ headline, excerpt, link }))
}

const plain = (stories: readonly Story[]): Omit<Story, 'byline'>[] => stories.map(({ headline, excerpt, link }) => ({ headline, excerpt, link }))

test.each(['page', 'text'] as const)('fifteen stories exported as %s come back exactly', (format) => {
  expect(readBack(format, editionOf(STORIES))).toEqual(plain(STORIES))
  expect(readBack(format, editionOf(STORIES, 1))).toEqual(plain(STORIES))
})

const SIGNS = ['“Quoted”', '‘so’', '—', '–', '…', '?', '!', '&', '&amp;', '<i>', '</p>', '1,000', '50%', '#', '*', '-', '--', '_', '===', ':', 'https://x.example/a', '(more)', '[…]', '-more-', 'Read', 'more:', '©', 'é', 'Ω', 'Ж', 'ה', 'عاجل', '東京', 'हिंदी', '🐟', 'Mr.', 'U.S.', "don't", '/', '\\', '|', '·', '"', "'", '`', '{{', '}}', '%}', '>', 'By', 'Share']
const word = fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Zäöüñç]{1,12}[.,;:!?]?$/u) }, { weight: 1, arbitrary: fc.constantFrom(...SIGNS) })
const words = (most: number): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((parts) => oneLine(parts.join(' '))).filter((text) => text !== '')
const story: fc.Arbitrary<Story> = fc.record({
  headline: words(16), excerpt: words(100), byline: fc.constantFrom('', 'By Ana Ruiz', 'Ana Ruiz'),
  link: fc.integer({ min: 1, max: 1_000_000 }).map((number) => `https://outlet.example/${number}/`),
})

test.each(['page', 'text'] as const)('any stories exported as %s come back exactly', (format) => {
  const check = fc.property(fc.uniqueArray(story, { minLength: 1, maxLength: 15, selector: ({ link }) => link }), fc.integer({ min: 1, max: 4 }), (stories, sections) => {
    expect(readBack(format, editionOf(stories, sections))).toEqual(plain(stories))
  })
  fc.assert(check, { numRuns: 150 })
})
