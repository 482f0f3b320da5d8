import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { builtInTheme } from '@engine/press/built-in-theme'
import { fixtureEdition, fixturePictures } from '@engine/press/fixtures/edition'
import { renderEmail } from '@engine/press/render-email'
import type { Edition } from '@shared/model/edition'
import { byTurns, spreadOf, timed, type Spread } from './harness'
import type { Line } from './table'

const ROUNDS = 200
type Renderer = { renderWithReactEmail: (edition: Edition) => Promise<string> }

/** A digest of twenty items to email against the same email by react-email, both warm, and the first call of each. */
export async function measureEmail(): Promise<Line[]> {
  const { renderWithReactEmail } = await import(/* @vite-ignore */ pathToFileURL(resolve('bench/react-email.mjs')).href) as Renderer
  const edition = twentyItems()
  const galley = (): string => renderEmail(edition, builtInTheme(), fixturePictures)
  const peer = (): Promise<string> => renderWithReactEmail(edition)
  const first = { galley: await timed(galley), peer: await timed(peer) }
  const { floor, subject } = await byTurns(ROUNDS, peer, galley, { warmUp: 30 })
  const kilobytes = (html: string): number => Buffer.byteLength(html) / 1000
  const against = (spread: Spread | number): { what: string; spread: Spread | number } => ({ what: 'react-email', spread })
  return [
    { what: 'Digest of 20 items to email', unit: 'ms', galley: spreadOf(subject), against: against(spreadOf(floor)), target: { of: 'p50', times: 1 } },
    { what: 'The same, first call', unit: 'ms', galley: first.galley, against: against(first.peer) },
    { what: 'Size of that email, with pictures', unit: 'KB', galley: kilobytes(galley()), against: against(kilobytes(await peer())), target: { of: 'value', most: 25 } },
  ]
}

/** The press’s own fixture with five of its stories told again: twenty items, a good half with pictures. */
function twentyItems(): Edition {
  const cards = fixtureEdition.sections.flatMap((section) => section.cards)
  const again = cards.slice(0, 5).map((card) => ({ ...card, id: `${card.id}-again`, link: `${card.link}-again` }))
  return { ...fixtureEdition, sections: [...fixtureEdition.sections, { id: 'section-4', title: 'Again', cards: again }] }
}
