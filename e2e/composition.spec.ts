import type { Page } from '@playwright/test'
import { beginWriting, bodyOf } from './hosts/articles'
import { inputMethod, type InputMethod } from './hosts/input-method'
import { pageEngine } from './hosts/page-engine'
import { Writer } from './hosts/writer'
import { expect, test } from './journey'

/** What an input method shows at each key, and what it leaves in the end. */
const COMPOSED = [
  { language: 'Japanese', stages: ['ｎ', 'に', 'にｈ', 'にほ', 'にほｎ', 'にほん', '日本'], text: '日本' },
  { language: 'Korean', stages: ['ㅎ', '하', '한'], text: '한' },
  { language: 'Korean, the next syllable', stages: ['ㄱ', '그', '글'], text: '글' },
  { language: 'Spanish, by a dead key', stages: ['´'], text: 'á' },
] as const

const THEIRS = ['Written before.', 'Written meanwhile.']

async function compose(input: InputMethod, { stages, text }: (typeof COMPOSED)[number], meanwhile?: () => Promise<void>): Promise<void> {
  for (const [at, stage] of stages.entries()) {
    await input.compose(stage)
    if (at === 0) await meanwhile?.()
  }
  await input.commit(text)
}

const textsOf = async (page: Page, id: string): Promise<string[]> => (await bodyOf(page, id)).map(({ spans }) => spans.map(({ text }) => text).join(''))

test('Japanese, Korean and accented Spanish are composed as they are typed, also while a colleague’s words arrive', async ({ start, folder }) => {
  const { page, id, body } = await beginWriting(start, folder, { headline: 'Composed' })
  await page.keyboard.type('A: ')
  const input = await inputMethod(page)
  for (const each of COMPOSED) {
    await test.step(each.language, async () => {
      await compose(input, each)
      await page.keyboard.type(' ')
    })
  }
  const whole = `A: ${COMPOSED.map(({ text }) => text).join(' ')} `
  await expect.poll(() => textsOf(page, id)).toEqual([whole])
  await expect(body.locator('p')).toHaveText([whole])

  await test.step('a colleague’s paragraph waits outside until the word is done, and both stand', async () => {
    const engine = pageEngine(page)
    const colleague = new Writer(id, await engine.open(id))
    const append = (update: Uint8Array): Promise<number> => engine.append(id, update)
    await colleague.edit('Written before.', append)
    await expect(body.locator('p')).toHaveText([whole, 'Written before.'])
    await compose(input, COMPOSED[0], () => colleague.edit('Written meanwhile.', append))
    await expect.poll(() => textsOf(page, id)).toEqual([`${whole}日本`, ...THEIRS])
    await expect(body.locator('p')).toHaveText([`${whole}日本`, ...THEIRS])
    await page.keyboard.type('!')
    await expect.poll(() => textsOf(page, id)).toEqual([`${whole}日本!`, ...THEIRS])
  })
  await test.step('a composition that is given up leaves nothing', async () => {
    await input.compose('にほ')
    await input.compose('')
    await page.keyboard.type('?')
    await expect.poll(() => textsOf(page, id)).toEqual([`${whole}日本!?`, ...THEIRS])
  })
  await test.step('undo takes back one’s own words alone', async () => {
    for (let steps = 0; steps < 40 && (await textsOf(page, id)).length > THEIRS.length; steps++) {
      await page.keyboard.press('Control+z')
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
    }
    expect(await textsOf(page, id)).toEqual(THEIRS)
  })
})

test('what an input method composes is left as it is, with the signs it writes', async ({ start, folder }) => {
  const { page, id, body } = await beginWriting(start, folder, { headline: 'Composed' })
  const input = await inputMethod(page)
  for (const text of ['*', '**', '**日', '**日本', '**日本*', '**日本**']) {
    await input.compose(text)
    await expect(body).toHaveText(text)
  }
  await input.commit('**日本**')
  const spans = async (): Promise<unknown> => (await bodyOf(page, id)).map((block) => block.spans)
  await expect.poll(spans).toEqual([[{ text: '**日本**' }]])
  await page.keyboard.type(' *so*')
  await expect.poll(spans).toEqual([[{ text: '**日本** ' }, { text: 'so', marks: ['italic'] }]])
})
