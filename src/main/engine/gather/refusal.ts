import { Refusal } from '@shared/contract/errors'

/** A source that gather won't read, with a code for the screen and one plain sentence for the person. */
export class GatherRefusal extends Refusal {
  constructor(code: 'empty' | 'too-large' | 'unreadable' | 'nothing-found', message: string) {
    super(code, message)
    this.name = 'GatherRefusal'
  }
}

/** The largest source that is read at all: 32 MiB. */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024

/** Refuses a source of `size` bytes that is empty or over {@link MAX_SOURCE_BYTES}, before anything is built from it. */
export function refuseBySize(size: number): void {
  if (size === 0) throw new GatherRefusal('empty', 'There is nothing in this file.')
  if (size > MAX_SOURCE_BYTES) {
    throw new GatherRefusal('too-large', `This is larger than ${MAX_SOURCE_BYTES / 1024 / 1024} MB, more than Galley reads as one page.`)
  }
}
