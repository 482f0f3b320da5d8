import { afterEach, expect, it } from 'vitest'
import type { Job } from '@shared/model/job'
import { markExportsSeen, newsOf, useExportsSeen, watchExports } from './exports-seen'

const facts = { digestId: 'd', date: '2026-05-22', title: 'Friday', formats: [], dir: '/out', progress: { done: 1, of: 1 }, createdAt: 0 }
const done = (id: number, endedAt: number): Job => ({ ...facts, id, state: 'done', endedAt })
const news = (...jobs: Job[]): number | undefined => newsOf(jobs, useExportsSeen.getState())?.id

afterEach(() => useExportsSeen.setState({ until: 100, watched: null }))
useExportsSeen.setState({ until: 100, watched: null })

it('tells of the latest that ended since the window opened', () => {
  expect(news(done(1, 90))).toBeUndefined()
  expect(news(done(1, 90), done(3, 110), done(2, 120))).toBe(2)
  expect(news({ ...facts, id: 4, state: 'cancelled', endedAt: 130 }, { ...facts, id: 5, state: 'waiting' })).toBeUndefined()
  expect(news({ ...facts, id: 6, state: 'failed', failure: 'x', endedAt: 130 })).toBe(6)
})

it('tells of nothing that was seen or is being looked at', () => {
  const leave = watchExports(2)
  expect(news(done(1, 110), done(2, 120))).toBe(1)
  leave()
  const leaveAll = watchExports('all')
  expect(news(done(1, 110), done(2, 120))).toBeUndefined()
  leaveAll()
  markExportsSeen([done(1, 110)])
  expect(news(done(1, 110), done(2, 120))).toBe(2)
  markExportsSeen([done(2, 120)])
  expect(news(done(1, 110), done(2, 120))).toBeUndefined()
})
