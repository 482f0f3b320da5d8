import { expect, it } from 'vitest'
import { deviceName, momentWords, sharingWords } from './sharing-words'

const noon = new Date(2026, 4, 22, 12, 0).getTime()
const met = new Date(2026, 4, 22, 10, 42).getTime()
const words = (state: Parameters<typeof sharingWords>[0]['state'], waiting = 0, metAt: number | null = met) => sharingWords({ state, waiting, metAt }, noon)

it('says how sharing goes in few words', () => {
  expect(words('merged')).toBe('All merged 10:42')
  expect(words('merged', 1)).toBe('1 change waiting')
  expect(words('merged', 0, null)).toBe('All merged')
  expect(words('unreachable', 3)).toBe('Offline, 3 changes waiting')
  expect(words('unreachable')).toBe('Shared folder not reachable')
  expect(words('paused', 2)).toBe('Sharing paused, 2 changes waiting')
  expect(words('paused')).toBe('Sharing paused')
  expect(words('failed', 2)).toBe('Could not merge, 2 changes waiting')
  expect(words('meeting', 2)).toBe('Merging…')
})

it('names the day of a moment that is not today’s', () => {
  expect(momentWords(met - 24 * 3_600_000, noon)).toMatch(/21.*10:42/u)
})

it('tells devices without a name apart', () => {
  expect(deviceName({ device: 'ab12cd', name: '' })).toBe('A computer without a name (ab12)')
  expect(deviceName({ device: 'ab12cd', name: 'Ana' })).toBe('Ana')
})
