/** Where a day's export goes unless somebody says otherwise: a folder of that day. */
export function dayFolder(exportsFolder: string, date: string, platform: string): string {
  const slash = platform === 'win32' ? '\\' : '/'
  return `${exportsFolder.replace(/[\\/]+$/u, '')}${slash}${date}`
}

/** '940 bytes', '61.2 kB', '1.3 MB': of 1,000 bytes each. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** The last part of a path, whichever way its slashes lean. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}

/** A path without its last part; the slash stays. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - fileName(path).length)
}
