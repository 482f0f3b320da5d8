import { expect, it } from 'vitest'
import { datedEntries } from './dated'

it('groups what was done by the newsroom’s days', () => {
  const entry = (id: number, at: string): { id: number; label: string; at: number; undone: boolean } => ({ id, label: 'Something', at: Date.parse(at), undone: false })
  const entries = [entry(4, '2026-05-22T10:00:00Z'), entry(3, '2026-05-21T23:30:00Z'), entry(2, '2026-05-21T22:30:00Z'), entry(1, '2026-05-01T09:05:00Z')]
  expect(datedEntries(entries, 'Europe/London', Date.parse('2026-05-22T11:00:00Z')).map(({ day, time }) => `${day ?? '·'} ${time}`)).toEqual([
    'Today 11:00', '· 00:30', 'Yesterday 23:30', 'Friday 1 May 2026 10:05',
  ])
})
