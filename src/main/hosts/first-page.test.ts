import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { DEFAULT_PREFERENCES, NO_PLACE } from '@shared/model/preferences'
import { withPreferences } from './first-page'

const html = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8')
const preferences = { ...DEFAULT_PREFERENCES, place: { ...NO_PLACE, workspace: '/a', address: '/articles?search="><script>$&' } }

it('writes the preferences into the page so that they read back, whatever is in them', () => {
  const { document } = parseHTML(withPreferences(html, preferences))
  expect(JSON.parse(document.querySelector('meta[name="preferences"]')?.getAttribute('content') ?? '')).toEqual(preferences)
  expect(document.querySelectorAll('script')).toHaveLength(1)
})

it('has the theme on the root, unless it is the system’s', () => {
  expect(withPreferences(html, { ...preferences, theme: 'dark' })).toContain('<html lang="en" data-theme="dark">')
  expect(withPreferences(html, preferences)).toContain('<html lang="en">')
})
