import type { Names } from './inline'

const NOTE = /^ {0,3}\[\^([^\]\s]{1,50})\]: ?(.*)$/u
const LINK = /^ {0,3}\[([^\]^]{1,200})\]: +<?([^\s<>]+)>?(?: +["'(].*)?$/u
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u

/** Takes the lines out that say what a footnote or a named link is, wherever they stand, but not out of code. */
export function readNames(all: readonly string[]): { lines: string[]; names: Names } {
  const [links, notes] = [new Map<string, string>(), new Map<string, string>()]
  const lines: string[] = []
  let [inCode, noting] = [false, '']
  for (const line of all) {
    if (FENCE.test(line)) inCode = !inCode
    const [note, link] = inCode ? [] : [NOTE.exec(line), LINK.exec(line)]
    const goesOn = noting !== '' && !inCode && /^ {2,}\S/u.test(line)
    if (note) notes.set(note[1]!, plainNote(note[2]!))
    else if (goesOn) notes.set(noting, `${notes.get(noting)!} ${plainNote(line.trim())}`)
    else if (link) links.set(link[1]!.toLowerCase(), link[2]!)
    else lines.push(line)
    noting = note ? note[1]! : goesOn || (noting !== '' && line.trim() === '') ? noting : ''
  }
  return { lines, names: { links, notes } }
}

/** A note is plain text: signs and backslashes go, and an address stays behind its words. */
function plainNote(text: string): string {
  return text.replace(/\[([^\]]*)\]\(<?([^\s<>()]+)>?\)/gu, '$1 ($2)').replace(/(?<!\\)(\*\*|__|~~|`)/gu, '').replace(/\\([!-/:-@[-`{-~])/gu, '$1').trim()
}
