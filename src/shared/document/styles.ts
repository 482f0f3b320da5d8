import { MARKS } from '@shared/model/block'

/** How each attribute of the flat text grows when someone types at its edge: marks do, links and block types do not. */
export const TEXT_STYLES: Record<string, { expand: 'after' | 'none' }> = {
  ...Object.fromEntries(MARKS.map((mark) => [mark, { expand: 'after' as const }])),
  link: { expand: 'none' },
  block: { expand: 'none' },
}
