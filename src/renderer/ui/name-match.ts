/** A name with how often it is used. */
export interface CountedName { name: string; count: number }

/** Which of many names a list shows for what was typed: those that begin with it first, each group in the given order; at most `limit`. */
export function matchNames(names: readonly CountedName[], typed: string, limit: number): { shown: CountedName[]; more: number } {
  const wanted = folded(typed.trim())
  if (wanted === '') return { shown: names.slice(0, limit), more: Math.max(0, names.length - limit) }
  const [begins, holds]: [CountedName[], CountedName[]] = [[], []]
  for (const each of names) {
    const at = folded(each.name).indexOf(wanted)
    if (at === 0) begins.push(each)
    else if (at > 0) holds.push(each)
  }
  const found = [...begins, ...holds]
  return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) }
}

/** The name as it is written, where what was typed names one already in any spelling of case and accents. */
export function sameName(names: readonly CountedName[], typed: string): string | undefined {
  const wanted = folded(typed.trim())
  return names.find(({ name }) => folded(name) === wanted)?.name
}

const known = new Map<string, string>()

function folded(text: string): string {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  if (known.size > 50_000) known.clear()
  const fresh = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  known.set(text, fresh)
  return fresh
}
