import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const startXvfb = () =>
  new Promise((resolve) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const end = () => child.kill()
    process.once('exit', end)
    child.once('error', () => resolve(undefined))
    child.once('exit', () => resolve(undefined))
    // Xvfb picks a free display and writes its number once it listens.
    child.stdio[3].once('data', (number) => resolve({ env: { DISPLAY: `:${String(number).trim()}`, WAYLAND_DISPLAY: '' }, end }))
  })

/** A screen for Electron's windows: one of our own where Xvfb is, else the person's. Undefined when there is none. */
export const openDisplay = async () => {
  if (process.platform !== 'linux') return { env: {}, end: () => {} }
  if (existsSync('/usr/bin/Xvfb')) return startXvfb()
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { env: {}, end: () => {} } : undefined
}
