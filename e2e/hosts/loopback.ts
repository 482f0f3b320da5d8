import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Browser } from '@playwright/test'
import type { RunningApp, StartOptions } from './host'
import { endProcess, firstLine } from './processes'

export interface LoopbackServer { child: ChildProcess; url: string; door: string }

const CLI = 'out-test/main/cli.js'

/** Starts the loopback host as the command line does, from a test build or another. */
export async function startServer({ home, workspace, sample, env }: StartOptions, port = 0, cli = CLI): Promise<LoopbackServer> {
  const which = sample ? ['--sample', ...(workspace ? ['--workspace', workspace] : [])] : workspace ? ['--workspace', workspace] : ['--welcome']
  const child = spawn(process.execPath, [cli, 'serve', '--json', '--port', String(port), ...which], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GALLEY_SQLITE_BINDING: '', ...env, GALLEY_HOME: home },
  })
  const { url, open } = JSON.parse(await firstLine(child)) as { url: string; open: string }
  return { child, url, door: open }
}

let browser: Promise<Browser> | undefined

/** One Chromium for all journeys of a worker, as Debian or the person installed it. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env['GALLEY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  return browser
}

/** Ends the shared Chromium, if it was started. */
export async function closeSharedBrowser(): Promise<void> {
  await (await browser)?.close()
}

/** The app in a real Chromium, let in through the redirect file. */
export async function startInChromium(options: StartOptions): Promise<RunningApp> {
  let server = await startServer(options)
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(server.door)
  await page.waitForURL(server.url)
  return {
    page,
    get appPid() { return server.child.pid! },
    enginePid: () => Promise.resolve(server.child.pid!),
    async killEngine(meanwhile) {
      await endProcess(server.child, 'SIGKILL')
      await meanwhile?.()
      server = await startServer(options, Number(new URL(server.url).port))
      // A new server lets in who goes through its own redirect file, here from another tab.
      const tab = await context.newPage()
      await tab.goto(server.door)
      await tab.waitForURL(server.url)
      await tab.close()
    },
    async close() {
      await context.close()
      await endProcess(server.child, 'SIGTERM')
    },
    async kill() {
      await endProcess(server.child, 'SIGKILL')
      await context.close()
    },
  }
}
