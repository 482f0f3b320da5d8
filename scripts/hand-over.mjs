import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in this one's place: same terminal, signals passed on, and its exit code (128 + n after a signal)
 * becomes ours. Resolves with { code, signal } once it is over; rejects if it can't be started.
 */
export const runInPlace = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' })
    const passOn = (name) => child.kill(name)
    for (const name of forwarded) process.on(name, passOn)
    const stopListening = () => forwarded.forEach((name) => process.off(name, passOn))
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stopListening()
      resolve({ code: signal ? 128 + constants.signals[signal] : code, signal })
    })
  })

/** Runs a program in this one's place and leaves with its exit code. */
export const handOver = async (program, args, options) => {
  const { code } = await runInPlace(program, args, options)
  process.exit(code)
}
