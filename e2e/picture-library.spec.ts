import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSHandle, Locator, Page } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { createArticle, openArticle } from './hosts/articles'
import { goTo, openLibrary, tabTo } from './hosts/page-driver'
import { expect, test } from './journey'

interface GivenFile { name: string; mimeType: string; buffer: Buffer }
const DRAWING: GivenFile = { name: 'drawing.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>') }
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4AWK6a2z8H4aZGJAAAAAA//+XQColAAAABklEQVQDAIPkBsu9ibZ5AAAAAElFTkSuQmCC'
const DASH = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAIAAAB2XpiaAAAADUlEQVR4nGNQcGiAIwAVTQOB72PkBQAAAABJRU5ErkJggg=='
const ALT = 'A dark desk with a digest on it'
const pngFile = async (name: string, from: string): Promise<GivenFile> => ({ name, mimeType: 'image/png', buffer: await readFile(`docs/pictures/${from}.png`) })

/** A picture as the engine has it, by its name. */
function pictureNamed(page: Page, name: string) {
  return page.evaluate(async (search) => (await window.galleyTest.engine.pictures.list({ search })).items[0], name)
}

/** Files as a clipboard or a pointer holds them. */
function holdFiles(page: Page, files: readonly GivenFile[]): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle((each) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of each) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
    return data
  }, files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, base64: buffer.toString('base64') })))
}

/** Pastes a picture into what has the focus. */
async function pastePicture(page: Page, file: GivenFile): Promise<void> {
  await page.evaluate((clipboardData) => { document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })) }, await holdFiles(page, [file]))
}

/** Drags files over a place and drops them there. */
async function dropFiles(place: Locator, files: readonly GivenFile[]): Promise<void> {
  const dataTransfer = await holdFiles(place.page(), files)
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer })
}

