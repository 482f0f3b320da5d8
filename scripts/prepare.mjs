// What every command of this repository needs before it can start. Plain JavaScript without dependencies, for Node 20.
export { ensureBuilt } from './build.mjs'
export { ensureInstalled } from './install.mjs'
export { rightNode } from './right-node.mjs'

/** A line for the person that never mixes with a command's own output. */
export const sayAside = (line) => process.stderr.write(`${line}\n`)
