import { isEl, type El, type Page } from '@shared/html/html-tree'
import type { Head } from './heads'
import type { Links } from './links'
import type { Row } from './rows'
import { rowsIn } from './story-blocks'
import { attr, closest, countWords, hasToken, textOf } from '@shared/html/tree-reading'

/** An h-entry that names its parts: these are taken as they are, no guessing. */
export interface Entry { head: Head; container: El; rows: Row[]; link: string; text: Row[]; named: boolean }

const H_ENTRY = /^h-entry$/u

/** The h-entries of a page, where they name their headlines (p-name); none where a page doesn't use them so. */
export function findEntries(page: Page, rows: readonly Row[], links: Links): Entry[] {
  const elements = page.all.filter((el) => hasToken(el, H_ENTRY) && closest(el.parent, (outer) => hasToken(outer, H_ENTRY)) === null)
  return elements.map((el) => readEntry(el, rows, links)).filter((entry) => entry !== null)
}

function readEntry(container: El, rows: readonly Row[], links: Links): Entry | null {
  const name = findPart(container, 'p-name')
  if (name === null || textOf(name) === '' || countWords(textOf(name)) > 120 || findPart(name, 'e-content') !== null) return null
  const own = rowsIn(rows, container.order, container.last)
  const row = own.find((found) => found.order >= name.order && found.order <= name.last) ?? own.find((found) => found.inside.includes(name))
  if (row === undefined) return null
  const url = findPart(container, 'u-url')
  const link = url === null ? '' : links.resolve(attr(url, 'href'))
  const head: Head = { row: { ...row, text: textOf(name) }, index: rows.indexOf(row), level: row.level || 7, link, sig: 'h-entry', named: true }
  const text = findPart(container, 'p-summary') ?? findPart(container, 'e-content')
  return { head, container, rows: own, link, named: text !== null, text: text === null ? [] : rowsIn(own, text.order, text.last).filter((found) => found.text !== '' && found !== row) }
}

/** The first part of that name that belongs to the entry and not to a card (an author's) inside it. */
function findPart(el: El, name: string): El | null {
  for (const kid of el.kids) {
    if (!isEl(kid)) continue
    if (hasToken(kid, new RegExp(`^${name}$`, 'u'))) return kid
    const found = hasToken(kid, /^h-(?!entry)/u) ? null : findPart(kid, name)
    if (found !== null) return found
  }
  return null
}

export { findPart as partOf }
