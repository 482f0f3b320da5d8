import { ORPCError, ValidationError } from '@orpc/server'
import { Refusal, refusals } from '@shared/contract/errors'
import { randomId } from '@shared/model/ids'

/**
 * What goes over a port when a call fails: a refusal by its code, invalid input with the first thing wrong with it, and
 * a bug as `internal` with the id under which it stands in the log (stderr).
 */
export function toPortError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof Refusal) return refuse(error.code, error.message, error.data)
  const issue = inputIssue(error)
  if (issue) return refuse('invalid', issue)
  const id = randomId().slice(0, 8)
  console.error(`galley: internal error ${id}`, error)
  return refuse('internal', `Something went wrong in Galley (${id}). Nothing saved was lost.`, { id })
}

function refuse(code: keyof typeof refusals, message: string, data?: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { status: refusals[code].status, message, data, defined: true })
}

function inputIssue(error: unknown): string | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return undefined
  const [issue] = error.cause.issues
  return issue ? `${issue.path?.map(String).join('.') ?? ''}${issue.path?.length ? ': ' : ''}${issue.message}` : error.message
}
