/** What a file dialog offers first; what a file is, its bytes say. */
export const PICTURE_FILES = 'image/png,image/jpeg,image/gif,image/webp,image/avif'

/**
 * Whether a drop or a paste is pictures and nothing else that is meant: a copy from a word processor brings a picture of
 * its text along. While something hangs over the window only the kinds of its parts can be seen, which is enough.
 */
export function isPicturesAlone(data: DataTransfer | null): boolean {
  const files = [...data?.items ?? []].filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/')) && !data!.types.includes('text/plain')
}
