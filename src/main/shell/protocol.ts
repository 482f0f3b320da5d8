import { app, protocol } from 'electron'
import { join } from 'node:path'
import { createPages } from '@hosts/pages'
import type { PreferenceStore } from '@hosts/preferences'
import type { EngineSupervisor } from './engine-supervisor'

export const APP_ORIGIN = 'galley://app'

/** Makes `galley:` a standard, secure scheme; must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'galley', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Answers `galley://app/…`: the app's files, previews and pictures. No other host of the scheme exists, no file: page does. */
export async function serveApp(engine: EngineSupervisor, preferences: PreferenceStore): Promise<void> {
  const pages = createPages({ rendererFolder: join(import.meta.dirname, '../renderer'), engine: () => engine.client, preferences: () => preferences.of(engine.directory) })
  await app.whenReady()
  protocol.handle('galley', (request) => {
    const url = new URL(request.url)
    return url.host === 'app' && request.method === 'GET' ? pages(url) : new Response(null, { status: 403 })
  })
}
