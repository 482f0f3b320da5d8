import type { Page } from '@playwright/test'
import { beginWriting, bodyOf, openArticle } from './hosts/articles'
import { expect, test } from './journey'

/** Opens the slash menu where the caret is, narrows it and takes the first. */
async function insert(page: Page, typed: string, label: string): Promise<void> {
  await page.keyboard.type(`/${typed}`)
  await expect(page.getByRole('option', { name: new RegExp(`^${label}`, 'u') })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
}

test('an article of every kind of block is made by keys alone, moved, undone and there after a reload', async ({ start, folder }) => {
  const { page, keyboard, id } = await beginWriting(start, folder, { headline: 'Everything' })

  await test.step('a quote and whose it is', async () => {
    await insert(page, 'quo', 'Quote')
    await keyboard.type('We are tired.')
    await keyboard.press('Enter')
    await insert(page, 'att', 'Attribution')
    await keyboard.type('A docker')
    await keyboard.press('Enter')
  })
  await test.step('checks, one of them ticked', async () => {
    await keyboard.type('[] Rest')
    await keyboard.press('Enter')
    await keyboard.type('Pay')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'Rest' }).press('Space')
    await expect(page.getByRole('checkbox', { name: 'Rest' })).toHaveAttribute('aria-checked', 'true')
  })
  await test.step('a table', async () => {
    await page.getByRole('textbox', { name: 'Body' }).press('Control+End')
    await insert(page, 'tab', 'Table')
    const cell = (name: string): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name, exact: true })
    await expect(cell('Column name, column 1')).toBeFocused()
    await keyboard.type('Boat')
    await keyboard.press('Tab')
    await keyboard.type('Crew')
    await keyboard.press('Tab')
    await keyboard.type('Ferry')
    await expect(cell('Row 2, column 1')).toHaveValue('Ferry')
    await keyboard.press('Escape')
    await keyboard.press('ArrowRight')
  })
  await test.step('a line, and a footnote', async () => {
    await insert(page, 'div', 'Divider')
    await keyboard.type('Ten boats ')
    await insert(page, 'foot', 'Footnote')
    await expect(page.getByRole('textbox', { name: 'Footnote' })).toBeFocused()
    await keyboard.type('The harbour’s own count.')
    await keyboard.press('Escape')
    await keyboard.type(' left.')
  })
  const written = [
    { type: 'quote', spans: [{ text: 'We are tired.' }] },
    { type: 'attribution', spans: [{ text: 'A docker' }] },
    { type: 'check', checked: true, spans: [{ text: 'Rest' }] },
    { type: 'check', spans: [{ text: 'Pay' }] },
    { type: 'embed', spans: [], embedId: expect.any(String) as unknown, embed: { kind: 'table', header: true, rows: [['Boat', 'Crew'], ['Ferry', '']] } },
    { type: 'embed', spans: [], embedId: expect.any(String) as unknown, embed: { kind: 'divider' } },
    { type: 'paragraph', spans: [{ text: 'Ten boats ' }, { text: '\ufffc', note: expect.any(String) as unknown, noteText: 'The harbour’s own count.' }, { text: ' left.' }] },
  ]
  const body = async (): Promise<unknown[]> => (await bodyOf(page, id)).filter(({ type, spans }) => type !== 'paragraph' || spans.length > 0)
  await expect.poll(body).toEqual(written)

  await test.step('a block moves by keys, and back by undo', async () => {
    await keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(async () => (await body()).at(-1)).toEqual(written.at(-2))
    await keyboard.press('Control+z')
    await expect.poll(body).toEqual(written)
  })
  await page.reload()
  await openArticle(page, id)
  await expect(page.getByRole('textbox', { name: 'Column name, column 1', exact: true })).toHaveValue('Boat')
  await expect(page.getByRole('button', { name: 'Footnote: The harbour’s own count.' })).toBeVisible()
  expect(await body()).toEqual(written)
})
