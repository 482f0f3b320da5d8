import type { BrowserContext, Page } from '@playwright/test'
import { endProcess } from '../e2e/hosts/processes'
import { sharedBrowser, startServer, type LoopbackServer } from '../e2e/hosts/loopback'

export { sharedBrowser }

const CLI = 'out/main/cli.js'

export interface ServedPage { page: Page; context: BrowserContext; server: LoopbackServer; close: () => Promise<void> }

/** Galley as people get it, served from a newsroom's folder; `startedAt` is the moment before its process began. */
export async function serve(workspace: string): Promise<{ server: LoopbackServer; startedAt: number }> {
  const startedAt = Date.now()
  return { server: await startServer({ home: '.cache/bench/home', workspace }, 0, CLI), startedAt }
}

/** A window on a newsroom in a browser that runs already, with scripts that watch it from its first moment. */
export async function openPage(server: LoopbackServer, ...watchers: (() => void)[]): Promise<ServedPage> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  for (const watcher of watchers) await page.addInitScript(watcher)
  await page.goto(server.door)
  await page.waitForURL(server.url)
  return {
    page, context, server,
    async close() {
      await context.close()
      await endProcess(server.child, 'SIGTERM')
    },
  }
}
