import { app, session, shell, type WebContents } from 'electron'
import { APP_ORIGIN } from './protocol'

/** Whether an address may be handed to the person's own browser or mail program. */
export function isExternalLink(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol)
}

/** Opens a checked address outside; false when it may not be. */
export function openExternal(address: string): boolean {
  if (!isExternalLink(address)) return false
  void shell.openExternal(address)
  return true
}

/** Nothing is allowed that isn't asked for by name: no navigation, windows, webviews, permissions or downloads. */
export function denyByDefault(): void {
  // Chromium can't sandbox a root user's processes; whoever runs Galley so says it with the switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => confine(contents))
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.setDevicePermissionHandler(() => false)
    session.defaultSession.on('will-download', (event) => event.preventDefault())
  })
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!isPreview(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url)
    return { action: 'deny' }
  })
}

// The preview frame is the one thing in the app that loads a page; it stays on the app's own preview addresses.
function isPreview(address: string, mainFrame: boolean): boolean {
  return !mainFrame && (address === 'about:blank' || address.startsWith(`${APP_ORIGIN}/preview/`))
}
