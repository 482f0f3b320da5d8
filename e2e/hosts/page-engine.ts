import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Page } from '@playwright/test'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

let script: Promise<string> | undefined

/** What a page runs to call the engine itself, through the ports its host hands out: bundled once. */
function pageScript(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'silent', resolve: { alias: { '@shared': at('../../src/shared') } },
    build: { write: false, minify: false, lib: { entry: at('./page-driver.ts'), formats: ['iife'], name: 'driver' } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  return 'output' in output! ? (output.output[0] as { code: string }).code : ''
}

/** Gives a page `window.galleyEngine`, connected as the app's own page is. */
export async function driveEngine(page: Page): Promise<void> {
  await page.evaluate(await pageScript())
  await page.evaluate('window.galleyEngine')
}
