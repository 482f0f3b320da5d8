/** Whether a line is the one of dashes under the head of a table with as many columns. */
export function isDelimiter(line: string, head: string): boolean {
  return line.length < 2000 && /^ {0,3}\|?(?: *:?-+:? *\|)* *:?-+:? *\|? *$/u.test(line) && line.includes('-') && readRow(line).length === readRow(head).length
}

/** The cells of a line; a bar that means itself has a backslash. */
export function readRow(line: string): string[] {
  const cells = ['']
  const text = line.trim().replace(/^\|/u, '')
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && at + 1 < text.length) cells[cells.length - 1] += text[at]! + text[++at]!
    else if (text[at] === '|') cells.push('')
    else cells[cells.length - 1] += text[at]!
  }
  if (cells.at(-1)!.trim() === '' && cells.length > 1) cells.pop()
  return cells.map((cell) => cell.trim())
}
