import { BrowserWindow, screen } from 'electron'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dataFolder } from '@hosts/folders'
import { APP_ORIGIN } from './protocol'

const stateSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
type WindowState = z.infer<typeof stateSchema>

const FIRST: Omit<WindowState, 'x' | 'y'> = { width: 1280, height: 800, maximized: false }
const file = (): string => join(dataFolder(), 'window.json')

/** Opens the window where it was last, if that place is still on a screen. */
export function openMainWindow(): BrowserWindow {
  const { maximized, ...bounds } = readState()
  const window = new BrowserWindow({
    ...bounds, minWidth: 800, minHeight: 560, show: false, title: 'Galley', autoHideMenuBar: false,
    webPreferences: { preload: join(import.meta.dirname, '../preload/index.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => saveState({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}

function readState(): Omit<WindowState, 'x' | 'y'> & Partial<WindowState> {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
    const { x: _x, y: _y, ...size } = state
    return isOnScreen(state) ? state : size
  } catch {
    return FIRST
  }
}

function isOnScreen({ x, y, width, height }: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => x + width / 2 > workArea.x && x + width / 2 < workArea.x + workArea.width && y >= workArea.y && y + height / 4 < workArea.y + workArea.height)
}

function saveState(state: WindowState): void {
  try {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(file(), JSON.stringify(state))
  } catch (error) {
    console.error(`galley: the window’s place was not saved: ${String(error)}`)
  }
}
