import type { UsedName } from '@shared/model/article-query'

export type NameOrder = 'use' | 'name'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Names as they are listed: those that hold what was typed, most used first or by name. */
export function orderNames(names: readonly UsedName[], order: NameOrder, typed: string): UsedName[] {
  const wanted = fold(typed.trim())
  const found = wanted === '' ? [...names] : names.filter(({ name }) => fold(name).includes(wanted))
  return order === 'use' ? found : found.sort((a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
}

// 'Malmö' is found by 'malmo', in any script by the letters without their marks.
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
}
