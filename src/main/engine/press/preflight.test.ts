import type { Edition, EditionCard } from '@shared/model/edition'
import { describe, expect, it } from 'vitest'
import { fixtureEdition } from './fixtures/edition'
import { checkEdition } from './preflight'

const NOW = Date.UTC(2026, 4, 22, 5, 0)

function withCard(change: Partial<EditionCard>): Edition {
  const [first, ...rest] = fixtureEdition.sections
  const [card, ...cards] = first?.cards ?? []
  if (first === undefined || card === undefined) throw new Error('the fixture has a first card')
  return { ...fixtureEdition, sections: [{ ...first, cards: [{ ...card, headline: 'Dock workers win', ...change }, ...cards] }, ...rest] }
}

const messages = (edition: Edition): string[] => checkEdition(edition, NOW).map((finding) => finding.message)

describe('checkEdition', () => {
  it('finds nothing in an edition that may go out', () => {
    expect(checkEdition(fixtureEdition, NOW)).toEqual([])
  })

  it('says where a TK still stands', () => {
    expect(messages({ ...fixtureEdition, subject: 'TK', preheader: 'figures TKTK', intro: 'x\n[TK]' })).toEqual([
      'The subject still says TK.', 'The preheader still says TK.', 'The intro still says TK.',
    ])
    expect(checkEdition(withCard({ excerpt: 'It cost TK million.', byline: 'By TK', linkLabel: 'TK' }), NOW)).toEqual([
      { rule: 'tk', cardId: 'card-01', message: 'The excerpt of “Dock workers win” still says TK.' },
      { rule: 'tk', cardId: 'card-01', message: 'The byline of “Dock workers win” still says TK.' },
      { rule: 'tk', cardId: 'card-01', message: 'The link label of “Dock workers win” still says TK.' },
    ])
    const [first, ...rest] = fixtureEdition.sections
    expect(messages({ ...fixtureEdition, sections: [{ id: 's', cards: [], ...first, title: 'Section TK' }, ...rest] }))
      .toEqual(['The section title “Section TK” still says TK.'])
  })

  it('takes ATK, TKO, tk and Tk for what they are', () => {
    expect(messages(withCard({ headline: 'ATK beats TKO', excerpt: 'tk Tk TKs TK4 ÄTK', eyebrow: 'TKX' }))).toEqual([])
  })

  it('holds an embargo until its moment has come', () => {
    expect(messages(withCard({ embargo: '2026-05-22T08:00:00+02:00' }))).toEqual(['“Dock workers win” is embargoed until 22 May 2026, 06:00 UTC.'])
    expect(messages(withCard({ embargo: '2026-05-22T05:00:00Z' }))).toEqual([])
    expect(messages(withCard({ embargo: '2026-05-21T08:00' }))).toEqual(['“Dock workers win” has an embargo that can’t be read as a moment: “2026-05-21T08:00”.'])
  })

  it('stops spiked and missing articles and empty headlines', () => {
    expect(messages(withCard({ status: 'spiked' }))).toEqual(['“Dock workers win” is spiked.'])
    expect(messages(withCard({ headline: ' \u2028 ' }))).toEqual(['Card 1 in “The harbour” has no headline.'])
    expect(messages(withCard({ articleId: '', headline: '' }))).toEqual(['The article of card 1 in “The harbour” no longer exists.'])
  })
})
