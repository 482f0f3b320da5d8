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
    child.stdio[3].once('data', (number) => resolve({ display: `:${String(number).trim()}`, end }))
  })

// Two windows on one screen take the focus from each other, so each worker of the journeys has its own.
const openScreens = async (count) => {
  const screens = await Promise.all(Array.from({ length: count }, startXvfb))
  const displays = screens.flatMap((screen) => screen?.display ?? [])
  const end = () => screens.forEach((screen) => screen?.end())
  return displays.length < count ? undefined : { env: { DISPLAY: displays[0], GALLEY_SCREENS: displays.join(' '), WAYLAND_DISPLAY: '' }, end }
}

/** Screens for Electron's windows: two of our own where Xvfb is, else the person's one. Undefined when there is none. */
export const openDisplay = async () => {
  if (process.platform !== 'linux') return { env: {}, end: () => {} }
  if (existsSync('/usr/bin/Xvfb')) return openScreens(2)
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { env: {}, end: () => {} } : undefined
}
