// Who may import whom: the house plan as a table. A file belongs to the first room whose folder it lies in.

const electron = { packages: /^electron($|\/)/, why: 'only src/main/shell, src/main/index.ts and src/preload import electron' }
const sqlite = { packages: /^better-sqlite3($|\/)/, why: 'only src/main/engine/store imports better-sqlite3', exceptTests: true }
const node = { packages: /^node:/, why: 'this code runs where there is no Node', exceptTests: true }
const react = { packages: /^(react|react-dom|react-aria-components|@tanstack)($|\/)/, why: 'only the renderer knows React' }
const lexical = { packages: /^(lexical$|@lexical\/)/, why: 'only the renderer knows Lexical' }
const orpc = { packages: /^@orpc\//, why: "only src/renderer/engine holds the contract's client" }

const engineRooms = ['store', 'documents', 'journal', 'assets', 'gather', 'press', 'jobs', 'sync', 'revisions']
const engineLeaves = ['engine', 'files']

const engineRoom = (name) => ({
  name,
  folder: `src/main/engine/${name}/`,
  imports: ['shared', ...engineLeaves, ...engineRooms],
  refuses: [electron, react, lexical, ...(name === 'store' ? [] : [sqlite])],
  why: 'a room of the engine knows only shared and its neighbours',
})

const composition = (file) => ({
  name: 'composition',
  folder: `src/main/engine/${file}.ts`,
  imports: ['shared', ...engineLeaves, ...engineRooms],
  refuses: [electron, sqlite, react, lexical],
  why: 'the engine knows neither its hosts nor the shell',
})

/**
 * The rooms, the narrower folder first: `imports` are the other rooms of ours a room may import from, `refuses` the
 * packages it must not touch, `why` the reason the linter gives. A folder ending in `*` makes one room
 * of each child; a folder may be a single file.
 */
export const rooms = [
  {
    name: 'shared',
    folder: 'src/shared/',
    imports: [],
    refuses: [electron, sqlite, node, react, lexical],
    why: 'shared imports nothing of ours: every process loads it',
  },
  ...engineRooms.map(engineRoom),
  ...['engine', 'router', 'worker'].map(composition),
  {
    name: 'files',
    folder: 'src/main/engine/files/',
    imports: ['shared', 'engine'],
    refuses: [electron, sqlite, react, lexical],
    why: 'writing a file safely needs to know nothing of the newsroom',
  },
  {
    name: 'engine',
    folder: 'src/main/engine/',
    imports: ['shared', 'files', ...engineRooms],
    refuses: [electron, sqlite, react, lexical],
    why: 'the engine knows neither its hosts nor the shell',
  },
  {
    name: 'hosts',
    folder: 'src/main/hosts/',
    imports: ['shared', 'composition', ...engineLeaves, ...engineRooms],
    refuses: [{ ...electron, exceptTypes: true }, sqlite, react, lexical],
    why: 'a host is a thin door to the engine',
  },
  {
    name: 'shell',
    folder: 'src/main/shell/',
    imports: ['shared', 'hosts', 'files'],
    refuses: [sqlite, react, lexical],
    why: 'the shell starts the engine as a process of its own and never loads it',
  },
  {
    name: 'main',
    folder: 'src/main/index.ts',
    imports: ['shared', 'shell', 'hosts'],
    refuses: [sqlite, react, lexical],
    why: 'the Electron entry is a list of steps of the shell',
  },
  {
    name: 'main entries',
    folder: 'src/main/',
    imports: ['shared', 'hosts', 'composition'],
    refuses: [electron, sqlite, react, lexical],
    why: 'an entry only opens a host',
  },
  {
    name: 'preload',
    folder: 'src/preload/',
    imports: ['shared'],
    refuses: [sqlite, node, react, lexical],
    why: 'the preload hands the port over, nothing else',
  },
  {
    name: 'renderer/engine',
    folder: 'src/renderer/engine/',
    imports: ['shared'],
    refuses: [electron, sqlite, node],
    why: "the contract's client knows no screen",
  },
  {
    name: 'ui',
    folder: 'src/renderer/ui/',
    imports: ['shared'],
    refuses: [electron, sqlite, node, orpc],
    why: 'ui knows no feature',
  },
  {
    name: 'feature',
    folder: 'src/renderer/features/*',
    imports: ['shared', 'ui', 'renderer', 'renderer/engine'],
    refuses: [electron, sqlite, node, orpc],
    why: 'a feature never imports another feature, nor anything of main',
  },
  {
    name: 'renderer',
    folder: 'src/renderer/',
    imports: ['shared', 'ui', 'feature', 'renderer/engine'],
    refuses: [electron, sqlite, node, orpc],
    why: 'the renderer runs sandboxed and reaches main only through the contract',
  },
]

/** The aliases of tsconfig.base.json, so that one wall stands for every way of writing a path. */
export const aliases = {
  '@shared/': 'src/shared/',
  '@engine/': 'src/main/engine/',
  '@hosts/': 'src/main/hosts/',
  '@shell/': 'src/main/shell/',
  '@renderer/': 'src/renderer/',
}

const stemOf = (path) => path.replace(/\.tsx?$/, '')
const lies = (path, { folder }) => {
  if (folder.endsWith('*')) return path.startsWith(folder.slice(0, -1))
  return folder.endsWith('/') ? path.startsWith(folder) : stemOf(path) === stemOf(folder)
}

/** The room a path from the repository's root lies in, or undefined outside src. */
export const roomOf = (path) => rooms.find((room) => lies(path, room))

/** Tells the children of a `*` room apart: two paths share a home when nothing walls them off. */
export const homeOf = (path) => {
  const room = roomOf(path)
  if (!room?.folder.endsWith('*')) return room?.name
  return path.slice(0, path.indexOf('/', room.folder.length - 1))
}
