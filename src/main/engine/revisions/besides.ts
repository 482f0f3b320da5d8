import { Refusal } from '@shared/contract/errors'

/**
 * Runs what nobody waits for. A disk that takes nothing now takes it another time: a burst stays noted as unfinished, a
 * log as long as it was. A bug ends this piece of work and not the engine, which would meet it again at each start.
 */
export function besides(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'unwritable')) console.error('galley: keeping the history of an article failed', error)
  }
}
