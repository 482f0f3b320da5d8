import { fileURLToPath } from 'node:url'

/** An absolute path inside the repository, wherever the person stands. */
export const at = (path = '') => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The repository's root. */
export const root = at()

/** A script of an installed tool, to be run by a Node of our choice. */
export const toolPath = (path) => at(`node_modules/${path}`)
