import { app } from 'electron'
import { readSwitches } from '@shell/switches'
import { installMenu } from '@shell/menu'
import { registerScheme, serveApp } from '@shell/protocol'
import { denyByDefault } from '@shell/security'
import { createEngineSupervisor } from '@shell/engine-supervisor'
import { createShellHost } from '@shell/shell-host'
import { openMainWindow } from '@shell/window'
import { connectWindow } from '@shell/connect-window'
import { createPreferences } from '@hosts/preferences'

// Steps before the app is ready: they must not await (a top-level await of whenReady never ends in some Electrons).
const switches = readSwitches(process.argv)
registerScheme()
denyByDefault()

if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(start)

async function start(): Promise<void> {
  const engine = createEngineSupervisor()
  const preferences = createPreferences()
  const host = createShellHost(engine, preferences)
  await serveApp(engine, preferences)
  installMenu(host, preferences)
  await host.openAtStart(switches)
  const open = (): void => connectWindow(openMainWindow(), engine, host)
  open()
  app.on('second-instance', () => host.focusWindow())
  app.on('activate', () => host.focusWindow() || open())
  app.on('window-all-closed', () => app.quit())
  // When every window has closed and said its last: a window asked to close may still save.
  app.on('will-quit', (event) => engine.closeBefore(event, preferences.settled))
}
