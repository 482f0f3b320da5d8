import { createHash } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { startServer } from './hosts/loopback'
import { goTo } from './hosts/page-driver'
import { endProcess } from './hosts/processes'
import { expect, test } from './journey'

const DATE = '2026-05-22'

/** A digest in which three of four cards should not go out, on the screen. */
async function openUnfitDigest(page: Page): Promise<void> {
  const articleIds = [
    await createArticle(page, { headline: 'Ferry crews vote to strike', excerpt: 'They vote again on TK May.', status: 'ready' }),
    await createArticle(page, { headline: 'Budget figures', excerpt: 'Not before they are out.', status: 'ready', embargo: '2099-01-01T06:00:00Z' }),
    await createArticle(page, { headline: 'A rumour', excerpt: 'Withheld.', status: 'spiked' }),
    await createArticle(page, { headline: 'School kitchen reopens', excerpt: 'Hot meals again.', status: 'ready' }),
  ]
  const id = await page.evaluate(async ([date, ids]) => (await window.galleyTest.engine.digests.create({ date, articleIds: ids, subject: 'Friday' })).id, [DATE, articleIds] as const)
  await goTo(page, `/digests/${id}`)
  await expect(page.getByRole('button', { name: '3 to fix' })).toBeVisible()
}

test('TK, an embargo and a spiked article are refused with a sentence, and waved through by name', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace, '--name', 'Post'])
  const { page } = await start({ workspace })
  await openUnfitDigest(page)
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the digest' })
  for (const sentence of ['The excerpt of “Ferry crews vote to strike” still says TK.', /“Budget figures” is embargoed until 1 January 2099/u, '“A rumour” is spiked.']) await expect(dialog.getByText(sentence)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(join(folder, 'out'))
  const go = dialog.getByRole('button', { name: 'Export', exact: true })
  await go.click()
  await expect(dialog.getByRole('alert')).toContainText('Fix it, or tick the box')
  for (const name of [/Export although “Ferry crews vote to strike” still says TK/u, /“Budget figures” is embargoed/u]) await dialog.getByRole('checkbox', { name }).check({ force: true })
  await go.click()
  await expect(dialog.getByRole('alert')).toContainText('“A rumour” is spiked')
  await dialog.getByRole('checkbox', { name: /“A rumour” is spiked/u }).check({ force: true })
  await go.click()
  await expect(dialog.getByRole('status')).toContainText('Wrote 3 files')

  await test.step('the clipboard gets the exported bytes as they are', async () => {
    await dialog.getByRole('button', { name: 'Copy the email’s HTML' }).click()
    const written = await readFile(join(folder, 'out', `${DATE}-email.html`), 'utf8')
    await expect.poll(() => readClipboard(page)).toBe(written)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
  })
  await test.step('copying in one click is refused all the same', async () => {
    await page.getByRole('button', { name: 'Copy the email’s HTML' }).click()
    await expect(page.getByText(/still says TK/u).first()).toBeVisible()
    await page.getByRole('button', { name: 'Review…' }).click()
    await expect(dialog).toBeVisible()
  })
})

/** What another program would get as plain text. */
async function readClipboard(page: Page): Promise<string> {
  // In the desktop app a page may not read it, so it is pasted where text can be typed.
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted'
    document.querySelector('[role="dialog"]')!.append(field)
    field.focus()
  })
  await page.keyboard.press('Control+v')
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted')!
    const { value } = field
    field.remove()
    return value
  })
}

test('a newsroom of a newer Galley, a foreign folder and one in use are refused, and untouched', async ({ start, folder }) => {
  const mine = join(folder, 'mine')
  await runCommand(['init', '--workspace', mine])
  const newer = join(folder, 'newer')
  await cp(mine, newer, { recursive: true })
  const bytes = await readFile(join(newer, 'galley.db'))
  bytes.writeUInt32BE(999, 60)
  await writeFile(join(newer, 'galley.db'), bytes)
  const sum = createHash('sha256').update(bytes).digest('hex')
  const server = await startServer({ home: join(folder, 'other-home'), workspace: mine })
  const { page } = await start()
  const open = async (path: string, sentence: RegExp): Promise<void> => {
    await page.getByRole('textbox', { name: 'Newsroom’s folder' }).fill(path)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByRole('alert')).toHaveText(sentence)
  }
  await open(newer, /last opened with a newer version of Galley.*nothing was changed/u)
  expect(createHash('sha256').update(await readFile(join(newer, 'galley.db'))).digest('hex')).toBe(sum)
  await open(mine, new RegExp(`open in Galley in a browser \\(process ${server.child.pid}\\)`, 'u'))
  await open(join(folder, 'nowhere'), /\S/u)
  await endProcess(server.child, 'SIGTERM')
  await page.getByRole('textbox', { name: 'Newsroom’s folder' }).fill(mine)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Begin with the first stories' })).toBeVisible()
})
