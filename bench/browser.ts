import type { ChildProcess } from 'node:child_process'
import type { BrowserContext, Page } from '@playwright/test'
import { endProcess } from '../e2e/hosts/processes'
import { sharedBrowser, startServer, type LoopbackServer } from '../e2e/hosts/loopback'

export { sharedBrowser }

const CLI = 'out/main/cli.js'

export interface ServedPage { page: Page; context: BrowserContext; server: LoopbackServer; close: () => Promise<void> }

// However a run ends, no newsroom stays held by a process it started.
const running = new Set<ChildProcess>()
process.on('exit', () => { for (const child of running) child.kill() })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

/** Galley as people get it, served from a newsroom's folder; `startedAt` is the moment before its process began. */
export async function serve(workspace: string): Promise<{ server: LoopbackServer; startedAt: number }> {
  const startedAt = Date.now()
  const server = await startServer({ home: '.cache/bench/home', workspace }, 0, CLI)
  running.add(server.child)
  server.child.once('exit', () => running.delete(server.child))
  return { server, startedAt }
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
