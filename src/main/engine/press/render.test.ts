import type { Edition } from '@shared/model/edition'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { builtInTheme } from './built-in-theme'
import { fixtureEdition, fixturePictures } from './fixtures/edition'
import { readStories } from './fixtures/read-text'
import { renderFixture } from './fixtures/render-fixture'
import { renderEmail } from './render-email'
import { renderPage } from './render-page'
import { renderText } from './render-text'

const theme = builtInTheme()
const cards = fixtureEdition.sections.flatMap((section) => section.cards)
const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document
const all = (html: string, selector: string): Element[] => [...documentOf(html).querySelectorAll(selector)]

describe.each(['email', 'page'] as const)('%s', (format) => {
  const html = renderFixture(format)

  it('says its language and direction, has one h1 and stands alone', () => {
    for (const element of all(html, 'html, body')) {
      expect([element.getAttribute('lang'), element.getAttribute('dir')]).toEqual(['en', 'ltr'])
    }
    expect(all(html, 'h1').map((h1) => h1.textContent)).toEqual([fixtureEdition.subject])
    expect(all(html, 'script, link, iframe, object, base')).toEqual([])
    expect(all(html, 'style')).toHaveLength(1)
    expect(html).not.toMatch(/@import|url\(|@font-face|data-card/u)
    expect(html).toContain('<meta charset="utf-8">')
    expect(html.split('@media (prefers-color-scheme: dark)')).toHaveLength(2)
  })

  it('prints every story once with its headline, excerpt and link', () => {
    for (const card of cards) {
      const heading = all(html, 'h2, h3').filter((element) => element.textContent === card.headline)
      expect(heading).toHaveLength(1)
      expect(heading[0]?.querySelector('a')?.getAttribute('href') ?? '').toBe(card.link)
      expect(all(html, 'p').filter((element) => element.textContent === card.excerpt)).toHaveLength(1)
    }
  })

  it('marks the language and direction of a story that has its own', () => {
    const arabic = all(html, '[lang=ar]')
    expect(arabic).toHaveLength(1)
    expect(arabic[0]?.getAttribute('dir')).toBe('rtl')
    expect(arabic[0]?.querySelector('a[lang=en][dir=ltr]')?.textContent).toBe('Read more')
    expect(all(html, '[lang=de]')[0]?.getAttribute('dir')).toBeNull()
  })

  it('gives every picture an alternative text and a size, and every link a name of its own', () => {
    expect(all(html, 'img')).toHaveLength(cards.filter((card) => card.picture !== null).length)
    for (const img of all(html, 'img')) {
      expect(img.getAttribute('alt')).toBeTruthy()
      expect(Number(img.getAttribute('width'))).toBeGreaterThan(0)
    }
    const names = all(html, 'a[aria-label]').map((link) => link.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(cards.filter((card) => card.link !== '').length)
  })

  it('prints what is said of a picture and who made it', () => {
    const [lead] = cards
    const said = all(html, 'figcaption, p, table[align] td').map((element) => element.textContent?.trim())
    expect(said).toContain(`${lead!.picture!.caption} · Picture: ${lead!.picture!.credit}`)
    expect(said).toContain('Line 7 at Eastgate.')
    expect(said).toContain('Picture: Jonas Pell')
  })

  it('keeps headings in order', () => {
    const levels = all(html, 'h1, h2, h3, h4').map((heading) => Number(heading.tagName.slice(1)))
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('leaves out what the newsroom does not have', () => {
    const newsroom = { ...fixtureEdition.newsroom, signUpUrl: '', unsubscribeTag: '', postalAddress: '' }
    const bare = (format === 'email' ? renderEmail : renderPage)({ ...fixtureEdition, newsroom, sections: [], intro: '', preheader: '' }, theme, () => '')
    expect(all(bare, 'form, img, article, section, nav, aside')).toEqual([])
    expect(bare).not.toMatch(/Sign up|Unsubscribe|href=""/u)
  })

  it('runs right to left for a newsroom that does', () => {
    const newsroom = { ...fixtureEdition.newsroom, language: 'ar' }
    const rtl = (format === 'email' ? renderEmail : renderPage)({ ...fixtureEdition, newsroom }, theme, fixturePictures)
    expect(all(rtl, 'html[dir=rtl] > body[dir=rtl]')).toHaveLength(1)
    expect(all(rtl, '[dir=ltr]').length).toBeGreaterThanOrEqual(cards.length - 1)
  })
})

describe('email', () => {
  const html = renderFixture('email')

  it('marks layout tables, and carries its styles inline', () => {
    for (const table of all(html, 'table')) expect(table.getAttribute('role')).toBe('presentation')
    for (const element of all(html, 'td p, h1, h2, h3, td a')) expect(element.getAttribute('style')).toBeTruthy()
  })

  it('prints preheader, address and the merge tag untouched', () => {
    expect(html).toContain(fixtureEdition.preheader)
    expect(html).toContain('Pier 7, Ropewalk Lane<br>Port Ellery')
    expect(html).toContain('<a href="*|UNSUB|*"')
  })

  it.each([['illustrated stories', {}, 25_000], ['stories whose pictures have captions and credits', { caption: 'The quay on Friday.', credit: 'Ana Solberg' }, 28_000]])('with 20 %s stays small', (_what, said, atMost) => {
    const twenty = Array.from({ length: 20 }, (_, index) => ({ ...(cards[index % 15] ?? cards[0]!), id: `c${index}`, picture: { alt: 'A quay at first light', ...said } }))
    const edition: Edition = { ...fixtureEdition, sections: fixtureEdition.sections.map((section, index) => ({ ...section, cards: twenty.slice(index * 7, index * 7 + 7) })) }
    const bytes = Buffer.byteLength(renderEmail(edition, theme, (card) => `https://harbour.example/pictures/${card.id}.jpg`))
    expect(bytes).toBeLessThan(atMost)
  })
})

describe('page', () => {
  const html = renderFixture('page')

  it('crops pictures around their subject', () => {
    expect(all(html, 'img').map((img) => img.getAttribute('style')).filter(Boolean)).toEqual(['object-position:33.3% 20%', 'object-position:0% 100%'])
    expect(html).toContain('object-fit: cover')
  })

  it('has its landmarks, a skip link and a labelled form', () => {
    const target = all(html, 'a.skip')[0]?.getAttribute('href') ?? ''
    expect(all(html, `main${target}`)).toHaveLength(1)
    for (const landmark of ['header', 'nav[aria-label]', 'main', 'aside[aria-labelledby]', 'footer']) expect(all(html, landmark)).toHaveLength(1)
    expect(all(html, 'form[method=post]')[0]?.getAttribute('action')).toBe(fixtureEdition.newsroom.signUpUrl)
    expect(all(html, 'label[for=email] ~ .field input#email[type=email]')).toHaveLength(1)
  })

  it('marks its stories as an h-feed', () => {
    const entries = all(html, '.h-feed .h-entry')
    expect(entries.map((entry) => entry.querySelector('.p-name')?.textContent)).toEqual(cards.map((card) => card.headline))
    expect(entries.map((entry) => entry.querySelector('.p-summary')?.textContent)).toEqual(cards.map((card) => card.excerpt))
    expect(entries.map((entry) => entry.querySelector('.u-url')?.getAttribute('href') ?? '')).toEqual(cards.map((card) => card.link))
  })

  it('uses each id once and points only at ids it has', () => {
    const ids = all(html, '[id]').map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of all(html, 'a[href^="#"]')) expect(ids).toContain((link.getAttribute('href') ?? '').slice(1))
    for (const region of all(html, '[aria-labelledby]')) expect(ids).toContain(region.getAttribute('aria-labelledby'))
  })

  it('links to a sign-up by mail instead of a form', () => {
    const newsroom = { ...fixtureEdition.newsroom, signUpUrl: 'mailto:join@harbour.example' }
    expect(all(renderPage({ ...fixtureEdition, newsroom }, theme, () => ''), 'form')).toEqual([])
  })
})

describe('text', () => {
  it('can be read back story for story', () => {
    expect(readStories(renderFixture('text'))).toEqual(cards.map(({ headline, excerpt, link }) => ({ headline, excerpt, link })))
  })

  it('opens with subject, date and newsroom and ends with the address and the merge tag', () => {
    const lines = renderFixture('text').split('\n')
    expect(lines.slice(0, 2)).toEqual([fixtureEdition.subject, 'Friday, 22 May 2026 · The Harbour Dispatch'])
    expect(lines.slice(-6)).toEqual(['The Harbour Dispatch', 'Pier 7, Ropewalk Lane', 'Port Ellery', '', 'Unsubscribe: *|UNSUB|*', ''])
  })

  it('prints cards above the first section without a title', () => {
    const sections = [{ id: '', title: '', cards: cards.slice(0, 2) }]
    expect(readStories(renderText({ ...fixtureEdition, sections }))).toHaveLength(2)
  })
})
