import { expect, it } from 'vitest'
import type { Finding, Rule } from '@shared/model/edition'
import { overridesFor } from './override-words'

const finding = (rule: Rule, cardId: string): Finding => ({ rule, cardId, message: '' })
const labels = (...findings: Finding[]): string[] => overridesFor(findings, (id) => (id === 'x' ? '' : `Story ${id}`)).map(({ label }) => label)

it('names what would be exported all the same, once a rule', () => {
  expect(labels(finding('embargo', 'a'), finding('spiked', 'b'), finding('embargo', 'c'))).toEqual([
    'Export although “Story a” and “Story c” are embargoed',
    'Export although “Story b” is spiked',
  ])
  expect(labels(finding('tk', 'a'), finding('tk', 'a'), finding('tk', ''))).toEqual(['Export although “Story a” and the digest’s own text still say TK'])
  expect(labels(finding('tk', 'a'), finding('tk', 'b'), finding('tk', 'c'))).toEqual(['Export although “Story a” and 2 others still say TK'])
  expect(labels(finding('empty-headline', 'x'), finding('missing-article', 'y'))).toEqual([
    'Export although a card has no headline', 'Export although the article of a card is not in the newsroom any more',
  ])
  expect(labels()).toEqual([])
})

it('is another choice as soon as it is about another card', () => {
  const keys = (...findings: Finding[]): string[] => overridesFor(findings, () => '').map(({ key }) => key)
  expect(keys(finding('tk', 'a'))).toEqual(keys(finding('tk', 'a'), finding('tk', 'a')))
  expect(keys(finding('tk', 'a'))).not.toEqual(keys(finding('tk', 'a'), finding('tk', 'b')))
  expect(keys(finding('tk', 'a'))).not.toEqual(keys(finding('embargo', 'a')))
})
