import type { LoroDoc } from 'loro-crdt'
import { MARKS } from '@shared/model/block'

/** How each attribute of the flat text grows when someone types at its edge: marks do, everything else does not. */
export const TEXT_STYLES: Record<string, { expand: 'after' | 'none' }> = {
  ...Object.fromEntries(MARKS.map((mark) => [mark, { expand: 'after' as const }])),
  lang: { expand: 'after' },
  link: { expand: 'none' },
  note: { expand: 'none' },
  embed: { expand: 'none' },
  block: { expand: 'none' },
  checked: { expand: 'none' },
  move: { expand: 'none' },
}

/** Attributes a body's writer sets and takes away; others (moves, comments, a newer program's) are left as they are. */
export const WRITTEN = new Set(Object.keys(TEXT_STYLES).filter((key) => key !== 'move'))

/** Makes a document treat formatting so; what it does not know by name (a comment's range) does not grow. */
export function configureStyles(doc: LoroDoc): void {
  doc.configDefaultTextStyle({ expand: 'none' })
  doc.configTextStyle(TEXT_STYLES)
}
