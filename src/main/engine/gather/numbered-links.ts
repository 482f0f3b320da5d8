import { isMoreText } from './phrases'
import { countWords } from '@shared/html/tree-reading'

// Text browsers print '[7]Headline' and list the addresses below the page: '7. https://…'.
const ADDRESS = /^\s{0,12}\[?(\d{1,4})[.\]]\s+((?:https?|mailto|file):\S+)\s*$/iu
const LIST_TITLE = /^\s*(?:references|(?:visible |hidden )?links|notes)\s*:?\s*$/iu
const MARK = /\[(\d{1,4})\]/gu
const FIRST_MARK = /^(\s*(?:[*+o•-]\s+)?)\[(\d{1,4})\]\s?(?=\S)/u

/** The lines with each link that fills them written as '[Headline](address)', and without marks and list of addresses. */
export function spellOutLinks(lines: readonly string[]): string[] {
  const { addresses, end } = readAddresses(lines)
  return addresses.size < 2 ? [...lines] : writeLinks(lines.slice(0, end), addresses)
}

function readAddresses(lines: readonly string[]): { addresses: Map<string, string>; end: number } {
  const addresses = new Map<string, string>()
  let end = lines.length
  for (; end > 0; end -= 1) {
    const line = lines[end - 1] ?? ''
    const [, mark, address] = (line.length < 4000 && ADDRESS.exec(line)) || []
    if (mark !== undefined && address !== undefined) addresses.set(mark, address)
    else if (line.trim() !== '' && !LIST_TITLE.test(line)) break
  }
  return { addresses, end }
}

function writeLinks(lines: readonly string[], addresses: ReadonlyMap<string, string>): string[] {
  const width = Math.max(...lines.map((line) => line.length).filter((length) => length <= 110), 40)
  const isFull = (at: number): boolean => (lines[at]?.length ?? 0) + 1 + (lines[at + 1]?.trim().split(' ')[0]?.length ?? 0) > width && (lines[at + 1] ?? '').trim() !== ''
  const written: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [mark, lead, number] = FIRST_MARK.exec(lines[at] ?? '') ?? []
    let last = at
    while (last < at + 3 && isFull(last)) last += 1
    const text = withoutMarks(lines.slice(at, last + 1).map((line) => line.trim()).join(' ').slice((mark ?? '').trim().length))
    const begins = at === 0 || !isFull(at - 1) || isMoreText(text)
    const address = addresses.get(number ?? '')
    if (mark !== undefined && address !== undefined && begins && last < at + 3 && countWords(text) <= 40) {
      written.push(`${lead ?? ''}[${text.trim()}](${address})`)
      at = last
    } else written.push(withoutMarks(lines[at] ?? ''))
  }
  return written

  function withoutMarks(line: string): string {
    return line.replace(MARK, (mark, number: string) => (addresses.has(number) ? '' : mark))
  }
}
