import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { beginWriting, bodyOf, createArticle, openArticle } from './hosts/articles'
import { expectAccessible } from './hosts/axe'
import { runCommand } from './hosts/command-line'
import { chooseInMenu } from './hosts/menu'
import { expect, test } from './journey'

type Held = Record<string, string>

/** Pastes into what has the focus, as the browser hands it to a page. */
async function paste(page: Page, held: Held): Promise<void> {
  await page.evaluate((texts) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text)
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, held)
}

/** The body on disk in short: kinds and texts, without the paragraph left empty to write on. */
async function shortBody(page: Page, id: string): Promise<string[]> {
  const short = (await bodyOf(page, id)).map(({ type, spans, embed }) => `${type}: ${embed?.kind ?? spans.map(({ text, link }) => (link ? `[${text}](${link})` : text)).join('')}`)
  return short.filter((line) => line !== 'paragraph: ')
}

const PAGE = {
  'text/html': '<h2 style="color:red">The quay</h2><p>They <b>wait</b>, see <a href="https://port.example/">the port</a>.</p><blockquote>No more nights.<footer>Rosa Lind</footer></blockquote><p style="color:blue">So.</p><img src="https://elsewhere.example/track.jpg" alt="A quay" onerror="window.hit = 1"><script>window.hit = 1</script>',
  'text/plain': 'The quay\n\nThey wait, see the port.\n\nNo more nights.\nRosa Lind\n\nSo.',
}
const PAGE_BLOCKS = ['heading2: The quay', 'paragraph: They wait, see [the port](https://port.example/).', 'quote: No more nights.', 'attribution: Rosa Lind', 'paragraph: So.', 'embed: picture']
const PLAIN_BLOCKS = ['paragraph: The quay', 'paragraph: They wait, see the port.', 'paragraph: No more nights.\u2028Rosa Lind', 'paragraph: So.']
const SAID = 'Kept 1 quote, 1 heading, 1 link, 1 picture; dropped 2 styles.'

test('a paste says what it kept and is taken back, made plain or read as Markdown, by mouse and by keys', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const running = await start({ workspace })
  const { page } = running
  const { keyboard } = page
  const asked: string[] = []
  page.on('request', (request) => { if (request.url().includes('elsewhere.example')) asked.push(request.url()) })
  const id = await createArticle(page, { headline: 'Pasted', dek: 'A *dek*' })
  await openArticle(page, id)
  const body = page.getByRole('textbox', { name: 'Body' })
  const receipt = page.getByRole('alertdialog').filter({ hasText: SAID })
  await body.click()

  await test.step('what a page had, and nothing of it is run or fetched', async () => {
    await paste(page, PAGE)
    await expect(receipt).toBeVisible()
    await expect.poll(() => shortBody(page, id)).toEqual(PAGE_BLOCKS)
    await expectAccessible(page, 'a receipt of a paste')
    expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
    expect(asked).toEqual([])
  })
  await test.step('Undo by mouse takes it back, and the receipt goes', async () => {
    await receipt.getByRole('button', { name: 'Undo' }).click()
    await expect(receipt).toBeHidden()
    await expect.poll(() => shortBody(page, id)).toEqual([])
    await expect(body).toBeFocused()
  })
  await test.step('Paste plain by keys; then the body’s own undo takes all of it back', async () => {
    await paste(page, PAGE)
    await expect(receipt).toBeVisible()
    await keyboard.press('F6')
    await expect(receipt.getByRole('button', { name: 'Undo' })).toBeFocused()
    await keyboard.press('Tab')
    await expect(receipt.getByRole('button', { name: 'Paste plain' })).toBeFocused()
    await keyboard.press('Enter')
    await expect.poll(() => shortBody(page, id)).toEqual(PLAIN_BLOCKS)
    await expect(receipt).toBeHidden()
    await expect(body).toBeFocused()
    await keyboard.press('Control+z')
    await expect.poll(() => shortBody(page, id)).toEqual([])
  })
  await test.step('a receipt goes with the next key', async () => {
    await paste(page, PAGE)
    await expect(receipt).toBeVisible()
    await keyboard.type('x')
    await expect(receipt).toBeHidden()
    await keyboard.press('Control+z')
    await keyboard.press('Control+z')
    await expect.poll(() => shortBody(page, id)).toEqual([])
  })
  await test.step('text that looks like Markdown is offered as that', async () => {
    await paste(page, { 'text/plain': '## A part\n\n- one\n- **two**\n\n> Three\n>\n> — Rosa' })
    await page.getByRole('alertdialog').filter({ hasText: 'This looks like Markdown.' }).getByRole('button', { name: 'Paste as Markdown' }).click()
    await expect.poll(() => shortBody(page, id)).toEqual(['heading2: A part', 'bullet: one', 'bullet: two', 'quote: Three', 'attribution: Rosa'])
  })
  await test.step('an address over selected words links them', async () => {
    await keyboard.press('Enter')
    await keyboard.type('the harbour')
    await keyboard.press('Control+Shift+ArrowLeft')
    await paste(page, { 'text/plain': 'https://harbour.example/x' })
    await expect.poll(async () => (await shortBody(page, id)).at(-1)).toBe('paragraph: the [harbour](https://harbour.example/x)')
  })
  await test.step('one word is a sentence’s, quietly', async () => {
    await keyboard.press('ArrowRight')
    await paste(page, { 'text/html': '<meta charset="utf-8"><span style="color:rgb(1,2,3)">, too</span>', 'text/plain': ', too' })
    await expect.poll(async () => (await shortBody(page, id)).at(-1)).toBe('paragraph: the [harbour](https://harbour.example/x), too')
    await expect(page.getByRole('alertdialog').filter({ hasText: /Kept|Dropped/u })).toHaveCount(0)
  })
})

