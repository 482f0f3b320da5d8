import { ipcMain, MessageChannelMain, type BrowserWindow } from 'electron'
import { serveMessagePort } from '@hosts/serve-port'
import type { EngineSupervisor } from './engine-supervisor'
import { APP_ORIGIN } from './protocol'
import type { ShellHost } from './shell-host'

/**
 * Hands a window its two ports when its page asks for them, and a new engine port each time an engine has opened. Only
 * the app's own top page gets any: another sender, or a frame within, is ignored.
 */
export function connectWindow(window: BrowserWindow, engine: EngineSupervisor, host: ShellHost): void {
  const { webContents } = window
  const sendEngine = (): void => {
    const port = engine.connect()
    if (port) webContents.postMessage('galley:port', 'engine', [port])
  }
  const answer = (event: Electron.IpcMainEvent): void => {
    if (event.sender !== webContents || event.senderFrame !== webContents.mainFrame || !event.senderFrame.url.startsWith(`${APP_ORIGIN}/`)) return
    const { port1, port2 } = new MessageChannelMain()
    serveMessagePort(host.router, port1)
    port1.start()
    webContents.postMessage('galley:port', 'host', [port2])
    sendEngine()
  }
  ipcMain.on('galley:ready', answer)
  const stop = engine.onReady(sendEngine)
  window.once('closed', () => {
    ipcMain.off('galley:ready', answer)
    stop()
  })
}
