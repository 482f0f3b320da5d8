/** A failure a person can act on: its message is the whole of what they should read. */
export class PlainError extends Error {}

/** One sentence on stderr, never a stack trace; details of a bug only where GALLEY_DEBUG asks for them. */
export const sayFailure = (error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.GALLEY_DEBUG) process.stderr.write(`${error?.stack}\n`)
}
