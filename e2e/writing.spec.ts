import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { bodyOf, createArticle, openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

/** What an article written by hand looks like on disk. */
const WRITTEN = [
  { type: 'paragraph', spans: [{ text: 'The crews ' }, { text: 'voted', marks: ['bold'] }, { text: ' to stop ' }, { text: 'on Friday', marks: ['italic'] }, { text: '.' }] },
  { type: 'heading2', spans: [{ text: 'What they want' }] },
  { type: 'bullet', spans: [{ text: 'Eleven hours of rest' }] },
  { type: 'bullet', indent: 1, spans: [{ text: 'counted from the quay' }] },
  { type: 'quote', spans: [{ text: 'We are tired.' }] },
  { type: 'paragraph', spans: [{ text: 'More in ' }, { text: 'the report', link: 'https://example.com/report' }, { text: '.' }] },
]

/** Types it all, with keys alone. */
async function write(page: Page): Promise<void> {
  const { keyboard } = page
  await page.getByRole('textbox', { name: 'Body' }).click()
  await keyboard.type('The crews ')
  await keyboard.press('Control+b')
  await keyboard.type('voted')
  await keyboard.press('Control+b')
  await keyboard.type(' to stop ')
  await keyboard.press('Control+i')
  await keyboard.type('on Friday')
  await keyboard.press('Control+i')
  await keyboard.type('.')
  await keyboard.press('Enter')
  await keyboard.type('## What they want')
  await keyboard.press('Enter')
  await keyboard.type('- Eleven hours of rest')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('counted from the quay')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('> We are tired.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Alt+0')
  await keyboard.type('More in the report')
  // Each step is waited for: a machine presses faster than the editor hears of selections, and this listener hears after it.
  await page.evaluate(() => document.addEventListener('selectionchange', () => { document.body.dataset['selected'] = String(window.getSelection()) }))
  for (const words of ['report', 'the report']) {
    await keyboard.press('Control+Shift+ArrowLeft')
    await page.waitForFunction((selected) => document.body.dataset['selected'] === selected, words)
  }
  await keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/report')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.type('.')
}

test('an article is written, undone and redone, and is there after a reload', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const { page } = await start({ workspace })
  const id = await createArticle(page, { headline: 'Crews vote to stop' })
  await openArticle(page, id)
  await write(page)
  await expect(page.locator('[data-save-state]')).toHaveText(/^Saved \d\d:\d\d$/u)
  await expect.poll(() => bodyOf(page, id)).toEqual(WRITTEN)
  const body = page.getByRole('textbox', { name: 'Body' })
  const shown = await body.innerHTML()
  await test.step('undo takes it back, redo brings it again', async () => {
    for (let steps = 0; (await body.innerText()).trim() !== '' && steps < 60; steps++) await page.keyboard.press('Control+z')
    await expect.poll(async () => (await bodyOf(page, id)).flatMap(({ spans }) => spans)).toEqual([])
    for (let steps = 0; (await body.innerHTML()) !== shown && steps < 60; steps++) await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => bodyOf(page, id)).toEqual(WRITTEN)
  })
  await page.reload()
  await openArticle(page, id)
  await expect.poll(() => body.innerText()).toContain('We are tired.')
  expect(await bodyOf(page, id)).toEqual(WRITTEN)
  await expect(body.getByRole('link', { name: 'the report' })).toHaveAttribute('href', 'https://example.com/report')
  await expect(body.getByRole('heading', { name: 'What they want' })).toBeVisible()
  await expect(body.locator('blockquote')).toHaveText('We are tired.')
})

const saveLine = (page: Page): Locator => page.locator('[data-save-state]')

test('the engine is killed while somebody writes: nothing is lost, and nothing is called saved that isn’t', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const app = await start({ workspace })
  const { page } = app
  const id = await createArticle(page, { headline: 'While the engine dies' })
  await openArticle(page, id)
  await page.getByRole('textbox', { name: 'Body' }).click()
  await page.keyboard.type('Before it died.')
  await expect(saveLine(page)).toHaveText(/^Saved \d/u)
  const pid = await app.enginePid()
  await app.killEngine(async () => {
    await page.keyboard.type(' While it was dead.')
    await expect(saveLine(page)).not.toHaveText(/^Saved/u)
  })
  await page.keyboard.type(' After that.')
  await expect(saveLine(page)).toHaveText(/^Saved \d/u, { timeout: 20_000 })
  expect(await app.enginePid()).not.toBe(pid)
  expect((await bodyOf(page, id)).map(({ spans }) => spans.map(({ text }) => text).join(''))).toEqual(['Before it died. While it was dead. After that.'])
})

test('the app is killed while somebody writes: what was shown as saved is there', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const { page, kill } = await start({ workspace })
  const id = await createArticle(page, { headline: 'While the app dies' })
  await openArticle(page, id)
  await page.getByRole('textbox', { name: 'Body' }).click()
  let saved = ''
  for (const sentence of ['One is written. ', 'Two is written. ', 'Three is written. ']) {
    await page.keyboard.type(sentence)
    await expect(saveLine(page)).toHaveText(/^Saved \d/u)
    saved += sentence
  }
  await page.keyboard.type('Four is on its way')
  await kill()
  const { body } = JSON.parse(await runCommand(['article', id, '--workspace', workspace, '--format', 'json'])) as { body: { spans: { text: string }[] }[] }
  const kept = body.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
  expect(kept.startsWith(saved.trimEnd())).toBe(true)
  expect(`${saved}Four is on its way`.startsWith(kept)).toBe(true)
})
