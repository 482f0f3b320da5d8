import { FORMATS, type Edition } from '@shared/model/edition'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { builtInTheme } from './built-in-theme'
import { cleanLine, cleanLink } from '@shared/print/clean-text'
import { anyEdition, anyText } from './fixtures/any-edition'
import { fixtureEdition } from './fixtures/edition'
import { readStories } from './fixtures/read-text'
import { safeMergeTag } from './merge-tag'
import { checkEdition } from './preflight'
import { previewHtml } from './preview'
import { renderEmail } from './render-email'
import { renderPage } from './render-page'
import { renderText } from './render-text'

const theme = builtInTheme()
const URLS = ['href', 'src', 'action', 'formaction', 'srcset', 'background', 'poster']
const picture = (card: Edition['sections'][number]['cards'][number]): string => card.picture?.url ?? ''

/** What a browser would run, load or be steered by, found in the parsed document. */
function dangersOf(html: string): string[] {
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const banned = /^(?:script|svg|math|iframe|object|embed|base|link|template)$/iu.test(element.tagName) ? [element.tagName] : []
    const attributes = [...element.attributes].filter(({ name, value }) =>
      /^on/iu.test(name) || (URLS.includes(name) && /^[^a-z]*(?:javascript|vbscript|data:text)/iu.test(decode(value))))
    return [...banned, ...attributes.map(({ name, value }) => `${element.tagName} ${name}=${value}`)]
  })
}

/** As a browser reads a URL: white space and controls ignored. */
function decode(value: string): string {
  return value.replace(/[\u0000-\u0020]/gu, '')
}

const countOf = (html: string, selector: string): number => parseHTML(html).document.querySelectorAll(selector).length

describe('hostile text in every field', () => {
  it('never becomes markup, in exports and previews', () => {
    fc.assert(fc.property(anyEdition, (edition) => {
      const pages = [renderEmail(edition, theme, picture), renderPage(edition, theme, picture),
        ...FORMATS.map((format) => previewHtml(edition, format, theme, { dark: true }, picture))]
      for (const html of pages) {
        expect(dangersOf(html)).toEqual([])
        expect(html.isWellFormed()).toBe(true)
        expect(countOf(html, 'style')).toBe(1)
        expect(countOf(html, 'title')).toBe(1)
      }
      expect(countOf(pages[1] ?? '', 'h1')).toBe(1)
      expect(countOf(pages[1] ?? '', 'article')).toBe(edition.sections.flatMap((section) => section.cards).length)
      expect(Array.isArray(checkEdition(edition, 0))).toBe(true)
    }), { numRuns: 150 })
  })

  it('is printed letter for letter where a reader sees it', () => {
    fc.assert(fc.property(anyText, (text) => {
      const edition = withHeadlines(() => text)
      const { document } = parseHTML(renderPage(edition, theme, () => ''))
      const seen = document.querySelector('article .p-name')?.textContent ?? ''
      expect(seen).toBe(cleanLine(text))
    }), { numRuns: 150 })
  })

  it('never changes which stories the plain text holds', () => {
    fc.assert(fc.property(anyEdition, (edition) => {
      const cards = edition.sections.flatMap((section) => section.cards)
      fc.pre(cards.every((card) => cleanLine(card.headline) !== ''))
      const expected = cards.map((card) => ({ headline: cleanLine(card.headline), excerpt: cleanLine(card.excerpt), link: cleanLink(card.link) }))
      const text = renderText(edition)
      expect(readStories(text)).toEqual(expected)
      expect(text).not.toContain('\r')
    }), { numRuns: 300 })
  })
})

describe('safeMergeTag', () => {
  it('passes merge tags untouched', () => {
    const tags = ['*|UNSUB|*', '{{unsubscribe_url}}', '{{ unsubscribe }}', '%%unsubscribe%%', '[unsubscribe]', '<%= unsubscribe_url %>',
      '$UNSUB$', '#unsub#', 'https://x.example/u?a=1&b={{id}}', 'mailto:out@x.example', '{unsubscribe:url}', 'UNSUBSCRIBE', '|UNSUB|']
    for (const tag of tags) {
      expect(safeMergeTag(tag)).toBe(tag)
      const html = renderEmail({ ...fixtureEdition, newsroom: { ...fixtureEdition.newsroom, unsubscribeTag: tag } }, theme, () => '')
      expect(html).toContain(`<a href="${tag}"`)
    }
  })

  it('drops what could run or break out', () => {
    for (const tag of ['javascript:alert(1)', ' javascript:1', 'java\tscript:1', '&#106;avascript:1', 'x" onclick="y', '<script>', 'data:text/html,x', '\u0001javascript:1']) {
      expect(safeMergeTag(tag)).toBe('')
    }
  })
})

function withHeadlines(headline: () => string): Edition {
  return { ...fixtureEdition, sections: fixtureEdition.sections.map((section) => ({ ...section, cards: section.cards.map((card) => ({ ...card, headline: headline() })) })) }
}
