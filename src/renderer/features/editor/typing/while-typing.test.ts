import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, KEY_BACKSPACE_COMMAND, KEY_ENTER_COMMAND, mergeRegister } from 'lexical'
import { afterEach, expect, it } from 'vitest'
import { paragraph, type Block } from '@shared/model/block'
import { closeBoundEditors, createBoundEditor, edit, readEditor, type BoundEditor } from '@renderer/features/editor/binding/headless-editor'
import { registerTakingBack } from './own-step'
import { registerTypingAids } from './while-typing'

afterEach(closeBoundEditors)

interface Writer extends BoundEditor { type: (keys: string) => Promise<void>; press: (key: 'Backspace' | 'Enter') => Promise<boolean>; blocks: () => Block[]; dividers: () => number }

/** Somebody at an article, with the caret at its end. */
function write(body: Block[] = [paragraph('')], language = 'en', typography = true): Writer {
  const bound = createBoundEditor(body)
  const { editor, document } = bound
  let dividers = 0
  mergeRegister(registerTypingAids(editor, { language: () => language, typography: () => typography, insertDivider: () => void dividers++ }), registerTakingBack(editor, document))
  edit(editor, () => {
    const caret = $getRoot().selectEnd()
    const node = caret.anchor.getNode()
    // As a browser tells of it.
    if ($isTextNode(node)) caret.setStyle(node.getStyle())
  })
  return {
    ...bound,
    async type(keys) {
      for (const key of keys) {
        edit(editor, () => {
          const selection = $getSelection()
          if ($isRangeSelection(selection)) selection.insertText(key)
        })
        await Promise.resolve()
        await Promise.resolve()
      }
    },
    async press(key) {
      const event = { preventDefault: () => undefined } as unknown as KeyboardEvent
      let taken = false
      edit(editor, () => { taken = editor.dispatchCommand(key === 'Backspace' ? KEY_BACKSPACE_COMMAND : KEY_ENTER_COMMAND, event) })
      await Promise.resolve()
      await Promise.resolve()
      return taken
    },
    blocks: () => readEditor(editor),
    dividers: () => dividers,
  }
}

const spans = (blocks: readonly Block[]): string[] => blocks.map((block) => `${block.type}: ${block.spans.map(({ text, marks, link }) => (marks || link ? `[${text}|${[...marks ?? [], link].filter(Boolean).join()}]` : text)).join('')}`)

it.each([
  ['## A part', 'heading2: A part'], ['### A part', 'heading3: A part'], ['> Words', 'quote: Words'], ['- One', 'bullet: One'], ['1. One', 'number: One'], ['[ ] One', 'check: One'], ['- [] One', 'check: One'], ['``` x', 'code: x'],
  ['a **b c** d', 'paragraph: a [b c|bold] d'], ['*b* d', 'paragraph: [b|italic] d'], ['a `b` d', 'paragraph: a [b|code] d'], ['~~b~~ ==c==', 'paragraph: [b|strike] [c|highlight]'],
  ['**a *b* c** d', 'paragraph: [a |bold][b|bold,italic][ c|bold] d'], ['see [the report](example.org/r) now', 'paragraph: see [the report|https://example.org/r] now'],
  ['"It\'s so," -- he said...', 'paragraph: “It’s so,” – he said…'], ['`a -- "b"` "c"', 'paragraph: [a -- "b"|code] “c”'],
])('makes of %s what it says', async (keys, expected) => {
  const { type, blocks, errors } = write()
  await type(keys)
  expect(errors).toEqual([])
  expect(spans(blocks())).toEqual([expected])
})

it('gives back exactly what was typed, by undo as by Backspace right after', async () => {
  for (const [keys, made, typed] of [['## ', 'heading2: ', 'paragraph: ## '], ['so **x**', 'paragraph: so [x|bold]', 'paragraph: so **x**'], ['say "', 'paragraph: say “', 'paragraph: say "'], ['[a](b.org)', 'paragraph: [a|https://b.org]', 'paragraph: [a](b.org)']] as const) {
    const one = write()
    await one.type(keys)
    expect(spans(one.blocks())).toEqual([made])
    one.document.undo()
    expect(spans(one.blocks())).toEqual([typed])
    const other = write()
    await other.type(keys)
    expect(await other.press('Backspace')).toBe(true)
    expect(spans(other.blocks())).toEqual([typed])
    // What was given back stays as it is typed on.
    await other.type('y')
    expect(spans(other.blocks())).toEqual([`${typed}y`])
    expect(await other.press('Backspace')).toBe(false)
  }
})

it('leaves code, addresses and a switched-off typography alone', async () => {
  const code = write([{ type: 'code', spans: [{ text: 'x' }] }])
  await code.type(' = "**y**" -- z')
  expect(spans(code.blocks())).toEqual(['code: x = "**y**" -- z'])
  const off = write([paragraph('')], 'en', false)
  await off.type('"a" -- **b**')
  expect(spans(off.blocks())).toEqual(['paragraph: "a" -- [b|bold]'])
})

it('writes the quotes of the passage, not of the article', async () => {
  const { type, blocks } = write([{ type: 'paragraph', spans: [{ text: 'Er sagte: ', lang: 'de' }] }])
  await type('"Ja"')
  expect(blocks()[0]!.spans).toEqual([{ text: 'Er sagte: „Ja“', lang: 'de' }])
})

it('makes a line of three hyphens and Enter, and code of three backticks', async () => {
  const line = write()
  await line.type('---')
  expect(spans(line.blocks())).toEqual(['paragraph: ---'])
  expect([await line.press('Enter'), line.dividers(), spans(line.blocks())]).toEqual([true, 1, ['paragraph: ']])
  const code = write()
  await code.type('```')
  await code.press('Enter')
  expect(spans(code.blocks())).toEqual(['code: '])
})

it('does nothing for whoever pastes, or writes over what is selected', async () => {
  const { editor, blocks, type } = write()
  edit(editor, () => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText('**a** "b" --')
  })
  await Promise.resolve()
  expect(spans(blocks())).toEqual(['paragraph: **a** "b" --'])
  await type(' c')
  expect(spans(blocks())).toEqual(['paragraph: **a** "b" -- c'])
})
