import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runCommand } from './hosts/command-line'
import { digestOf, goTo } from './hosts/page-driver'
import { expect, test } from './journey'

test.describe.configure({ timeout: 120_000 })

const DATE = '2026-05-20'

/** What the steps below change, as it is on disk. */
async function stateOf(page: Page): Promise<{ labour: number; work: number; courts: number; civic: number; digests: number; second: string | undefined; name: string }> {
  return page.evaluate(async (date) => {
    const { engine } = window.galleyTest
    const topics = new Map((await engine.articles.topics()).map(({ name, count }) => [name, count]))
    const count = (topic: string): number => topics.get(topic) ?? 0
    const { outline } = await engine.digests.get({ idOrDate: date })
    const cards = outline.flatMap((item) => (item.kind === 'card' ? [item.articleId] : []))
    return {
      labour: count('Labour'), work: count('Work'), courts: count('Courts'), civic: count('Civic'),
      digests: (await engine.digests.list()).length, second: cards[1], name: (await engine.newsroom.get()).name,
    }
  }, DATE)
}

const names = (page: Page): Locator => page.getByRole('grid', { name: 'Topics' })
const said = (page: Page, words: string | RegExp): Promise<void> => expect(page.getByRole('region', { name: /Messages/u }).getByText(words)).toBeVisible()

/** Goes to a list of names and on to one of them. */
async function goToTopic(page: Page, topic: string): Promise<void> {
  const filter = page.getByRole('searchbox', { name: 'Filter topics' })
  await filter.fill(topic)
  await expect(names(page).getByRole('row')).toHaveCount(1)
  await filter.press('Enter')
  await expect(names(page)).toBeFocused()
}

async function renameTopic(page: Page): Promise<void> {
  await goTo(page, '/topics')
  await goToTopic(page, 'Labour')
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: 'New name for Labour' })
  await expect(field).toBeFocused()
  await page.keyboard.type('Work')
  await page.keyboard.press('Enter')
  await said(page, /^Renamed “Labour” to “Work” in \d+ articles\.$/u)
}

async function mergeTopics(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter topics' }).fill('')
  for (const topic of ['Courts', 'Schools']) await page.getByRole('button', { name: `Select ${topic}`, exact: true }).click()
  await page.getByRole('button', { name: 'Merge into…' }).click()
  const into = page.getByRole('combobox', { name: 'Merge into' })
  await expect(into).toHaveValue('Courts')
  await into.fill('Civic')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await said(page, /^Merged 2 topics into “Civic” in \d+ articles\.$/u)
}

async function removeDigest(page: Page): Promise<void> {
  await goTo(page, '/digests')
  const row = page.getByRole('grid', { name: 'Digests' }).getByRole('row', { name: /^Friday 22 May 2026/u })
  await row.focus()
  await page.keyboard.press('Delete')
  await expect(row).toBeHidden()
  await said(page, 'Removed the digest of Friday 22 May 2026.')
}

async function moveCard(page: Page): Promise<void> {
  const before = (await stateOf(page)).second
  await goTo(page, `/digests/${await digestOf(page, DATE)}`)
  const outline = page.getByRole('grid', { name: 'Sections and cards' })
  await outline.waitFor()
  // The second card, wherever heads of sections stand.
  const card = outline.locator('[role="row"]').filter({ has: page.getByRole('button', { name: /^(?:Edit|Remove|More)/u }) })
  await card.nth(1).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await stateOf(page)).second).not.toBe(before)
}

async function changeSetting(page: Page): Promise<void> {
  await goTo(page, '/settings')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Other Lantern')
  await expect.poll(async () => (await stateOf(page)).name).toBe('The Other Lantern')
}

test('what was done outside running text is taken back step by step, also after a restart', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--sample', '--workspace', workspace])
  const first = await start({ workspace })
  await first.page.waitForFunction(() => 'galleyTest' in window)
  const states = [await stateOf(first.page)]
  for (const step of [renameTopic, mergeTopics, removeDigest, moveCard, changeSetting]) {
    await test.step(step.name, () => step(first.page))
    states.push(await stateOf(first.page))
    expect(states.at(-1)).not.toEqual(states.at(-2))
  }
  await first.close()

  const { page } = await start({ workspace })
  await page.waitForFunction(() => 'galleyTest' in window)
  await goTo(page, '/today')
  await page.getByRole('heading', { level: 1, name: /20\d\d$/u }).waitFor()
  expect(await stateOf(page)).toEqual(states[5])
  await test.step('Ctrl+Z walks all of it back', async () => {
    const undone = ['changed the newsroom’s name', /^Undone: moved “/u, 'removed the digest of Friday 22 May 2026', /^Undone: merged 2 topics into “Civic”/u, /^Undone: renamed “Labour” to “Work”/u]
    for (const [back, label] of undone.entries()) {
      await page.keyboard.press('Control+z')
      await said(page, typeof label === 'string' ? `Undone: ${label}.` : label)
      expect(await stateOf(page)).toEqual(states[4 - back])
    }
  })
  await test.step('two are done again', async () => {
    await page.keyboard.press('Control+Shift+z')
    await said(page, /^Done again: renamed “Labour”/u)
    await page.keyboard.press('Control+Shift+z')
    await said(page, /^Done again: merged 2 topics/u)
    expect(await stateOf(page)).toEqual(states[2])
  })
  await test.step('one in the middle is taken back from the list', async () => {
    await page.keyboard.press('Control+Shift+h')
    const list = page.getByRole('grid', { name: 'What was done' })
    await expect(list).toBeFocused()
    await expect(list.getByRole('row').filter({ hasText: 'Undone' })).toHaveCount(3)
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown')
    const active = page.locator(`[id="${await list.getAttribute('aria-activedescendant')}"]`)
    await expect(active).toContainText('Renamed “Labour” to “Work”')
    await page.keyboard.press('Enter')
    await expect(active).toContainText('Do again')
    const state = await stateOf(page)
    expect([state.labour, state.work, state.civic]).toEqual([states[0]!.labour, 0, states[2]!.civic])
    await active.getByRole('button', { name: 'Do again' }).click()
    await expect(active).not.toContainText('Undone')
    expect(await stateOf(page)).toEqual(states[2])
  })
})
