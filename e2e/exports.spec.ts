import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './hosts/axe'
import { digestOf, goTo, openDesk } from './hosts/page-driver'
import { expect, test } from './journey'

// Three files and the three pictures of the day's page.
const FILES = 6
const DATE = '2026-05-21'


/** Asks for the day's digest in a folder, by keys alone but for the folder's name. */
async function exportTo(page: Page, dir: string): Promise<Locator> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export the digest' })
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(dir)
  await dialog.getByRole('textbox', { name: 'Folder' }).press('Enter')
  return dialog
}

const statusLine = (page: Page): Locator => page.getByRole('contentinfo', { name: 'Status' })
const exportsIn = (page: Page): Locator => page.getByRole('list', { name: 'Exports' }).locator(':scope > li')

async function goToExports(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await palette.getByRole('combobox').fill('go to exports')
  await expect(palette.getByRole('option', { name: 'Go to exports', exact: true })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Exports', level: 1 })).toBeVisible()
}

test('exports wait their turn, are seen from anywhere, fail with a sentence, and are there after a restart', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const held = join(folder, 'held')
  const hold = (): Promise<void> => writeFile(held, '')
  const release = (): Promise<void> => rm(held)
  const first = await start({ sample: true, env: { GALLEY_HOLD_JOBS: held } })
  const { page } = first
  const check = (screen: string): Promise<void> => expectAccessible(page, screen)
  await statusLine(page).waitFor()
  await goToExports(page)
  await expect(page.getByText('No exports yet')).toBeVisible()
  await check('no exports')

  await test.step('one goes on while the dialog is closed', async () => {
    await openDesk(page, DATE)
    await hold()
    const dialog = await exportTo(page, join(folder, 'one'))
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1')
    await expect(dialog.getByText(`Exporting 2 of ${FILES}`)).toBeVisible()
    await check('exporting')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(statusLine(page).getByText(`Exporting 2 of ${FILES}`)).toBeVisible()
    await release()
    await expect(statusLine(page).getByRole('status').filter({ hasText: `Exported ${FILES} files` })).toBeVisible()
    await statusLine(page).getByRole('button', { name: 'Show' }).press('Enter')
    const job = exportsIn(page).first()
    await expect(job.getByRole('button', { name: /Details/u })).toBeFocused()
    await expect(job.getByRole('rowheader')).toHaveCount(FILES)
    await expect(job.getByText(`Done: 3 files and ${FILES - 3} pictures.`)).toBeVisible()
    await check('an export that is done, its log open')
    await job.getByRole('button', { name: new RegExp(`Copy the SHA-256 of ${DATE}-text`, 'u') }).press('Enter')
    await expect(job.getByRole('button', { name: new RegExp(`Copied the SHA-256 of ${DATE}-text`, 'u') })).toBeVisible()
    await expect(statusLine(page).getByText(/Exported/u)).toBeHidden()
  })

  await test.step('two in a row, one of them cancelled', async () => {
    await openDesk(page, DATE)
    await hold()
    for (const name of ['two', 'three']) {
      const dialog = await exportTo(page, join(folder, name))
      await expect(dialog.getByText(name === 'two' ? `Exporting 2 of ${FILES}` : 'Waiting')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await expect(statusLine(page).getByText('1 waiting')).toBeVisible()
    await goToExports(page)
    const [later, earlier] = [exportsIn(page).nth(0), exportsIn(page).nth(1)]
    await expect(later.getByText('Waiting')).toBeVisible()
    await check('exports that wait and run')
    await earlier.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect(earlier.getByText(`Cancelled after 1 of ${FILES} files`)).toBeVisible()
    expect(await filesIn(join(folder, 'two'))).toHaveLength(1)
    await expect(later.getByText(`Exporting 2 of ${FILES}`)).toBeVisible()
    await release()
    await expect(later.getByText(`Exported ${FILES} files`)).toBeVisible()
    expect(await filesIn(join(folder, 'three'))).toHaveLength(FILES)
  })

  await test.step('one fails where a file is in the way, and is made once that is gone', async () => {
    const out = join(folder, 'four')
    await writeFile(out, 'in the way')
    await openDesk(page, DATE)
    const dialog = await exportTo(page, out)
    await expect(dialog.getByRole('alert')).toContainText('a file stands where a folder should be')
    await check('an export that failed, in the dialog')
    await page.keyboard.press('Escape')
    await goToExports(page)
    const failed = exportsIn(page).first()
    await expect(failed).toContainText('a file stands where a folder should be')
    await check('an export that failed')
    await rm(out)
    await failed.getByRole('button', { name: 'Retry' }).press('Enter')
    await expect(exportsIn(page)).toHaveCount(5)
    await expect(exportsIn(page).first().getByText(`Exported ${FILES} files`)).toBeVisible()
    expect(await filesIn(out)).toHaveLength(FILES)
  })

  await test.step('a failure nobody watched is said where somebody is', async () => {
    const out = join(folder, 'five')
    await writeFile(out, 'in the way')
    await goTo(page, '/settings')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.evaluate(async ([digestId, dir]) => { await window.galleyTest.engine.jobs.export({ digestId, dir, formats: ['text'] }) }, [await digestOf(page, DATE), out] as const)
    await expect(page.getByText(/The export of “.+” failed\./u)).toBeVisible()
    await expect(statusLine(page).getByText('An export failed')).toBeVisible()
    await check('a failure in passing')
  })

  await test.step('one that is cut short goes on by itself, and the list is as it was', async () => {
    await openDesk(page, DATE)
    await hold()
    const dialog = await exportTo(page, join(folder, 'six'))
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1')
    await first.kill()
    await release()
    const { page: again } = await start({ sample: true })
    await statusLine(again).waitFor()
    await goToExports(again)
    await expect(exportsIn(again)).toHaveCount(7)
    await expect(exportsIn(again).first().getByText(`Exported ${FILES} files`)).toBeVisible()
    expect(await filesIn(join(folder, 'six'))).toEqual(await filesIn(join(folder, 'one')))
    for (const [at, state] of ['Failed', `Exported ${FILES} files`, 'Failed', `Exported ${FILES} files`, `Cancelled after 1 of ${FILES} files`, `Exported ${FILES} files`].entries()) {
      await expect(exportsIn(again).nth(at + 1)).toContainText(state)
    }
    await again.getByRole('button', { name: 'Clear the list' }).press('Enter')
    await expect(again.getByText('No exports yet')).toBeVisible()
    await again.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(exportsIn(again)).toHaveCount(7)
  })
})

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted()
}