test('what is copied comes back as it was, as words elsewhere, and as HTML, Markdown or text by command', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const running = await start({ workspace })
  const { page } = running
  const { keyboard } = page
  const onClipboard = (): Promise<string> => ('app' in running
    ? (running as unknown as { app: { evaluate: <T>(work: (electron: { clipboard: { readText: () => T } }) => T) => Promise<T> } }).app.evaluate(({ clipboard }) => clipboard.readText())
    : page.evaluate(() => navigator.clipboard.readText()))
  const id = await createArticle(page, { headline: 'Copied', dek: 'A *dek*' })
  await openArticle(page, id)
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.click()
  await paste(page, { 'text/html': await readFile('src/shared/html/fixtures/libreoffice.html', 'utf8'), 'text/plain': 'x' })
  await expect.poll(async () => (await bodyOf(page, id)).length).toBeGreaterThan(8)
  const whole = (await bodyOf(page, id)).map(({ embedId: _, spans, ...block }) => ({ ...block, spans: spans.map(({ note: __, ...span }) => span) }))

  await test.step('copied and pasted by the keys of the system, in another article', async () => {
    await keyboard.press('Control+a')
    await keyboard.press('Control+c')
    const other = await createArticle(page, { headline: 'Other' })
    await openArticle(page, other)
    await page.getByRole('textbox', { name: 'Body' }).click()
    await keyboard.press('Control+v')
    await expect.poll(async () => (await bodyOf(page, other)).map(({ embedId: _, spans, ...block }) => ({ ...block, spans: spans.map(({ note: __, ...span }) => span) }))).toEqual(whole)
  })
  await test.step('without formatting by Ctrl+Shift+V, and by the command', async () => {
    const plain = await createArticle(page, { headline: 'Plain' })
    await openArticle(page, plain)
    await page.getByRole('textbox', { name: 'Body' }).click()
    await keyboard.press('Control+Shift+v')
    await expect.poll(async () => (await bodyOf(page, plain)).map(({ type }) => type)).toContain('paragraph')
    await expect.poll(() => shortBody(page, plain)).toContain('paragraph: Die Fähre fährt wieder')
    expect((await bodyOf(page, plain)).every(({ type, spans }) => type === 'paragraph' && spans.every(({ marks }) => marks === undefined))).toBe(true)
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await expect.poll(() => shortBody(page, plain)).toEqual([])
    await chooseInMenu(running, 'paste-plain')
    if (!('app' in running)) {
      await keyboard.press('Control+Shift+p')
      await keyboard.type('without formatting')
      await keyboard.press('Enter')
    }
    await expect.poll(() => shortBody(page, plain)).toContain('paragraph: Die Fähre fährt wieder')
  })
  await test.step('the whole article as Markdown, a selection as HTML and text', async () => {
    await openArticle(page, id)
    const copyAs = async (name: string, said: string): Promise<void> => {
      await keyboard.press('Control+Shift+p')
      await keyboard.type(name)
      await keyboard.press('Enter')
      await expect(page.getByText(said)).toBeVisible()
    }
    await body.click()
    await keyboard.press('Control+Home')
    await copyAs('copy as markdown', 'The article is on the clipboard as Markdown.')
    expect(await onClipboard()).toMatch(/^# Copied\n\n\*A \\\*dek\\\*\*\n\n## Die Fähre fährt wieder\n\n/u)
    expect(await onClipboard()).toContain('> Wir haben gewartet, bis der Kai stand.\n\n> — Ole Brandt, Fährmann\n\n1. Ablegen um sieben')
    await body.click()
    await keyboard.press('Control+Home')
    await keyboard.press('Shift+End')
    await copyAs('copy as html', 'The selection is on the clipboard as HTML.')
    expect(await onClipboard()).toBe('<h2>Die Fähre fährt wieder</h2>\n')
    await copyAs('copy as text', 'The selection is on the clipboard as text.')
    expect(await onClipboard()).toBe('Die Fähre fährt wieder\n')
  })
})

