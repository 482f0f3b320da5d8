import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { EngineRestarted, refusalOf } from './refusal'

describe('refusalOf', () => {
  it('keeps an expected refusal as the engine said it', () => {
    expect(refusalOf(new ORPCError('exists', { message: 'There is a digest of that day.', data: { id: 'd1' } })))
      .toEqual({ code: 'exists', message: 'There is a digest of that day.', data: { id: 'd1' } })
  })
  it('names a broken line', () => {
    expect(refusalOf(new EngineRestarted()).code).toBe('engine-restarted')
  })
  it('shows no stranger’s words: codes of the library and errors of ours are internal', () => {
    for (const error of [new ORPCError('INTERNAL_SERVER_ERROR', { message: 'at foo.js:1' }), new TypeError('x is undefined'), 'text', null]) {
      expect(refusalOf(error)).toMatchObject({ code: 'internal', message: expect.stringContaining('Something went wrong') as string })
    }
  })
  it('calls input that the contract refuses invalid', () => {
    expect(refusalOf(new ORPCError('BAD_REQUEST', { message: 'Input validation failed' })).code).toBe('invalid')
  })
})
