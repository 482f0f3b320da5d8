import { DROPPED_KINDS, KEPT, type Receipt } from '@shared/html/receipt'

const PLURALS: Record<string, string> = { box: 'boxes' }

/** The receipt of a paste in one sentence; null where there is nothing a person would want to know. */
export function sayReceipt({ kept, dropped }: Receipt): string | null {
  const [came, left] = [KEPT.flatMap((kind) => count(kept[kind], kind)), DROPPED_KINDS.flatMap((kind) => count(dropped[kind], kind))]
  const parts = [came.length > 0 ? `kept ${came.join(', ')}` : '', left.length > 0 ? `dropped ${left.join(', ')}` : ''].filter((part) => part !== '')
  const said = parts.join('; ')
  return said === '' ? null : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function count(number: number | undefined, kind: string): string[] {
  if (!number) return []
  return [`${number.toLocaleString('en')} ${number === 1 ? kind : PLURALS[kind] ?? `${kind}s`}`]
}
