import { expect, it } from 'vitest'
import { editionSchema, type Edition } from '@shared/model/edition'
import { considerationsOf } from './considerations'

const card = {
  id: 'c', articleId: 'a', eyebrow: '', headline: 'Ferry', byline: '', dateline: '', excerpt: 'At six.', link: '', linkLabel: '', sourceName: '', language: '',
  picture: null, status: 'ready', embargo: '', overrides: { headline: '', excerpt: '', linkLabel: '' }, article: { headline: 'Ferry', excerpt: 'At six.' },
}
const newsroom = { name: 'Ledger', timeZone: 'UTC', language: 'en', postalAddress: '1 Quay', unsubscribeTag: '*|UNSUB|*', signUpUrl: '', signUpText: '', pictureBaseUrl: '', closeTime: '' }
const edition = (changes: Partial<Edition>): Edition => editionSchema.parse({
  id: 'd', date: '2026-05-22', subject: 'Ferries', preheader: 'And more', intro: '', newsroom, sections: [{ id: 's', title: '', cards: [card] }], ...changes,
})

it('has nothing to say about a digest that has everything', () => {
  expect(considerationsOf(edition({}))).toEqual([])
})

it('names what readers or the law would miss', () => {
  const bare = edition({ subject: ' ', preheader: '', sections: [], newsroom: { ...edition({}).newsroom, unsubscribeTag: '', postalAddress: '' } })
  expect(considerationsOf(bare)).toEqual([
    'The digest has no cards.', 'The digest has no subject.', 'Without a preheader inboxes show the first words of the email after the subject.',
    'The email offers no way to unsubscribe; the tag for it belongs in the settings.', 'The footer has no postal address; it belongs in the settings.',
  ])
})

it('counts pictures without alt text', () => {
  const shown = (...alts: string[]) => edition({ sections: [{ id: 's', title: '', cards: alts.map((alt) => ({ ...edition({}).sections[0]!.cards[0]!, picture: { alt } })) }] })
  expect(considerationsOf(shown('A ferry', ' '))).toEqual(['One picture has no alt text for readers who can’t see it.'])
  expect(considerationsOf(shown('', ''))).toEqual(['2 pictures have no alt text for readers who can’t see them.'])
})

it('counts a long subject as people do', () => {
  expect(considerationsOf(edition({ subject: '⚓'.repeat(61) }))).toEqual(['The subject has 61 characters; inboxes show about 60.'])
  expect(considerationsOf(edition({ subject: '⚓'.repeat(60) }))).toEqual([])
})
