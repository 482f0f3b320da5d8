import type { Page } from '@playwright/test'
import { createArticle, openArticle } from './hosts/articles'
import { expectAccessible } from './hosts/axe'
import { gatherFile } from './hosts/page-driver'
import { expect, test } from './journey'

// docs/spec/history.md: writing, comparing, and the way back, by keys.
test.describe.configure({ timeout: 120_000 })

const versions = (page: Page) => page.getByRole('grid', { name: 'Versions' })
const changed = (page: Page) => page.getByRole('group', { name: 'What changed' })
const body = (page: Page) => page.getByRole('textbox', { name: 'Body' })

/** Writes at the end of the body. */
async function write(page: Page, text: string): Promise<void> {
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
}

/** Keeps the article as it stands under a name. */
async function keepAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Keep this version' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Kept the version “${name}”.`)).toBeVisible()
}

test('a story that nobody has edited has one version, and its history is open to everybody', async ({ start }) => {
  const { page } = await start({ sample: true })
  await gatherFile(page, 'resources/sample/archive-page.html')
  const id = await page.evaluate(async () => {
    const { engine } = window.galleyTest
    const { items } = await engine.articles.list({ statuses: ['incoming'], limit: 100 })
    for (const { id: each } of items) if ((await engine.articles.get({ id: each })).gathered) return each
    return ''
  })
  await openArticle(page, id)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'No version before this one' })).toBeVisible()
  await expectAccessible(page, 'a history without versions')
  await page.getByRole('button', { name: 'Back to the article' }).click()
  await write(page, ' Rewritten.')
  await page.keyboard.press('Control+Shift+y')
  await expect(versions(page).getByRole('row', { name: /As gathered/u })).toBeVisible()
  await expect(changed(page).getByRole('insertion')).toHaveText([/Rewritten/u])
})

test('write, keep a version, compare, bring one paragraph back, undo, reopen', async ({ start, folder }) => {
  const workspace = `${folder}/newsroom`
  const app = await start({ workspace, sample: true })
  let { page } = app
  const id = await createArticle(page, { headline: 'Dockers go home' })
  await openArticle(page, id)

  await test.step('write and keep it', async () => {
    await write(page, 'The strike ended on a cold morning.')
    await page.keyboard.press('Enter')
    await write(page, 'Six hundred dockers went home.')
    await keepAs(page, 'As filed')
    await expect(body(page)).toBeFocused()
  })

  await test.step('rewrite it', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.type('The strike ended on a warm evening.')
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
    await page.keyboard.press('Control+Shift+y')
  })

  await test.step('see what changed, in words', async () => {
    await expect(versions(page)).toBeFocused()
    await expect(versions(page).getByRole('row', { name: /As filed/u })).toBeVisible()
    await expect(changed(page).getByRole('deletion')).toHaveText([/cold morning/u, /Six hundred dockers went home/u])
    await expect(changed(page).getByRole('insertion')).toHaveText([/warm evening/u])
    await expect(page.getByRole('status').filter({ hasText: 'As it is' })).toContainText('2 words added, 7 removed')
    await expectAccessible(page, 'the history of an article')
  })

  await test.step('bring one paragraph back by keys, and undo', async () => {
    await page.keyboard.press('F8')
    await page.keyboard.press('F8')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Bring back: Six hundred dockers went home.' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Brought the paragraph back.')).toBeVisible()
    await expect(changed(page).getByRole('deletion')).toHaveText([/cold morning/u])
    await page.keyboard.press('Control+z')
    await expect(changed(page).getByRole('deletion')).toHaveCount(2)
    await page.keyboard.press('Control+Shift+z')
    await expect(changed(page).getByRole('deletion')).toHaveCount(1)
  })

  await test.step('compare any two, and bring a whole version back', async () => {
    await versions(page).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('status').filter({ hasText: 'As filed' })).toContainText('12 words added')
    await page.getByRole('button', { name: 'Compared with' }).click()
    await page.getByRole('option', { name: 'the article as it is' }).click()
    await expect(changed(page).getByRole('insertion')).toHaveText([/warm evening/u])
    await page.getByRole('button', { name: 'Bring this version back' }).click()
    await expect(page.getByText('Both say the same.')).toBeVisible()
    // Escape leaves what is open, one at a time.
    await page.getByRole('button', { name: 'Compared with' }).click()
    await page.getByRole('option', { name: 'the version before' }).waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('option')).toHaveCount(0)
    await page.getByRole('button', { name: 'Rename the version…' }).click()
    await page.getByRole('dialog', { name: 'Name of the version' }).waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await versions(page).focus()
    await page.keyboard.press('Escape')
    await expect(body(page)).toContainText('The strike ended on a cold morning.')
    await expect(body(page)).toContainText('Six hundred dockers went home.')
  })

  await test.step('it is there again after the program ended, where it was left', async () => {
    await page.keyboard.press('Control+Shift+y')
    await versions(page).getByRole('row', { name: /As filed/u }).click()
    await expect(page.getByRole('button', { name: 'Rename the version…' })).toBeVisible()
    await expect(page).toHaveURL(/revision=/u)
    await app.close()
    const again = await start({ workspace })
    page = again.page
    await expect(page.getByRole('heading', { name: 'History: Dockers go home' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Rename the version…' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(body(page)).toContainText('Six hundred dockers went home.')
  })
})
