import type { Locator, Page } from '@playwright/test'
import { type Command, COMMANDS } from '@shared/commands'
import { commandsInMenu } from './hosts/menu'
import { openLibrary } from './hosts/page-driver'
import { expect, test } from './journey'

const commands: readonly Command[] = COMMANDS

async function textsOf(rows: Locator): Promise<string[]> {
  return (await rows.evaluateAll((all) => all.map((row) => row.textContent))).toSorted()
}

async function openPalette(page: Page, keys = 'Control+k'): Promise<Locator> {
  await page.keyboard.press(keys)
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  return palette
}

test('every command stands in the palette and on the sheet, and in the menus unless it says why not', async ({ start }) => {
  const running = await start({ sample: true })
  const { page } = running
  await openLibrary(page)
  const palette = await openPalette(page)
  expect(await textsOf(palette.locator('[role="option"] [dir]'))).toEqual(commands.filter(({ name }) => name !== 'palette').map(({ title }) => title).toSorted())
  const asleep = palette.getByRole('option', { name: 'Export the digest…' })
  await expect(asleep).toHaveAttribute('aria-disabled', 'true')
  await expect(asleep).toContainText('Open a digest first')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const listed = await textsOf(sheet.locator('dt'))
  expect(commands.map(({ title }) => title).filter((title) => !listed.includes(title))).toEqual([])
  await sheet.getByRole('searchbox').fill('ctrl+shift+n')
  await expect(sheet.locator('dt')).toHaveText(['New digest'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  const menu = await commandsInMenu(running)
  if (menu) expect(menu.map(({ id, label }) => [id, label]).toSorted()).toEqual(commands.filter((command) => command.menu !== null).map(({ name, title }) => [name, title]).toSorted())
})

test('a command is found by its initials and run; in a text the palette has its other keys', async ({ start }) => {
  const { page } = await start({ sample: true })
  await openLibrary(page)
  await page.getByRole('option').first().click()
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Ctrl+Shift+P Find a command')
  const palette = await openPalette(page, 'Control+Shift+p')
  await page.keyboard.type('gtd')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Digests', level: 1 })).toBeVisible()
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Ctrl+K Find a command')
  await openPalette(page)
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/^Go to digests/u])
})

test('anything is gone to by its words: a digest by its day, an article, a new one', async ({ start }) => {
  const { page } = await start({ sample: true })
  await openLibrary(page)
  const switcher = page.getByRole('dialog', { name: 'Go to anything' })
  const go = async (typed: string): Promise<void> => {
    await page.keyboard.press('Control+p')
    await expect(switcher.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(typed)
  }
  await test.step('a digest', async () => {
    await go('21 may')
    // Not a glance at the list: Enter waits for the answer to what was typed.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Thursday 21 May 2026' })).toBeVisible()
  })
  await test.step('an article, put on the shelf and then opened', async () => {
    await go('smart water meters')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Put “Smart water meters.*” on the shelf/u)).toBeVisible()
    await expect.poll(() => page.evaluate(async () => (await window.galleyTest.engine.desk.shelf()).length)).toBe(1)
    await go('smart water meters')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(/^Smart water meters/u)
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  })
  await test.step('what was worked on last, before anything is typed', async () => {
    await go('')
    await expect(switcher.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/^Smart water meters/u, /^Thursday 21 May/u])
    await page.keyboard.press('Escape')
  })
  await test.step('a new article by a name nothing has', async () => {
    await go('Xyloglyph opens at noon')
    await expect(switcher.getByRole('option')).toHaveText(['Create article “Xyloglyph opens at noon”'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Xyloglyph opens at noon')
  })
  await test.step('commands behind a sign', async () => {
    await go('>dark')
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toHaveText('Appearance: dark')
  })
})
