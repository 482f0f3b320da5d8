import type { Finding, Rule } from '@shared/model/edition'

const REASONS: Record<Rule, { one: string; many: string }> = {
  'tk': { one: 'still says TK', many: 'still say TK' },
  'embargo': { one: 'is embargoed', many: 'are embargoed' },
  'spiked': { one: 'is spiked', many: 'are spiked' },
  'empty-headline': { one: 'has no headline', many: 'have no headline' },
  'missing-article': { one: 'is not in the newsroom any more', many: 'are not in the newsroom any more' },
}

export interface Override {
  rule: Rule
  label: string
  /** The same only for the same rule at the same places: who waved one card through has not waved through the next. */
  key: string
}

/**
 * What may be waved through, one choice a rule and each by name: 'Export although “X” is embargoed'. `nameOf` answers a
 * card's headline, '' where it has none.
 */
export function overridesFor(findings: readonly Finding[], nameOf: (cardId: string) => string): Override[] {
  return [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const places = [...new Set(findings.filter((finding) => finding.rule === rule).map(({ cardId }) => cardId))]
    const { one, many } = REASONS[rule]
    return { rule, key: [rule, ...places].join(' '), label: `Export although ${namesOf(places, rule, nameOf)} ${places.length === 1 ? one : many}` }
  })
}

function namesOf(places: readonly string[], rule: Rule, nameOf: (cardId: string) => string): string {
  const names = places.map((cardId) => (cardId === '' ? 'the digest’s own text' : quoted(nameOf(cardId), rule)))
  const [first = '', second = ''] = names
  if (names.length <= 1) return first
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`
}

function quoted(name: string, rule: Rule): string {
  if (rule === 'missing-article') return 'the article of a card'
  return name === '' ? 'a card' : `“${name}”`
}
