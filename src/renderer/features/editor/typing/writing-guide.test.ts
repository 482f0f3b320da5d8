import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Command, COMMANDS } from '@shared/commands'
import { WRITING_KEYS } from '@shared/fixed-keys'
import { declaredKeys } from '@shared/key-bindings'
import { INSERTABLES } from '@renderer/features/editor/blocks/insertables'
import { shortcutLabel } from '@renderer/ui/shortcut'
import { BLOCK_SIGNS } from './while-typing'

const guide = readFileSync('docs/writing.md', 'utf8')
const missing = (words: readonly string[]): string[] => words.filter((each) => !guide.includes(each))

it('names every block there is, and every sign that makes one', () => {
  expect(missing(INSERTABLES.map(({ label }) => label))).toEqual([])
  expect(missing(Object.keys(BLOCK_SIGNS).map((sign) => (sign === '```' ? '```` ``` ````' : `\`${sign}\``)))).toEqual([])
})

it('names every command of an article with its keys, and every key of a text', () => {
  const commands: readonly Command[] = COMMANDS
  const ofArticles = commands.filter(({ when }) => when === 'article')
  expect(missing(ofArticles.map(({ title }) => `| ${title} |`))).toEqual([])
  expect(missing(ofArticles.flatMap(declaredKeys).map(shortcutLabel))).toEqual([])
  expect(missing(Object.values(WRITING_KEYS).flatMap(({ keys }) => keys.map((each) => each.replace('Mod', 'Ctrl'))))).toEqual([])
})
