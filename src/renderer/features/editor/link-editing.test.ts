import { expect, it } from 'vitest'
import { linkFrom } from './link-editing'

it('understands what people type as an address and refuses what could run', () => {
  expect(linkFrom(' https://example.org/a?b=c ')).toBe('https://example.org/a?b=c')
  expect(linkFrom('example.org/paper')).toBe('https://example.org/paper')
  expect(linkFrom('desk@example.org')).toBe('mailto:desk@example.org')
  for (const refused of ['javascript:alert(1)', 'data:text/html,x', '/relative', 'two words', '', 'example', 'java\nscript:alert(1)']) expect(linkFrom(refused)).toBe('')
})
