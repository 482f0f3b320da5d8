import type { Locator, Page } from '@playwright/test'

/** Goes to an address of the app, as a link within it would. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => { window.location.hash = hash }, `#${place}`)
}

/** Goes to the library; answers when its first article is there. */
export async function openLibrary(page: Page): Promise<void> {
  await page.waitForFunction(() => 'galleyTest' in window)
  await goTo(page, '/articles')
  await page.getByRole('option').first().waitFor()
}

/** The id of a day's digest, asked of the engine. */
export async function digestOf(page: Page, date: string): Promise<string> {
  await page.waitForFunction(() => 'galleyTest' in window)
  return page.evaluate(async (day) => (await window.galleyTest.engine.digests.get({ idOrDate: day })).id, date)
}

/** Opens a day's digest and waits until its preview is in sight; answers the frame's address. */
export async function openDesk(page: Page, date: string): Promise<string> {
  const id = await digestOf(page, date)
  await goTo(page, `/digests/${id}`)
  const frame = page.locator('iframe[title="Preview of the email"]')
  await frame.waitFor()
  return (await frame.getAttribute('src')) ?? ''
}

/** Tabs on until the focus is in a place, as somebody without a mouse would. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await place.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('sixty presses of Tab did not get there')
}

/** Brings a file's stories in through the dialog. */
export async function gatherFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Gather stories' }).first().click()
  await page.getByRole('dialog', { name: 'Gather stories' }).locator('input[type="file"]').setInputFiles(path)
  await page.getByRole('button', { name: 'Dismiss the receipt' }).click()
}
