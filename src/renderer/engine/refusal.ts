import { ORPCError } from '@orpc/client'
import { refusals, type RefusalCode } from '@shared/contract/errors'

/** What a screen needs of an error: a code to decide by and one sentence to show. */
export interface ShownRefusal { code: RefusalCode | 'engine-restarted'; message: string; data: unknown }

/** A call whose line broke before the answer came; the next call waits for the new line. */
export class EngineRestarted extends Error {
  readonly code = 'engine-restarted'

  constructor() {
    super('Galley’s engine restarted before it could answer. Try again.')
    this.name = 'EngineRestarted'
  }
}

/** Any error as a screen shows it; one that nobody expected is `internal`. */
export function refusalOf(error: unknown): ShownRefusal {
  if (error instanceof EngineRestarted) return { code: error.code, message: error.message, data: null }
  if (error instanceof ORPCError && isRefusalCode(error.code)) return { code: error.code, message: error.message, data: error.data as unknown }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return { code: 'invalid', message: 'Galley couldn’t use what was entered here.', data: error.data as unknown }
  return { code: 'internal', message: 'Something went wrong inside Galley. Your work is safe; try again.', data: null }
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
