/**
 * Asks one question at a time. Of those that wait for their turn only the ones still wanted are asked: while somebody
 * types faster than the engine answers, it hears the first search and the last.
 */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return function inTurn<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const turn = last.then(() => {
      signal.throwIfAborted()
      return ask()
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
