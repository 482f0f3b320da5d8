// Draws the sample newsroom's pictures: node scripts/draw-sample-pictures.ts [name…]
// Needs a Chromium; CHROMIUM names one if it is not at the usual place. Same seeds, same drawings.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { createSheet, type Sheet } from './sample-pictures/brush.ts'
import * as land from './sample-pictures/land.ts'
import * as rooms from './sample-pictures/rooms.ts'
import * as sea from './sample-pictures/sea.ts'
import * as town from './sample-pictures/town.ts'

const MAX_BYTES = 60_000
const folder = fileURLToPath(new URL('../resources/sample/pictures/', import.meta.url))

const PICTURES: Record<string, (sheet: Sheet) => void> = { ...sea, ...town, ...land, ...rooms }

async function drawAll(names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  for (const [at, [name, draw]] of Object.entries(PICTURES).entries()) {
    if (names.length === 0 || names.includes(name)) await drawOne(page, name, draw, at + 1)
  }
  await browser.close()
}

async function drawOne(page: Page, name: string, draw: (sheet: Sheet) => void, seed: number): Promise<void> {
  const sheet = createSheet(seed * 1009)
  draw(sheet)
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sheet.svg()}`)
  const file = `${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}.jpg`
  const { bytes, quality } = await shoot(page)
  writeFileSync(`${folder}${file}`, bytes)
  console.log(`${file} ${bytes.length} bytes at quality ${quality}`)
}

/** The best JPEG that stays below {@link MAX_BYTES}. */
async function shoot(page: Page): Promise<{ bytes: Buffer; quality: number }> {
  for (let quality = 86; ; quality -= 6) {
    const bytes = await page.screenshot({ type: 'jpeg', quality })
    if (bytes.length < MAX_BYTES || quality < 30) return { bytes, quality }
  }
}

await drawAll(process.argv.slice(2))
