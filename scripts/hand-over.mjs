import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const sameWishMs = 1_000

// One Ctrl-C can arrive twice, from the terminal and from npm; Chromium takes a second one as 'at once'.
const createForwarder = (child, isReachedByTerminal) => {
  let lastMs = 0
  return (name) => {
    if (name === 'SIGINT' && isReachedByTerminal) return
    if (Date.now() - lastMs >= sameWishMs) child.kill(name)
    lastMs = Date.now()
  }
}

/**
 * Runs a program in this one's place: same input and output, signals passed on once. With `apart` it leaves the
 * terminal's group, so that Ctrl-C reaches it only through us. Resolves with { code, signal } once it is over, the
 * code being 128 + n after a signal; rejects if it can't be started.
 */
export const runInPlace = (program, args, { apart = false, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, detached: apart && process.platform !== 'win32', stdio: 'inherit' })
    const passOn = createForwarder(child, !apart && process.stdin.isTTY)
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
