import { expect, it } from 'vitest'
import type { Job } from '@shared/model/job'
import { formatWords, momentWords, stateWords, titleOf, wroteWords } from './job-words'

const facts = { id: 1, digestId: 'd', date: '2026-05-22', title: 'Friday', formats: ['email'] as Job['formats'], dir: '/out', createdAt: 0 }
const at = (done: number, of = 14) => ({ ...facts, progress: { done, of } })

it('says how an export stands', () => {
  expect(stateWords({ ...at(0), state: 'waiting' }, 0)).toBe('Waiting')
  expect(stateWords({ ...at(2), state: 'running', movedAt: 0 }, 5_000)).toBe('Exporting 3 of 14')
  expect(stateWords({ ...at(14), state: 'running', movedAt: 0 }, 0)).toBe('Exporting 14 of 14')
  expect(stateWords({ ...at(5, 5), state: 'done', endedAt: 0 }, 0)).toBe('Exported 5 files')
  expect(stateWords({ ...at(1, 1), state: 'done', endedAt: 0 }, 0)).toBe('Exported 1 file')
  expect(stateWords({ ...at(3), state: 'failed', endedAt: 0, failure: 'x' }, 0)).toBe('Failed after 3 of 14 files')
  expect(stateWords({ ...at(0), state: 'failed', endedAt: 0, failure: 'x' }, 0)).toBe('Failed')
  expect(stateWords({ ...at(3), state: 'cancelled', endedAt: 0 }, 0)).toBe('Cancelled after 3 of 14 files')
  expect(stateWords({ ...at(0), state: 'cancelled', endedAt: 0 }, 0)).toBe('Cancelled')
})

it('says so when a folder is slow to take a file', () => {
  expect(stateWords({ ...at(2), state: 'running', movedAt: 0 }, 10_001)).toBe('Exporting 3 of 14 · the folder is slow')
})

it('names what was exported and what was written', () => {
  expect(titleOf({ ...at(0), state: 'waiting', title: ' ' })).toBe('No subject')
  expect(formatWords(['email', 'page', 'text'])).toBe('Email, web page, plain text')
  const file = { path: '/x', bytes: 1, sha256: '' }
  expect(wroteWords({ files: [{ ...file, format: 'page' }], pictures: [file, file], warnings: [] })).toBe('Wrote 1 file and 2 pictures.')
})

it('tells a moment as briefly as it can', () => {
  const now = new Date(2026, 4, 22, 15, 0).getTime()
  expect(momentWords(new Date(2026, 4, 22, 10, 42).getTime(), now)).toBe('10:42')
  expect(momentWords(new Date(2026, 4, 21, 10, 42).getTime(), now)).toBe('21 May, 10:42')
  expect(momentWords(new Date(2025, 4, 21, 10, 42).getTime(), now)).toBe('21 May 2025, 10:42')
})
