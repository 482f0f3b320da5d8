import emailTemplate from '@resources/themes/plain/email.liquid?raw'
import pageTemplate from '@resources/themes/plain/page.liquid?raw'
import tokens from '@resources/themes/plain/theme.json?raw'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDirectly } from './direct-printing'
import { viewEdition } from './edition-view'
import { anyEdition } from './fixtures/any-edition'
import { fixtureEdition, fixturePictures } from './fixtures/edition'
import { createTemplateEngine } from './theme'

const engine = createTemplateEngine()
const directly = (template: string, view: object): string | null | undefined => printDirectly(engine.parse(template))?.(view)
const slowly = (template: string, view: object): string => String(engine.renderSync(engine.parse(template), view))

const view = {
  name: 'Ana & "Bo" <b>', none: '', nothing: null, count: 3, on: true, off: false, items: [{ text: 'one' }, { text: 'two' }, { text: 'three' }], nobody: [],
  deep: { er: { word: 'found' } },
}

describe('printing directly', () => {
  it.each([
    'plain text', '{{ name }}', '{{ name | raw }}', '{{ deep.er.word }}{{ count }}{{ nothing }}{{ on }}', '{{ nothing.at.all }}', '{{ name.length }}',
    '{% if name %}yes{% else %}no{% endif %}', '{% if none %}yes{% elsif count > 2 %}more{% else %}no{% endif %}', '{% if items.length >= 4 %}x{% endif %}',
    '{% unless off %}shown{% else %}hidden{% endunless %}', '{% unless on %}a{% elsif on %}b{% endunless %}', '{% if name == "x" %}a{% elsif count == 3 %}b{% endif %}',
    '{% if on and off %}x{% endif %}{% if none or name %}y{% endif %}', '{% assign told = none or nothing %}{% if told %}x{% else %}y{% endif %}',
    '{% for item in items %}{% unless forloop.first %}, {% endunless %}{{ forloop.index }} {{ item.text }}{% endfor %}', '{% for item in nobody %}x{% else %}none{% endfor %}',
    '{% assign word = deep.er.word %}{% for item in items %}{% assign word = item.text %}{{ word }}{% endfor %}{{ word }}',
    '{% for count in items %}{{ count.text }}{% for item in items %}{{ forloop.last }}{% endfor %}{% endfor %}{{ count }}',
  ])('%s: as Liquid does', (template) => {
    expect(directly(template, view)).toBe(slowly(template, view))
  })

  it.each(['{{ name | size }}', '{% case count %}{% when 3 %}x{% endcase %}', '{% for item in items limit: 1 %}{{ item.text }}{% endfor %}', '{% if on and off or count %}x{% endif %}', '{{ items[0].text }}'])(
    '%s is left to Liquid', (template) => expect(directly(template, view)).toBeUndefined())

  it.each(['{{ missing }}', '{{ deep.missing }}', '{{ items }}', '{{ items.first }}', '{{ name.constructor }}', '{% for item in name %}x{% endfor %}'])(
    '%s is left to Liquid when it is met', (template) => expect(directly(template, view)).toBeNull())
})

describe.each([['email', emailTemplate], ['page', pageTemplate]])('the built-in %s', (_name, template) => {
  const scope = (edition: typeof fixtureEdition): object => ({ ...viewEdition(edition, fixturePictures), theme: JSON.parse(tokens), css: 'body{}' })
  it('is printed directly, byte for byte as Liquid would', () => {
    expect(directly(template, scope(fixtureEdition))).toBe(slowly(template, scope(fixtureEdition)))
    fc.assert(fc.property(anyEdition, (edition) => { expect(directly(template, scope(edition))).toBe(slowly(template, scope(edition))) }), { numRuns: 60 })
  })
})
