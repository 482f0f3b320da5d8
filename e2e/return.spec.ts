import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runCommand } from './hosts/command-line'
import { openDesk, openLibrary } from './hosts/page-driver'
import { untilKept } from './hosts/preferences'
import { expect, test } from './journey'

// Each starts the app two or three times.
test.describe.configure({ timeout: 120_000 })

const PARAGRAPHS = 60
const MARK = 'This is paragraph 40'

/** A newsroom of enough articles to scroll, and one long one on top of them. */
async function makeNewsroom(folder: string): Promise<string> {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  await runCommand(['import', 'resources/sample/archive-page.html', '--workspace', workspace])
  const text = Array.from({ length: PARAGRAPHS }, (_, at) => `This is paragraph ${at} of a story that goes on long enough to be scrolled through in any window.`)
  await writeFile(join(folder, 'long.txt'), `A long story about a long river\n\n${text.join('\n\n')}\n`)
  await runCommand(['import', join(folder, 'long.txt'), '--workspace', workspace])
  return workspace
}

const long = (page: Page): Locator => page.getByRole('option', { name: /A long story/u })
/** How far the nearest thing around a place that scrolls is scrolled. */
const scrollOf = (place: Locator): Promise<number> => place.evaluate((element) => {
  let scrolls: Element | null = element
  while (scrolls && getComputedStyle(scrolls).overflowY !== 'auto') scrolls = scrolls.parentElement
  return Math.round(scrolls?.scrollTop ?? -1)
})

/** Where the caret is: the text before it in its paragraph. */
function beforeCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset } = window.getSelection()!
    return (anchorNode?.textContent ?? '').slice(0, anchorOffset)
  })
}

interface Kept { address: string; kept: Record<string, unknown> }
const placeIn = (preferences: Record<string, unknown>): Kept => Object.values(preferences['places'] as Record<string, Kept> ?? {})[0] ?? { address: '', kept: {} }

for (const how of ['closed', 'killed'] as const) {
  test(`a window that was ${how} comes back as it was left: list, article, scroll, caret and panes`, async ({ start, folder }) => {
    const [home, workspace] = [join(folder, 'home'), await makeNewsroom(folder)]
    const running = await start({ home, workspace })
    const { page } = running
    await openLibrary(page)
    await long(page).click()
    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByRole('textbox', { name: 'Byline' }).waitFor()
    const body = page.getByRole('textbox', { name: 'Body' })
    await body.getByText(MARK).click()
    await page.keyboard.press('Home')
    for (let step = 0; step < MARK.length; step++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => beforeCaret(page)).toBe(MARK)
    const list = page.getByRole('listbox', { name: 'All articles' })
    await list.evaluate((element) => { element.scrollTop = 333 })
    const article = await scrollOf(body)
    expect(article).toBeGreaterThan(200)
    await untilKept(home, (preferences) => {
      const { kept } = placeIn(preferences)
      const [focus, library] = [kept['focus'] as { in: string } | undefined, kept['library'] as { top: number } | undefined]
      return focus?.in === 'body' && library?.top === 333 && kept['panel'] === 'details'
    })
    await (how === 'closed' ? running.close() : running.kill())

    const { page: back } = await start({ home, workspace })
    await expect(back.getByRole('textbox', { name: 'Body' })).toBeFocused()
    await expect(back.getByRole('textbox', { name: 'Headline' })).toHaveValue(/^A long story/u)
    await expect(back.getByRole('textbox', { name: 'Byline' })).toBeVisible()
    expect(await scrollOf(back.getByRole('listbox', { name: 'All articles' }))).toBe(333)
    expect(Math.abs(await scrollOf(back.getByRole('textbox', { name: 'Body' })) - article)).toBeLessThanOrEqual(1)
    await expect.poll(() => beforeCaret(back)).toBe(MARK)
    await back.keyboard.type('!')
    await expect(back.getByText(`${MARK}!`)).toBeVisible()
  })
}

