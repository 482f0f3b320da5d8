import { join } from 'node:path'
import { goTo, openLibrary } from './hosts/page-driver'
import { commandsInMenu } from './hosts/menu'
import { untilKept } from './hosts/preferences'
import { expect, test } from './journey'

test('keys are changed by pressing them, act at once, show everywhere and survive a restart', async ({ start, folder }) => {
  const home = join(folder, 'home')
  const running = await start({ home, sample: true })
  const { page } = running
  await openLibrary(page)
  await page.keyboard.press('Control+/')
  await page.getByRole('button', { name: 'Change keys…' }).click()
  await expect(page.getByRole('heading', { name: 'Keys', level: 1 })).toBeVisible()
  const row = page.getByRole('listitem', { name: 'Gather stories…' })
  const recording = row.getByRole('button', { name: /^Press the new keys/u })

  await test.step('Escape cancels', async () => {
    await row.getByRole('button', { name: 'Add keys' }).click()
    await expect(recording).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(recording).toBeHidden()
    await expect(row.getByRole('button', { name: 'Add keys' })).toBeFocused()
  })
  await test.step('keys of a text and of the system are refused in words', async () => {
    await page.keyboard.press('Enter')
    await expect(recording).toBeFocused()
    await page.keyboard.press('Control+b')
    await expect(row.getByRole('status')).toHaveText('Ctrl+B is “Bold” in a text. Try others.')
    await page.keyboard.press('g')
    await expect(row.getByRole('status')).toContainText('G alone would act wherever nobody types')
  })
  await test.step('another command’s keys are its own until they are taken', async () => {
    await page.keyboard.press('Control+e')
    await expect(row.getByRole('status')).toContainText('Ctrl+E does “Export the digest…”')
    await row.getByRole('button', { name: 'Take it from “Export the digest…”' }).click()
    await expect(row.locator('kbd')).toHaveText(['Ctrl+O', 'Ctrl+E'])
    await expect(page.getByRole('listitem', { name: 'Export the digest…' }).locator('kbd')).toHaveCount(0)
  })
  await test.step('one key goes, another comes', async () => {
    for (const keys of ['Ctrl+O', 'Ctrl+E']) await row.getByRole('button', { name: `Take ${keys} from` }).click()
    await row.getByRole('button', { name: 'Add keys' }).click()
    await expect(recording).toBeFocused()
    await page.keyboard.press('Control+Shift+u')
    await expect(row.locator('kbd')).toHaveText(['Ctrl+Shift+U'])
    await page.getByRole('button', { name: 'Reset the keys of “Export the digest…”' }).click()
    await expect(page.getByRole('listitem', { name: 'Export the digest…' }).locator('kbd')).toHaveText(['Ctrl+E'])
  })
  const inMenu = async (app = running): Promise<string | undefined> => (await commandsInMenu(app))?.find(({ id }) => id === 'gather')?.accelerator
  if (await commandsInMenu(running)) await expect.poll(() => inMenu()).toBe('CommandOrControl+Shift+U')
  await untilKept(home, ({ keys }) => JSON.stringify(keys) === '{"gather":["Mod+Shift+U"]}')
  await running.close()

  const again = await start({ home, sample: true })
  await expect(again.page.getByRole('heading', { name: 'Keys', level: 1 })).toBeVisible()
  await openLibrary(again.page)
  await again.page.keyboard.press('Control+o')
  await again.page.keyboard.press('Control+Shift+u')
  await expect(again.page.getByRole('dialog', { name: 'Gather stories' })).toBeVisible()
  await again.page.keyboard.press('Escape')
  await expect(again.page.getByRole('dialog')).toBeHidden()
  await again.page.getByRole('region', { name: 'Library' }).getByRole('button', { name: 'Gather stories' }).focus()
  await expect(again.page.getByRole('tooltip')).toContainText('Ctrl+Shift+U')
  if (await commandsInMenu(again)) expect(await inMenu(again)).toBe('CommandOrControl+Shift+U')
  await test.step('and all of them are reset, with the way back', async () => {
    await goTo(again.page, '/settings/keys')
    await again.page.getByRole('button', { name: 'Reset all' }).click()
    await expect(again.page.getByRole('listitem', { name: 'Gather stories…' }).locator('kbd')).toHaveText(['Ctrl+O'])
    await again.page.getByRole('button', { name: 'Undo' }).click()
    await expect(again.page.getByRole('listitem', { name: 'Gather stories…' }).locator('kbd')).toHaveText(['Ctrl+Shift+U'])
  })
})

test('letters alone do nothing once they are switched off, and say nothing of themselves', async ({ start }) => {
  const { page } = await start({ sample: true })
  await openLibrary(page)
  const chosen = page.getByRole('option', { selected: true })
  await page.getByRole('listbox').focus()
  await page.keyboard.press('j')
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await goTo(page, '/settings/keys')
  await page.getByRole('switch', { name: /Single-key shortcuts/u }).click({ force: true })
  await page.getByRole('link', { name: 'All articles' }).click()
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('/')
  // A key that has Control is heard after them, so they have been.
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.locator('dt', { hasText: 'Next article' }).locator('xpath=../dd')).toHaveText('No keys')
  await expect(page.getByRole('searchbox', { name: 'Search articles', includeHidden: true })).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
})
