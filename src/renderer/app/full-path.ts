/** Whether a path says where it begins; any other would be taken from wherever the engine happens to stand. */
export function isFullPath(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u.test(path.trim())
}