test('the headline’s caret, the list’s width and focus; a removed article is left aside', async ({ start, folder }) => {
  const [home, workspace] = [join(folder, 'home'), await makeNewsroom(folder)]
  const first = await start({ home, workspace })
  await openLibrary(first.page)
  await long(first.page).click()
  const width = (page: Page): Locator => page.getByRole('separator', { name: 'Width of the list' })
  const line = (await width(first.page).boundingBox())!
  await first.page.mouse.move(line.x + 4, 300)
  await first.page.mouse.down()
  await first.page.mouse.move(line.x + 44, 310, { steps: 4 })
  await first.page.mouse.up()
  await expect(width(first.page)).toHaveAttribute('aria-valuenow', '420')
  const headline = first.page.getByRole('textbox', { name: 'Headline' })
  await headline.focus()
  await headline.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 6))
  await untilKept(home, (preferences) => (placeIn(preferences).kept['focus'] as { to?: number } | undefined)?.to === 6)
  await first.kill()

  const second = await start({ home, workspace })
  const again = second.page.getByRole('textbox', { name: 'Headline' })
  await expect(again).toBeFocused()
  await expect(width(second.page)).toHaveAttribute('aria-valuenow', '420')
  expect(await again.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])).toEqual([2, 6])
  await second.page.getByRole('listbox', { name: 'All articles' }).focus()
  await untilKept(home, (preferences) => (placeIn(preferences).kept['focus'] as { in?: string } | undefined)?.in === 'list')
  const id = await second.page.locator('[data-article]').getAttribute('data-article')
  await second.page.evaluate(async (gone) => {
    await window.galleyTest.engine.journal.perform({ label: 'Removed it', acts: [{ act: 'removal', ids: [gone!], removed: true }] })
  }, id)
  await second.kill()

  const { page } = await start({ home, workspace })
  await expect(page.getByText('No article selected')).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'All articles' })).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a digest comes back with its panes, its preview and the card that was open, as wide and as dark as it was made', async ({ start, folder }) => {
  const home = join(folder, 'home')
  const first = await start({ home, sample: true })
  const { page } = first
  await openDesk(page, '2026-05-21')
  await test.step('widths by keys', async () => {
    const preview = page.getByRole('separator', { name: 'Width of the preview' })
    const before = Number(await preview.getAttribute('aria-valuenow'))
    await preview.focus()
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await expect(preview).toHaveAttribute('aria-valuenow', String(before - 32))
    const desk = page.getByRole('separator', { name: 'Width of the desk' })
    await desk.focus()
    await page.keyboard.press('End')
    await expect(desk).toHaveAttribute('aria-valuenow', '360')
    await page.keyboard.press('Enter')
    await expect(desk).toHaveAttribute('aria-valuenow', '200')
    await page.keyboard.press('ArrowRight')
  })
  const card = page.getByRole('grid', { name: 'Sections and cards' }).getByRole('row').nth(2)
  await card.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Excerpt' })).toBeVisible()
  await page.getByRole('button', { name: 'Candidates' }).click()
  await page.getByRole('radio', { name: 'Page' }).click({ force: true })
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('appearance dark')
  await page.keyboard.press('Enter')
  await untilKept(home, (preferences) => {
    const { address, kept } = placeIn(preferences)
    const preview = kept['preview'] as { format?: string; dark?: boolean } | undefined
    return address.startsWith('/digests/') && kept['candidates'] === false && preview?.format === 'page' && preview.dark === true && preferences['theme'] === 'dark' && JSON.stringify(preferences['widths']).includes('"sidebar":216')
  })
  await first.kill()

  const { page: back } = await start({ home, sample: true })
  await expect(back.locator('iframe[title="Preview of the page"]')).toBeVisible()
  await expect(back.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(back.getByRole('textbox', { name: 'Excerpt' })).toBeVisible()
  await expect(back.getByRole('button', { name: 'Candidates' })).toHaveAttribute('aria-pressed', 'false')
  await expect(back.getByRole('separator', { name: 'Width of the desk' })).toHaveAttribute('aria-valuenow', '216')
  // As the host sends it: dark before any script runs, and before the first paint.
  expect(await back.evaluate(async () => (await (await fetch('/')).text()).slice(0, 80))).toContain('<html lang="en" data-theme="dark">')
  await expect(back.locator('html')).toHaveAttribute('data-theme', 'dark')
})
