import { expect, it } from 'vitest'
import type { LibraryPicture } from '@shared/model/picture'
import { firstAdded, refusalsIn, sumOfAdded } from './adding'

const picture = (sha256: string): LibraryPicture => ({ sha256, name: sha256, mediaType: 'image/png', bytes: 1, width: 1, height: 1, addedAt: 1, uses: 0, alt: '', caption: '', credit: '', focal: { x: 0.5, y: 0.5 }, removed: false })
const came = (sha256: string, known = false) => ({ name: sha256, picture: picture(sha256), known })
const refused = { name: 'x.svg', refusal: '“x.svg” is an SVG drawing.' }

it('says what came of adding, in as few words as there is to say', () => {
  expect(sumOfAdded([came('a'), came('b'), came('c', true), refused])).toBe('2 pictures added, 1 was here already, 1 refused')
  expect(sumOfAdded([came('a')])).toBe('1 picture added')
  expect(sumOfAdded([came('a', true), came('b', true)])).toBe('2 were here already')
})

it('goes on with the first that came in, and keeps each refusal', () => {
  expect([firstAdded([refused, came('b', true)]), firstAdded([refused])]).toEqual(['b', null])
  expect(refusalsIn([came('a'), refused])).toEqual([refused.refusal])
})
