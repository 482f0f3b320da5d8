import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'
import { openPage, serve, sharedBrowser } from './browser'
import { spreadOf } from './harness'
import { copyOf, newsroomLanguage, open } from './newsroom'
import { beginProbing, watchFrames, watchSends, type Probed } from './probes'
import type { Line } from './table'

const WORDS = 10_000
const TURNS = 12
const KEYS_A_TURN = 40
const KEY_MS = 60
/** Keys right after a change of window find cold caches. */
const COLD_KEYS = 3
const BARE = 'http://bare.test/'

/** From a key to the frame that shows it, in the real app with everything on and in Lexical alone, by turns in one browser. */
export async function measureTyping(newsroom: string): Promise<Line[]> {
  const paragraphs = newsroomLanguage().paragraphs(WORDS)
  const { directory, remove } = copyOf(newsroom, 'typing')
  const article = writeArticle(directory, paragraphs)
  const { server } = await serve(directory)
  const { page, close } = await openPage(server, beginProbing, watchFrames, watchSends)
  const bare = await openBare(paragraphs)
  await page.evaluate((id) => { window.location.hash = `#/articles?article=${id}` }, article)
  await placeCaret(page.locator(`[data-article="${article}"] [aria-label="Body"]`))
  await placeCaret(bare.locator('[contenteditable]'))
  const [app, floor]: [Probed['frames'], Probed['frames']] = [[], []]
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [where, samples] of turn % 2 === 0 ? [[page, app] as const, [bare, floor] as const] : [[bare, floor] as const, [page, app] as const]) {
      const frames = await typeIn(where)
      if (turn > 0) samples.push(...frames)
    }
  }
  const sends = await page.evaluate(() => window.bench.sends)
  await bare.context().close()
  await close()
  remove()
  return linesOf(app, floor, sends)
}

function linesOf(app: Probed['frames'], floor: Probed['frames'], sends: readonly number[]): Line[] {
  const ms = (frames: Probed['frames']): number[] => frames.map((frame) => frame.ms)
  // Everything the page sends while somebody types is a save or what follows one.
  const whileSaving = app.filter(({ at, ms: took }) => sends.some((sent) => sent > at - KEY_MS && sent < at + took))
  const quiet = app.filter((frame) => !whileSaving.includes(frame))
  return [
    { what: 'Key to frame, 10,000 words', unit: 'ms', galley: spreadOf(ms(app)), against: { what: 'bare Lexical', spread: spreadOf(ms(floor)) }, target: { of: 'p95', times: 1.15 } },
    { what: 'The same, keys during a save', unit: 'ms', galley: spreadOf(ms(whileSaving)), against: { what: 'keys at other times', spread: spreadOf(ms(quiet)) } },
  ]
}

function writeArticle(directory: string, paragraphs: readonly string[]): string {
  const { editing, documents, close } = open(directory)
  const id = editing.createArticle({ headline: 'A long article' })
  documents.edit(id, (doc) => writeBody(doc, paragraphs.map(paragraph)))
  close()
  return id
}

async function openBare(paragraphs: string[]): Promise<Page> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 } })
  await context.route(`${BARE}**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join('bench/out/bare', pathname === '/' ? 'index.html' : pathname)
    await route.fulfill({ contentType: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) })
  })
  const page = await context.newPage()
  for (const probe of [beginProbing, watchFrames]) await page.addInitScript(probe)
  await page.goto(BARE)
  await page.evaluate((texts) => window.showParagraphs(texts), paragraphs)
  return page
}

/** In the middle of the text, at the end of a paragraph. */
async function placeCaret(body: ReturnType<Page['locator']>): Promise<void> {
  const paragraphs = body.locator('p')
  await paragraphs.nth(Math.floor(await paragraphs.count() / 2)).click()
  await body.page().keyboard.press('End')
}

/** Types as a quick hand does, words of four letters, and answers what each key took. */
async function typeIn(page: Page): Promise<Probed['frames']> {
  await page.bringToFront()
  const before = await page.evaluate(() => window.bench.frames.length)
  for (let key = 0; key < KEYS_A_TURN; key++) {
    await page.keyboard.press('tide '.charAt(key % 5))
    await new Promise((resolve) => { setTimeout(resolve, KEY_MS) })
  }
  await page.waitForFunction((count) => window.bench.frames.length >= count, before + KEYS_A_TURN)
  return page.evaluate((from) => window.bench.frames.slice(from), before + COLD_KEYS)
}
