import { join } from 'node:path'
import { bodyOf, createArticle, openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { expect, test } from './journey'

// The browser's own protocol composes as an input method does; Electron's test driver has no such door.
test('what an input method composes is left as it is, with the signs it writes', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const { page } = await start({ workspace })
  const id = await createArticle(page, { headline: 'Composed' })
  await openArticle(page, id)
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  const browser = await page.context().newCDPSession(page)
  const compose = async (text: string): Promise<void> => {
    await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await expect(body).toHaveText(text)
  }
  for (const text of ['*', '**', '**日', '**日本', '**日本*', '**日本**']) await compose(text)
  await browser.send('Input.insertText', { text: '**日本**' })
  await expect.poll(async () => (await bodyOf(page, id)).map(({ spans }) => spans)).toEqual([[{ text: '**日本**' }]])
  await page.keyboard.type(' *so*')
  await expect.poll(async () => (await bodyOf(page, id)).map(({ spans }) => spans)).toEqual([[{ text: '**日本** ' }, { text: 'so', marks: ['italic'] }]])
})
