import { existsSync } from 'node:fs'
import { at } from './places.mjs'
import { PlainError } from './plain-error.mjs'

// better-sqlite3's prebuilt binary speaks Node-API 10, which Node has from 22.14 and 23.6 on.
const neededNodeApi = 10

const isRight = () => Number(process.versions.napi) >= neededNodeApi && !process.versions.electron

const bundledNode = () => {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  return at(`node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`)
}

/** Path of a Node that Galley runs on: this one if new enough, else the one that comes with the dependencies. */
export const rightNode = () => {
  if (isRight()) return process.execPath
  const bundled = bundledNode()
  if (existsSync(bundled)) return bundled
  throw new PlainError(`Galley needs Node 22.14 or newer and found ${process.version}: please install a current Node from https://nodejs.org.`)
}
