import { z } from 'zod'
import { findingSchema } from '@shared/model/edition'

/**
 * Every expected failure, by code, with the fields a screen needs. `message` is always one plain sentence that can be
 * shown as it stands. Anything else that goes wrong is a bug: it is logged and answered as `internal` with an id.
 */
export const refusals = {
  'not-found': { status: 404 },
  'invalid': { status: 422 },
  'exists': { status: 409, data: z.object({ id: z.string() }) },
  'unreadable': { status: 422 },
  'too-large': { status: 413 },
  'empty': { status: 422 },
  'nothing-found': { status: 422 },
  'unreachable': { status: 502 },
  'needs-history': { status: 409 },
  'preflight': { status: 409, data: z.object({ findings: z.array(findingSchema) }) },
  'unwritable': { status: 507 },
  'newer-workspace': { status: 409 },
  'in-use': { status: 423 },
  'internal': { status: 500, data: z.object({ id: z.string() }) },
} as const
export type RefusalCode = keyof typeof refusals

/** An expected failure, thrown anywhere in the engine or a host and carried over the port by its code. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly data: unknown

  constructor(code: RefusalCode, message: string, data?: unknown) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}
