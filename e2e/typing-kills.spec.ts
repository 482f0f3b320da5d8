import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { bodyOf, createArticle, openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

// docs/spec/durability.md: what is shown as saved is on disk, and what is not saved was typed within the last second.
const LONG = process.env['GALLEY_LONG'] === '1'
const KILLS = LONG ? 250 : 10
const SENTENCE = 'The ferry crews vote again on Friday, and the harbour waits for what they say. '

declare global {
  interface Window { tellSaved: (text: string) => Promise<void> }
}

/** Tells, each time the save line says 'Saved', what the body then shows. */
async function watchSaves(page: Page, saved: (text: string) => void): Promise<void> {
  await page.exposeFunction('tellSaved', saved)
  await page.evaluate(() => {
    const line = document.querySelector('[data-save-state]')!
    new MutationObserver(() => {
      if (line.getAttribute('data-save-state') === 'saved') void window.tellSaved(document.querySelector('[role="textbox"][aria-label="Body"]')!.textContent)
    }).observe(line, { attributes: true, characterData: true, childList: true, subtree: true })
  })
}

/** Types until the time is over; when each letter was typed. */
async function typeFor(page: Page, forMs: number): Promise<number[]> {
  const times: number[] = []
  const until = Date.now() + forMs
  while (Date.now() < until) {
    await page.keyboard.type(SENTENCE[times.length % SENTENCE.length]!)
    times.push(Date.now())
  }
  return times
}

const typed = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)

test(`killed ${KILLS} times while somebody types, nothing shown as saved is lost, and never more than a second's words`, async ({ start, folder }) => {
  test.setTimeout(30_000 + KILLS * 8_000)
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  let app = await start({ workspace })
  for (let run = 0; run < KILLS; run++) {
    const { page } = app
    const id = await createArticle(page, { headline: `Run ${run}` })
    await openArticle(page, id)
    await page.getByRole('textbox', { name: 'Body' }).click()
    let saved = ''
    await watchSaves(page, (text) => { saved = text })
    const times = await typeFor(page, 700 + ((run * 311) % 900))
    const [killedAt, shownAsSaved] = [Date.now(), saved]
    await app.kill()
    app = await start({ workspace })
    const kept = (await bodyOf(app.page, id)).flatMap(({ spans }) => spans.map(({ text }) => text)).join('')
    expect(kept, `run ${run}`).toBe(typed(kept.length))
    expect(kept.length, `run ${run}: shown as saved`).toBeGreaterThanOrEqual(shownAsSaved.length)
    expect(kept.length, `run ${run}: typed more than a second before`).toBeGreaterThanOrEqual(times.filter((at) => at < killedAt - 1000).length)
  }
})