test('pictures: added, told about by keys, shown in an article and its digest, removed and back', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const { page } = await start({ sample: true })
  const grid = page.getByRole('listbox', { name: 'Pictures' })
  const sheet = page.getByRole('complementary', { name: 'Picture' })
  const desk = await pngFile('desk.png', 'desk-dark')

  await test.step('two are dropped anywhere, one is refused by name', async () => {
    await openLibrary(page)
    await page.keyboard.press('Control+4')
    await expect(grid.getByRole('option').first()).toBeVisible()
    await dropFiles(page.getByRole('navigation', { name: 'Desk' }), [desk, DRAWING, await pngFile('library.png', 'library-light')])
    await expect(page.getByText('2 pictures added, 1 refused').last()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveText('“drawing.png” is an SVG drawing, which can hold programs. Save it as PNG first.')
    await expect(sheet.getByRole('heading', { name: 'desk.png' })).toBeVisible()
  })

  await test.step('alt text and focal point, without a mouse', async () => {
    await grid.focus()
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
    await page.keyboard.type(ALT)
    await page.keyboard.press('Shift+Tab')
    const point = sheet.getByRole('slider', { name: 'Focal point' })
    await expect(point).toBeFocused()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp')
    await expect(point).toHaveAttribute('aria-valuetext', '30% from the left, 40% from the top')
    await expect.poll(async () => pictureNamed(page, 'desk.png')).toMatchObject({ alt: ALT, focal: { x: 0.3, y: 0.4 } })
    await expect(grid.getByRole('option', { name: new RegExp(`desk.png.*${ALT}`, 'u') })).toBeVisible()
  })

  const article = await createArticle(page, { headline: 'The desk at night', sourceUrl: 'https://lantern.example/desk' })
  await test.step('chosen from the library, its facts come along; undo takes it away', async () => {
    await openArticle(page, article)
    const details = page.getByRole('button', { name: 'Details' })
    if (await details.getAttribute('aria-pressed') === 'false') await details.click()
    await page.getByRole('button', { name: 'From the library…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Choose a picture' })
    await dialog.getByRole('searchbox').fill('dark desk')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('option', { selected: true })).toHaveCount(1)
    await page.keyboard.press('Enter')
    const field = page.getByRole('group', { name: 'Picture' })
    await expect(field.getByRole('textbox', { name: 'Alt text' })).toHaveValue(ALT)
    await expect(field.getByRole('slider')).toHaveAttribute('aria-valuetext', '30% from the left, 40% from the top')
    await field.getByRole('textbox', { name: 'Caption' }).fill('At work')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(field.getByText('Drop or paste a picture here')).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect(field.getByRole('textbox', { name: 'Caption' })).toHaveValue('At work')
    await field.getByRole('textbox', { name: 'Alt text' }).fill('')
    await expect(field.getByText('Without it, readers who can’t see the picture get nothing.')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(field.getByRole('textbox', { name: 'Alt text' })).toHaveValue(ALT)
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
  })

  await test.step('pasted into an article without one, it is its picture; into one with, it is offered', async () => {
    const other = await createArticle(page, { headline: 'Pasted' })
    await openArticle(page, other)
    await page.getByRole('textbox', { name: 'Body' }).focus()
    await pastePicture(page, await pngFile('image.png', 'export-light'))
    const shown = page.getByRole('group', { name: 'Picture' }).locator('img')
    await expect(shown).toBeVisible()
    const first = await shown.getAttribute('src')
    await pastePicture(page, desk)
    await page.getByRole('button', { name: 'Use in this article' }).click()
    await expect(shown).not.toHaveAttribute('src', first!)
    await expect(page.getByRole('textbox', { name: 'Body' })).toHaveText('')
    await page.getByRole('button', { name: 'Replace' }).click()
    await page.getByRole('menuitem', { name: 'From the library…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Choose a picture' })
    await dialog.getByLabel('Picture to add').setInputFiles([DRAWING])
    await expect(dialog.getByRole('alert')).toContainText('“drawing.png” is an SVG drawing')
    await dialog.getByLabel('Picture to add').setInputFiles([{ name: 'dash.png', mimeType: 'image/png', buffer: Buffer.from(DASH, 'base64') }])
    await expect(dialog).toBeHidden()
    await expect(shown).toHaveAttribute('src', `/assets/${(await pictureNamed(page, 'dash.png'))!.sha256}`)
    await dropFiles(page.getByRole('group', { name: 'Picture' }), [desk])
    await expect(shown).toHaveAttribute('src', `/assets/${(await pictureNamed(page, 'desk.png'))!.sha256}`)
    await expect(page.getByRole('complementary', { name: 'Receipt' })).toBeHidden()
  })

  await test.step('an export has the file, its alt text and caption, cropped around its subject', async () => {
    const digest = await page.evaluate(async (id) => (await window.galleyTest.engine.digests.create({ date: '2026-06-01', articleIds: [id] })).id, article)
    await goTo(page, `/digests/${digest}`)
    await page.getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export the digest' })
    const out = join(folder, 'out')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(out)
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(dialog.getByText(/^Wrote/u).first()).toBeVisible()
    const { document } = parseHTML(await readFile(join(out, '2026-06-01-page.html'), 'utf8'))
    const img = document.querySelector('figure img')!
    expect([img.getAttribute('alt'), img.getAttribute('style'), document.querySelector('figcaption')!.textContent]).toEqual([ALT, 'object-position:30% 40%', 'At work'])
    expect(await readFile(join(out, img.getAttribute('src')!))).toEqual(desk.buffer)
    expect(await readdir(join(out, 'pictures'))).toHaveLength(1)
    await page.keyboard.press('Escape')
  })

  const { sha256 } = (await pictureNamed(page, 'desk.png'))!
  await test.step('its address answers a picture and nothing that could run', async () => {
    const answer = await page.evaluate(async (address) => {
      const { status, headers } = await fetch(address)
      return { status, type: headers.get('content-type'), sniff: headers.get('x-content-type-options'), policy: headers.get('content-security-policy') }
    }, `/assets/${sha256}`)
    expect(answer).toEqual({ status: 200, type: 'image/png', sniff: 'nosniff', policy: "default-src 'none'; sandbox" })
  })

  await test.step('removed by a key, the article keeps it; undo puts it back', async () => {
    await goTo(page, `/pictures?picture=${sha256}`)
    const tile = grid.getByRole('option', { name: /desk\.png/u })
    await expect(tile).toHaveAttribute('aria-selected', 'true')
    await expect(sheet.getByRole('button', { name: 'The desk at night' })).toBeVisible()
    await tabTo(page, grid)
    await page.keyboard.press('Delete')
    await expect(tile).toBeHidden()
    expect(await page.evaluate(async (id) => (await window.galleyTest.engine.articles.get({ id })).picture?.asset, article)).toBe(sha256)
    await page.keyboard.press('Control+z')
    await expect(tile).toBeVisible()
  })

  await test.step('a file gone from the folder says so, and is mended by adding it again', async () => {
    await grid.getByRole('option', { name: /desk\.png/u }).click()
    await sheet.getByRole('button', { name: 'The desk at night' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('The desk at night')
    // One that no browser has seen and kept.
    const [gone, workspace] = await page.evaluate(async (base64) => {
      const { engine } = window.galleyTest
      const { picture } = await engine.pictures.add({ name: 'dot.png', alt: 'A dot', bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) })
      return [picture.sha256, (await engine.newsroom.get()).workspace] as const
    }, DOT)
    await rm(join(workspace, 'assets', gone.slice(0, 2), gone))
    await goTo(page, `/pictures?picture=${gone}`)
    await expect(sheet.getByText('This picture’s file is missing from the newsroom’s folder.')).toBeVisible()
    await expect(grid.getByRole('option', { name: /Broken.*dot\.png/u })).toBeVisible()
    await page.getByLabel('Pictures to add').setInputFiles([{ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') }])
    await expect(sheet.getByRole('img', { name: 'A dot' })).toBeVisible()
    await expect(grid.getByRole('option', { name: /^dot\.png/u })).toBeVisible()
  })
})
