import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createDocument, writeFields } from '@shared/document/article-document'
import { createArticle, openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { connectEngine } from './hosts/engine-client'
import { startServer } from './hosts/loopback'
import { goTo } from './hosts/page-driver'
import { endProcess } from './hosts/processes'
import { Writer } from './hosts/writer'
import { expect, test } from './journey'

// docs/spec/sync.md: two newsrooms and a folder between them; the other one is worked in without a window.
test.describe.configure({ timeout: 120_000 })

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })

test('two people edit one article apart, meet in a folder, and both see both edits', async ({ start, folder }) => {
  const [mine, theirs, shared] = ['mine', 'theirs', 'shared'].map((name) => join(folder, name)) as [string, string, string]
  await mkdir(shared)
  await runCommand(['init', '--name', 'The Lantern', '--workspace', mine])
  await runCommand(['init', '--name', 'A copy', '--workspace', theirs])
  const { page } = await start({ workspace: mine })
  const id = await createArticle(page, { headline: 'Ferry' })
  const meet = (): Promise<string> => runCommand(['sync', '--folder', shared, '--workspace', theirs, '--json'])
  const atTheirs = async (work: (writer: Writer, append: (update: Uint8Array) => Promise<unknown>) => Promise<void>): Promise<void> => {
    const server = await startServer({ workspace: theirs, home: join(folder, 'their-home') })
    const { engine, close } = await connectEngine(server)
    await engine.sync.choose({ name: 'Ben' })
    await work(new Writer(id, (await engine.documents.open({ id })).bytes), (update) => engine.documents.append({ id, client: 'ben', updates: [update] }))
    close()
    await endProcess(server.child, 'SIGTERM')
  }

  await test.step('share it', async () => {
    await goTo(page, '/settings')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
    const field = page.getByRole('textbox', { name: 'Shared folder' })
    await field.fill('Dropbox')
    await page.getByRole('button', { name: 'Share here' }).click()
    await expect(page.getByText('This needs a full path')).toBeVisible()
    await field.fill(shared)
    await field.press('Enter')
    await expect(status(page).getByRole('button', { name: /All merged \d\d:\d\d/u })).toBeVisible()
    expect(JSON.parse(await meet())).toMatchObject({ documents: 1, skipped: [] })
    expect(JSON.parse(await runCommand(['article', id, '--workspace', theirs, '--json']))).toMatchObject({ headline: 'Ferry' })
  })

  await test.step('edit it apart', async () => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(status(page).getByRole('button', { name: /^Sharing paused/u })).toBeVisible()
    await openArticle(page, id)
    await page.getByRole('textbox', { name: 'Body' }).click()
    await page.keyboard.type('Written by Ana.')
    await page.getByRole('textbox', { name: 'Headline' }).press('End')
    await page.keyboard.type('!')
    await expect(status(page).getByRole('button', { name: 'Sharing paused, 1 change waiting' })).toBeVisible()
    await atTheirs(async (writer, append) => {
      await writer.edit('Written by Ben.', append)
      // Whoever has done more operations wins in Loro: so the value of this window is the one that gives way.
      for (let at = 0; at < 40; at++) await append(headline(writer, `Ben’s headline ${at}`))
    })
    await meet()
  })

  await test.step('meet', async () => {
    await status(page).getByRole('button', { name: /^Sharing paused/u }).click()
    await page.getByRole('dialog', { name: 'Sharing' }).getByRole('button', { name: 'Resume' }).click()
    const body = page.getByRole('textbox', { name: 'Body' })
    await expect(body).toContainText('Written by Ana.')
    await expect(body).toContainText('Written by Ben.')
    const panel = page.getByRole('dialog', { name: 'Sharing' })
    await expect(panel.getByRole('heading', { name: /^All merged/u })).toBeVisible()
    await expect(panel.getByRole('list', { name: 'Seen here' })).toContainText('Ben')
    await page.keyboard.press('Escape')
    await meet()
    const text = await runCommand(['article', id, '--format', 'text', '--workspace', theirs])
    for (const name of ['Ana', 'Ben']) expect(text.split(`Written by ${name}.`)).toHaveLength(2)
  })

  await test.step('a headline that gave way unseen is one press away, and its dismissal can be taken back', async () => {
    const note = page.getByRole('group', { name: 'Also written' })
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Ben’s headline 39')
    await expect(note).toContainText('Also written: “Ferry!”')
    await note.getByRole('button', { name: 'Dismiss' }).click()
    await expect(note).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await note.getByRole('button', { name: 'Use this one' }).click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Ferry!')
    await expect(note).toBeHidden()
  })

  await test.step('away from the folder it says so, and what waits', async () => {
    await rename(shared, `${shared}-away`)
    await goTo(page, '/settings')
    await page.getByRole('button', { name: 'Sync now' }).click()
    await expect(status(page).getByRole('button', { name: /^Offline, 1 change waiting|^Shared folder not reachable/u })).toBeVisible()
    await createArticle(page, { headline: 'Written on the way' })
    await expect(status(page).getByRole('button', { name: /^Offline, [12] changes? waiting/u })).toBeVisible()
    await rename(`${shared}-away`, shared)
    await page.getByRole('button', { name: 'Sync now' }).click()
    await expect(status(page).getByRole('button', { name: /^All merged/u })).toBeVisible()
    await meet()
    expect(await runCommand(['articles', '--workspace', theirs])).toContain('Written on the way')
  })
})

