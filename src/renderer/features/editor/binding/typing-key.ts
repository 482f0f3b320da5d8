import { blockText, type Block } from '@shared/model/block'
import { sameBlock } from './changed-block'

/**
 * What groups quick edits into one undo step: typing on in one block, or deleting on in it. Anything else (splitting,
 * joining, restyling, a paste of several blocks) is a step of its own: undefined.
 */
export function typingKey(before: readonly Block[], after: readonly Block[]): string | undefined {
  if (before.length !== after.length) return undefined
  const at = after.findIndex((block, index) => !sameBlock(block, before[index]))
  const [was, is] = [before[at], after[at]]
  if (!was || !is || was.type !== is.type || was.indent !== is.indent) return undefined
  const grown = blockText(is).length - blockText(was).length
  if (Math.abs(grown) > LONGEST_TYPED || blockText(is) === blockText(was)) return undefined
  return `body ${at} ${grown < 0 ? 'delete' : 'type'}`
}

/** More than this at once was not typed. */
const LONGEST_TYPED = 40
