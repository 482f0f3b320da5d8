import { describe, expect, it } from 'vitest'
import { builtInTheme } from './built-in-theme'
import { viewEdition } from './edition-view'
import { fixtureEdition } from './fixtures/edition'
import { compileTheme } from './theme'

const { tokens } = builtInTheme()
const view = viewEdition(fixtureEdition, () => '')
const themeOf = (email: string): ReturnType<typeof compileTheme> => compileTheme({ tokens, email, page: '', pageCss: '' })

/** WCAG 2 contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the built-in theme', () => {
  it.each(['light', 'dark'] as const)('can be read in %s (AA)', (scheme) => {
    const { ground, paper, ink, muted, accent, onAccent } = tokens[scheme]
    for (const back of [ground, paper]) for (const front of [ink, muted, accent]) expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('compileTheme', () => {
  it('escapes what a template prints unless told otherwise', () => {
    const shouting = { ...view, subject: '<b>"&\'' }
    expect(themeOf('{{ subject }}').printEmail(shouting)).toBe('&lt;b&gt;&#34;&amp;&#39;')
    expect(themeOf('{{ subject | raw }}').printEmail(shouting)).toBe('<b>"&\'')
  })

  it('refuses files, unknown variables, and filters that differ from day to day or machine to machine', () => {
    expect(() => themeOf('{% include "/etc/passwd" %}').printEmail(view)).toThrow(/etc\/passwd/u)
    expect(() => themeOf('{{ nothing }}').printEmail(view)).toThrow(/nothing/u)
    for (const filter of ['date: "%Y"', 'sample', 'sort_natural']) expect(() => themeOf(`{{ subject | ${filter} }}`).printEmail(view)).toThrow(/undefined filter/u)
  })

  it('refuses tokens that could leave their place', () => {
    expect(() => compileTheme({ tokens: { ...tokens, pageFont: 'x}</style>' }, email: '', page: '', pageCss: '' })).toThrow(/pageFont/u)
  })
})
