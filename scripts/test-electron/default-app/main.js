// Stands in for Electron's own default app: electron [-r module] [switches] <folder or file of an app>.
import { app } from 'electron/main'
import { existsSync, readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const readArguments = (args) => {
  const preload = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') preload.push(args[++i])
    else if (!arg.startsWith('-')) return { preload, target: arg }
  }
  return { preload }
}

const describeApp = (folder) => {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(file, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  return folder
}

if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
const { preload, target } = readArguments(process.argv.slice(1))
if (!target) {
  console.error('usage: electron [switches] <app>')
  process.exit(2)
}
// Playwright's loader comes as a module to preload.
Module._preloadModules(preload)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const folder = resolve(target)
const appFolder = describeApp(folder)
const file = Module._resolveFilename(folder, null, true)
app.setAppPath(appFolder ?? dirname(file))
await import(pathToFileURL(file).href)
