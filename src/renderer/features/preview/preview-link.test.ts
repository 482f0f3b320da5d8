import { expect, it } from 'vitest'
import { meaningOfLink } from './preview-link'

it('tells places in the page, addresses and everything else apart', () => {
  expect(meaningOfLink('#section-2')).toEqual({ to: 'place', id: 'section-2' })
  expect(meaningOfLink('#%E0%A4%A')).toEqual({ to: 'place', id: '%E0%A4%A' })
  expect(meaningOfLink('https://example.org/a')).toEqual({ to: 'address', url: 'https://example.org/a' })
  expect(meaningOfLink('MAILTO:desk@example.org')).toEqual({ to: 'address', url: 'MAILTO:desk@example.org' })
  for (const href of ['{{unsubscribe_url}}', '*|UNSUB|*', 'javascript:alert(1)', '/settings', 'file:///etc/passwd']) {
    expect(meaningOfLink(href)).toEqual({ to: 'nowhere' })
  }
})
