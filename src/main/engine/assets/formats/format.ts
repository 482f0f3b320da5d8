/**
 * What a format's reader finds: pixels as they are shown, and where the picture ends in its file. Null where the bytes
 * don't hold together. Readers walk the whole file, so that what is cut short or goes on as something else is noticed;
 * Buffer throws a RangeError past the end, which {@link readPicture} takes for 'cut short'.
 */
export interface Found { width: number; height: number; end: number }

export interface Format {
  mediaType: string
  /** Whether the file begins as this format does; a name or a type that came along counts for nothing. */
  begins: (bytes: Buffer) => boolean
  read: (bytes: Buffer) => Found | null
}

/** Text at a place of the file, one letter a byte. */
export function letters(bytes: Buffer, start: number, length: number): string {
  return bytes.toString('latin1', start, start + length)
}
