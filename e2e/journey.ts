import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startInElectron } from './hosts/desktop'
import type { RunningApp, StartOptions } from './hosts/host'
import { startInChromium } from './hosts/loopback'

export { expect } from '@playwright/test'

interface Journey {
  /** A folder of this journey's own, gone afterwards. */
  folder: string
  /** Starts the app in the project's host; ended with the journey. */
  start(options?: Partial<StartOptions>): Promise<RunningApp>
}

/** A journey through the app, the same in every host: the project's name decides which. */
export const test = base.extend<Journey>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-journey-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ folder }, use, info) => {
    const running: RunningApp[] = []
    await use(async (options) => {
      const inHost = info.project.name === 'electron' ? startInElectron : startInChromium
      const app = await inHost({ home: join(folder, 'home'), ...options })
      running.push(app)
      // The page is loaded; its program may still be beginning.
      await app.page.waitForFunction(() => 'galleyTest' in window)
      return app
    })
    for (const app of running) await app.close().catch(() => undefined)
  },
})
