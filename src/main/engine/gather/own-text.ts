import type { GatheredItem } from '@shared/model/gathered'
import { paragraph } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { bylineOf } from './bylines'
import { newItem } from './finish-items'

// The rules of Galley's own text export (press/render-text.ts describes the layout).
const SECTION = /^={72}$/u
const STORY = /^-{72}$/u
const FOOTER = /^_{72}$/u
const LINK_LINE = /^\S.*: ((?:https?:\/\/|mailto:)\S+)$/iu

/** Whether a text has the rules of Galley's own export; its stories may then mention any tag. */
export function isOwnText(text: string): boolean {
  return !text.trimStart().startsWith('<') && /^={72}$/mu.test(text) && /^_{72}$/mu.test(text)
}

/** The stories of a text that Galley exported itself, exactly as they went out; null for any other text. */
export function readOwnText(lines: readonly string[]): GatheredItem[] | null {
  const first = lines.findIndex((line) => SECTION.test(line))
  const end = lines.findLastIndex((line) => FOOTER.test(line))
  if (first < 1 || end < first) return null
  const opening = lines.slice(0, first).filter((line) => line.trim() !== '')
  const dateline = opening[1] ?? ''
  const stories = storyChunks(lines.slice(first, end)).map((chunk) => readStory(chunk))
  const sourceName = dateline.includes(' · ') ? dateline.split(' · ').at(-1)?.trim() ?? '' : ''
  return stories.map((story) => newItem({ ...story, sourceName }))
}

/** The lines of each story: what stands between rules, without the titles between two section rules. */
function storyChunks(lines: readonly string[]): string[][] {
  const chunks: string[][] = []
  lines.forEach((line, index) => {
    const titled = SECTION.test(lines[index + 2] ?? '') && (lines[index + 1] ?? '').trim() !== ''
    if (STORY.test(line) || (SECTION.test(line) && !titled)) chunks.push([])
    else if (!SECTION.test(line) && !isTitle(lines, index)) chunks.at(-1)?.push(line)
  })
  return chunks.filter((chunk) => chunk.some((line) => line.trim() !== ''))
}

function isTitle(lines: readonly string[], index: number): boolean {
  return SECTION.test(lines[index - 1] ?? '') && SECTION.test(lines[index + 1] ?? '')
}

function readStory(chunk: readonly string[]): Partial<GatheredItem> {
  const groups = paragraphsOf(chunk)
  const last = groups.at(-1)
  const found = groups.length > 1 && last?.length === 1 ? LINK_LINE.exec(last[0] ?? '') : null
  const texts = (found === null ? groups.slice(1) : groups.slice(1, -1)).map((lines) => lines.map((line) => line.trim()).join(' '))
  const facts = (groups[0]?.[1] ?? '').split(' · ')
  return {
    headline: groups[0]?.[0]?.trim() ?? '', link: safeLink(found?.[1] ?? ''), byline: facts.map(bylineOf).find((name) => name !== '') ?? '',
    body: texts.map(paragraph), excerpt: texts.join(' '),
  }
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() !== '') groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length !== 0) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}
