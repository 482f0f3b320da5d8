export type RefusalCode = 'empty' | 'too-large' | 'unreadable' | 'nothing-found'

/** A source that gather won't read, with a code for the screen and one plain sentence for the person. */
export class GatherRefusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'GatherRefusal'
    this.code = code
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
