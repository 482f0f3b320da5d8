import { FORMATS } from '@shared/model/edition'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { builtInTheme } from './built-in-theme'
import { fixtureEdition, fixturePictures } from './fixtures/edition'
import { renderFixture } from './fixtures/render-fixture'
import { DARK_MARKER, previewHtml } from './preview'

const preview = (format: (typeof FORMATS)[number], dark: boolean): string =>
  previewHtml(fixtureEdition, format, builtInTheme(), { dark }, fixturePictures)

describe.each(FORMATS)('the preview of %s', (format) => {
  it('marks each card once, in order', () => {
    const ids = [...parseHTML(preview(format, false)).document.querySelectorAll('[data-card]')].map((block) => block.getAttribute('data-card'))
    expect(ids).toEqual(fixtureEdition.sections.flatMap((section) => section.cards.map((card) => card.id)))
  })

  it('is light or dark as asked, never as the machine is', () => {
    for (const dark of [true, false]) expect(preview(format, dark)).not.toMatch(/prefers-color-scheme|light dark/u)
    expect(preview(format, true)).toContain('content="dark"')
  })
})

describe('a preview', () => {
  it('shows the exported text to the letter', () => {
    expect(parseHTML(preview('text', false)).document.querySelector('pre')?.textContent).toBe(renderFixture('text'))
  })

  it('leaves the marker alone where it is an editor’s text', () => {
    const edition = { ...fixtureEdition, subject: DARK_MARKER }
    const { document } = parseHTML(previewHtml(edition, 'page', builtInTheme(), { dark: true }, fixturePictures))
    expect(document.querySelector('h1')?.textContent).toBe(DARK_MARKER)
  })
})
