import { join } from 'node:path'
import { bodyOf, createArticle, openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

test('two windows write in one article at once: each sees the other’s words as they come, and keeps its caret', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const { page } = await start({ workspace })
  const id = await createArticle(page, { headline: 'Written by two' })
  const other = await page.context().newPage()
  await other.goto(page.url())
  const [here, there] = [page, other].map((each) => each.getByRole('textbox', { name: 'Body' }))
  await openArticle(page, id)
  await openArticle(other, id)
  await here!.click()
  await page.keyboard.type('The first line.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The last line.')
  await expect(there!).toHaveText(/The first line\.\s*The last line\./u)

  await there!.click()
  await other.keyboard.press('Control+Home')
  // Both at once: one at the beginning, one at the end.
  const letters = Array.from('Both at once. ')
  await Promise.all([[page, letters], [other, letters]].map(async ([window, text]) => {
    for (const letter of text as string[]) await (window as typeof page).keyboard.type(letter)
  }))
  const whole = ['Both at once. The first line.', 'The last line.Both at once. ']
  const texts = async (): Promise<string[]> => (await bodyOf(page, id)).map(({ spans }) => spans.map(({ text }) => text).join(''))
  await expect.poll(texts).toEqual(whole)
  for (const window of [here!, there!]) await expect.poll(async () => (await window.locator('p').allTextContents())).toEqual(whole)

  await test.step('undo takes back one’s own words alone', async () => {
    await other.keyboard.press('Control+z')
    await expect.poll(async () => (await texts())[0]).not.toContain('Both at once. The first')
    expect((await texts())[1]).toBe(whole[1])
  })
})
