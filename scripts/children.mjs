import { spawn } from 'node:child_process'

const running = new Set()
let isEnding = false
const graceMs = 8_000
const hasGroups = process.platform !== 'win32'

const signal = (child, name) => {
  try {
    if (hasGroups) process.kill(-child.pid, name)
    else child.kill(name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

// As Ctrl-C would: test runners take that as the request to close the browsers they opened.
const end = (child) => {
  signal(child, 'SIGINT')
  return setTimeout(() => signal(child, 'SIGKILL'), graceMs)
}

/** Ends every child that is still running, with all it started itself; for good after some seconds. */
export const endChildren = async () => {
  isEnding = true
  await Promise.all([...running].map(({ child, closed }) => {
    const timer = end(child)
    return closed.finally(() => clearTimeout(timer))
  }))
}

process.once('exit', () => {
  for (const { child } of running) signal(child, 'SIGKILL')
})

// The groups of their own keep Ctrl-C from reaching the children; while some run, ending us ends them first.
const endAll = (_name, number) => void endChildren().then(() => process.exit(128 + number))

const add = (entry) => {
  if (running.size === 0) for (const name of ['SIGINT', 'SIGTERM']) process.on(name, endAll)
  running.add(entry)
}

const remove = (entry) => {
  running.delete(entry)
  if (running.size === 0) for (const name of ['SIGINT', 'SIGTERM']) process.off(name, endAll)
}

/**
 * Runs a program in a group of its own and collects what it prints. Answers { code, output }, also when it can't be
 * started (code 127). With `timeoutMs` the group is ended when the time is over (code 124).
 */
export const runQuietly = (program, args, { cwd, env, timeoutMs, shell } = {}) => {
  const child = spawn(program, args, { cwd, env, shell, detached: hasGroups, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  child.stdout.on('data', (bytes) => output.push(bytes))
  child.stderr.on('data', (bytes) => output.push(bytes))
  let isOverdue = false
  const timer = timeoutMs && setTimeout(() => {
    isOverdue = true
    end(child).unref()
  }, timeoutMs)
  const closed = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, last: error.message }))
    child.once('close', (code, name) => resolve({ code: code ?? 128, last: name ? `\nEnded by ${name}.` : '' }))
  })
  const entry = { child, closed }
  if (child.pid) add(entry)
  return closed.then(({ code, last }) => {
    clearTimeout(timer)
    remove(entry)
    // Once everything is being ended nobody should mistake a killed child for a failed one.
    if (isEnding) return new Promise(() => {})
    const late = isOverdue ? `\nEnded after ${Math.round(timeoutMs / 1000)} seconds.` : ''
    return { code: isOverdue ? 124 : code, output: Buffer.concat(output).toString('utf8') + last + late }
  })
}