/** An update that sets the headline. */
function headline(writer: Writer, text: string): Uint8Array {
  const from = writer.doc.version()
  writeFields(writer.doc, { headline: text })
  writer.doc.commit()
  return writer.doc.export({ mode: 'update', from })
}

test('a story that both gathered and edited stands twice, and each names the other', async ({ start, folder }) => {
  const [mine, theirs, shared] = ['mine', 'theirs', 'shared'].map((name) => join(folder, name)) as [string, string, string]
  await mkdir(shared)
  for (const workspace of [mine, theirs]) {
    await runCommand(['init', '--workspace', workspace])
    await runCommand(['import', 'resources/sample/archive-page.html', '--workspace', workspace])
  }
  const { page } = await start({ workspace: mine })
  const [story] = await page.evaluate(async () => (await window.galleyTest.engine.articles.list({ limit: 1 })).items)
  const server = await startServer({ workspace: theirs, home: join(folder, 'their-home') })
  const { engine, close } = await connectEngine(server)
  const { items } = await engine.articles.list({ limit: 1000 })
  const their = items.find(({ link }) => link === story!.link)!
  const doc = createDocument()
  doc.import((await engine.documents.open({ id: their.id })).bytes)
  const from = doc.version()
  writeFields(doc, { headline: 'Ben’s way of saying it' })
  doc.commit()
  await engine.documents.append({ id: their.id, client: 'ben', updates: [doc.export({ mode: 'update', from })] })
  await engine.sync.choose({ name: 'Ben' })
  close()
  await endProcess(server.child, 'SIGTERM')
  await runCommand(['sync', '--folder', shared, '--workspace', theirs])

  await openArticle(page, story!.id)
  await page.getByRole('textbox', { name: 'Dek' }).fill('Ana’s dek')
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
  await page.evaluate((path) => window.galleyTest.engine.sync.choose({ folder: path }), shared)
  await expect(status(page).getByRole('button', { name: /^All merged/u })).toBeVisible()
  const details = page.getByRole('button', { name: 'Details' })
  if (await details.getAttribute('aria-pressed') === 'false') await details.click()
  const inspector = page.getByRole('complementary', { name: 'Details' })
  await expect(inspector).toContainText('Also gathered by Ben: “Ben’s way of saying it”')
  await inspector.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Ben’s way of saying it')
  // All other stories of the page came in on both devices and stand once.
  const { total } = await page.evaluate(() => window.galleyTest.engine.articles.list({ limit: 1 }))
  expect(total).toBe(items.length + 1)
})