test('a picture written into what is pasted goes into the library; one that is none is refused by name', async ({ start, folder }) => {
  const { page, id } = await beginWriting(start, folder, { headline: 'Pictured' })
  const data = (await readFile('docs/pictures/export-light.png')).toString('base64')
  await paste(page, { 'text/html': `<p>Before</p><figure><img src="data:image/png;base64,${data}" alt="A dialog"><figcaption>The dialog. Photo: Ana Ruiz</figcaption></figure>`, 'text/plain': 'Before' })
  await expect.poll(async () => (await bodyOf(page, id)).find(({ embed }) => embed)?.embed).toEqual({ kind: 'picture', picture: { asset: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown, alt: 'A dialog', caption: 'The dialog.', credit: 'Ana Ruiz' } })
  await expect(page.getByRole('textbox', { name: 'Body' }).getByRole('img', { name: 'A dialog' })).toBeVisible()
  const receipt = page.getByRole('alertdialog').filter({ hasText: 'Kept 1 picture.' })
  await receipt.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => shortBody(page, id)).toEqual([])
  await paste(page, { 'text/html': `<p>After</p><img src="data:image/png;base64,${'A'.repeat(400)}" alt="x">`, 'text/plain': 'After' })
  await expect(page.getByText('A picture could not be kept.')).toBeVisible()
})

test('a document of many pages is pasted, and one too long for an article is refused in a sentence', async ({ start, folder }) => {
  const { page, id } = await beginWriting(start, folder, { headline: 'Long' })
  const say = (paragraphs: number): Held => ({ 'text/html': '<p>A paragraph of ten words that says next to nothing.</p>'.repeat(paragraphs), 'text/plain': 'x' })
  await paste(page, say(400))
  await expect.poll(async () => (await bodyOf(page, id)).length, { timeout: 30_000 }).toBe(400)
  await paste(page, say(6000))
  await expect(page.getByText(/^This is too long for one article: [\d,]+ letters in 6,000 paragraphs\. Paste it in parts\.$/u)).toBeVisible()
  await paste(page, { 'text/html': '<div>'.repeat(100_000), 'text/plain': 'What it says' })
  await expect(page.getByText('This is nested too deeply to be read. Its plain text was pasted.')).toBeVisible()
  await expect.poll(async () => (await shortBody(page, id)).at(-1)).toContain('What it says')
})
