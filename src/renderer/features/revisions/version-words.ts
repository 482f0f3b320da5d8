import type { Revision, RevisionKind } from '@shared/model/revision'

const KINDS: Record<RevisionKind, string> = { gathered: 'As gathered', created: 'As it began', written: '', arrived: 'Merged in', kept: '' }

/** What a version is called beside its time: its name, or how it came to be; '' for one that was simply written. */
export function titleOf({ name, kind }: Pick<Revision, 'name' | 'kind'>): string {
  return name || KINDS[kind]
}

/** Who wrote what led to a version, '' of one as an outlet has it; `me` is what the newsroom calls whoever is here, '' for nothing. */
export function writersOf({ writers, kind }: Pick<Revision, 'writers' | 'kind'>, me: string): string {
  if (kind === 'gathered') return ''
  const names = [...new Set(writers.map((name) => name || me || 'You'))]
  return names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and ')
}

/** '12 words added, 3 removed'; '' while nobody has counted. */
export function countWords({ added, removed }: { added: number | null; removed: number | null }): string {
  if (added === null || removed === null) return ''
  if (added === 0 && removed === 0) return 'No words changed'
  const words = (count: number): string => `${count} ${count === 1 ? 'word' : 'words'}`
  if (added === 0) return `${words(removed)} removed`
  return removed === 0 ? `${words(added)} added` : `${words(added)} added, ${removed} removed`
}
