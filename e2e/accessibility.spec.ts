import { join } from 'node:path'
import { expectAccessible, violationsOn } from './hosts/axe'
import { digestOf, goTo, openDesk } from './hosts/page-driver'
import { expect, test } from './journey'

// Both themes in Chromium; in Electron, which draws with the same engine, each screen once.
test.describe.configure({ timeout: 180_000 })
const themesIn = (project: string): readonly ('light' | 'dark')[] => (project === 'electron' ? ['dark'] : ['light', 'dark'])

test('axe finds nothing while a newsroom is new and empty', async ({ start, folder }, info) => {
  const { page } = await start()
  const check = (screen: string): Promise<void> => expectAccessible(page, screen, themesIn(info.project.name))
  await expect(page.getByRole('heading', { name: 'Create a newsroom' })).toBeVisible()
  await check('welcome')
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('button')))
  expect((await violationsOn(page)).map(({ rule }) => rule), 'axe can find something').toContain('button-name')
  await page.reload()
  await page.getByRole('textbox', { name: 'Newsroom’s folder' }).fill(join(folder, 'nowhere'))
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await check('welcome with an error')
  await page.getByRole('textbox', { name: 'Name' }).fill('The Hask Valley Bulletin')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'All articles' })).toBeVisible()
  await check('an empty library')
  await goTo(page, '/digests')
  await expect(page.getByText('No digest yet')).toBeVisible()
  await check('no digests')
  await page.getByRole('button', { name: 'New digest' }).click()
  await expect(page.getByText('Nothing in this digest yet')).toBeVisible()
  await check('an empty digest')
})

test('axe finds nothing in a newsroom at work', async ({ start }, info) => {
  const { page } = await start({ sample: true })
  const check = (screen: string): Promise<void> => expectAccessible(page, screen, themesIn(info.project.name))
  await page.getByRole('option').first().waitFor()
  await check('a full library')

  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  const details = page.getByRole('button', { name: 'Details' })
  if (await details.getAttribute('aria-pressed') === 'false') await details.click()
  await page.getByRole('textbox', { name: 'Byline' }).waitFor()
  await check('an article with its details')

  await page.keyboard.press('Control+o')
  const dialog = page.getByRole('dialog', { name: 'Gather stories' })
  await dialog.waitFor()
  await check('gathering from a file')
  await dialog.getByRole('radio', { name: 'Text' }).click({ force: true })
  await dialog.getByRole('textbox', { name: 'Text' }).fill('x')
  await dialog.getByRole('button', { name: 'Gather', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await check('gathering with an error')
  await dialog.getByRole('radio', { name: 'File' }).click({ force: true })
  await dialog.locator('input[type="file"]').setInputFiles('resources/sample/archive-page.html')
  await page.getByRole('button', { name: 'Dismiss the receipt' }).waitFor()
  await check('a receipt')
  await page.getByRole('button', { name: 'Dismiss the receipt' }).click()

  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Commands' }).waitFor()
  await check('the command palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await goTo(page, '/settings')
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await check('settings')
  await goTo(page, '/digests')
  await page.getByRole('grid', { name: 'Digests' }).getByRole('row').first().waitFor()
  await check('the digests')

  await openDesk(page, '2026-05-21')
  await check('a digest')
  const card = page.getByRole('grid', { name: 'Sections and cards' }).getByRole('row').nth(1)
  await card.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await check('while moving a card')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await check('a card’s own words')
  await page.keyboard.press('Escape')

  await makeUnfit()
  await page.getByRole('button', { name: /to fix/u }).click()
  await page.getByRole('list', { name: 'Preflight' }).waitFor()
  await check('findings')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Copy the email’s HTML' }).click()
  // A message that is pointed at stays.
  await page.getByRole('button', { name: 'Review…' }).hover()
  await check('a refusal in passing')
  await page.getByRole('button', { name: 'Review…' }).click()
  const exporting = page.getByRole('dialog', { name: 'Export the digest' })
  await exporting.getByText(/Preflight: \d+ to fix/u).waitFor()
  await exporting.getByRole('button', { name: 'Export', exact: true }).click()
  await exporting.getByRole('alert').waitFor()
  await check('exporting, with findings and an error')

  async function makeUnfit(): Promise<void> {
    const id = await digestOf(page, '2026-05-21')
    await page.evaluate(async (digest) => {
      const { engine } = window.galleyTest
      const { sections } = await engine.digests.edition({ id: digest })
      await engine.journal.perform({ label: 'Spiked one', acts: [{ act: 'article-fields', ids: [sections[0]!.cards[0]!.articleId], fields: { status: 'spiked' } }] })
    }, id)
  }
})
