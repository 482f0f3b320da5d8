import { dirname, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { visitImports } from './imports.mjs'
import { aliases, homeOf, roomOf } from './rooms.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fromRoot = (file) => relative(root, file).split(sep).join('/')
const isTest = (path) => /\.test\.tsx?$/.test(path)

/** Where an import leads, as a path from the repository's root; undefined for a package. */
const resolveImport = (importer, specifier) => {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(importer), specifier))
  const alias = Object.keys(aliases).find((name) => specifier.startsWith(name))
  if (alias) return aliases[alias] + specifier.slice(alias.length)
  return specifier.startsWith('src/') ? specifier : undefined
}

const refusalOfPackage = (room, importer, node, specifier) =>
  room.refuses.find(({ packages, exceptTests, exceptTypes }) => {
    const isExcepted = (exceptTests && isTest(importer)) || (exceptTypes && node.importKind === 'type')
    return packages.test(specifier) && !isExcepted
  })

// Neighbours in one folder know each other; import/no-cycle sees to it that they don't do so in circles.
const isWalled = (importer, room, target) => {
  const other = roomOf(target)
  if (!other || homeOf(target) === homeOf(importer) || dirname(target) === dirname(importer)) return undefined
  return other !== room && room.imports.includes(other.name) ? undefined : other
}

/** Reads the table in rooms.mjs: which room may import from which, and which packages stay outside. */
export const keepWalls = {
  create: (context) => {
    const importer = fromRoot(context.filename)
    const room = roomOf(importer)
    if (!room) return {}
    return visitImports((node, specifier) => {
      const target = resolveImport(importer, specifier)
      if (target === undefined) {
        const refusal = refusalOfPackage(room, importer, node, specifier)
        if (refusal) context.report({ node, message: `${room.name} may not import '${specifier}': ${refusal.why}.` })
        return
      }
      const other = isWalled(importer, room, target)
      if (other) context.report({ node, message: `${room.name} may not import from ${other.name} ('${specifier}'): ${room.why}.` })
    })
  },
}
