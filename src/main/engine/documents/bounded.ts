import vm from 'node:vm'
import { Refusal } from '@shared/contract/errors'

const context = vm.createContext({ work: null }) as { work: (() => unknown) | null }
const script = new vm.Script('work()')

const TOO_LONG = 'This expression takes too long. One that repeats what repeats, such as (a+)+, can take for ever: make it more exact.'

/**
 * Runs work that may never end by itself, such as a regular expression on a text that it fits badly: after `limitMs` it
 * is stopped. Nothing else of the engine runs meanwhile. @throws Refusal `too-large`
 */
export function bounded<T>(work: () => T, limitMs: number): T {
  context.work = work
  try {
    return script.runInContext(context as vm.Context, { timeout: limitMs }) as T
  } catch (error) {
    // An error of that context, which is no Error here.
    if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new Refusal('too-large', TOO_LONG)
    throw error
  } finally {
    context.work = null
  }
}
