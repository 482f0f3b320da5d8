// The walls of the house plan stand only if the linter really refuses what the plan forbids: each offence below is
// linted with the repository's own configuration, beside a clean twin of the same file.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

type Offence = { title: string; file: string; line: string; says: RegExp; clean: string }

const press = 'src/main/engine/press'
const sameBytes = { says: /depends on the machine/, clean: 'export const order = (a: string, b: string) => (a < b ? -1 : 1)' }
const aliased = "import { ids } from '@shared/model/ids'"

const offences: Offence[] = [
  { title: 'the renderer importing main by its alias', file: 'src/renderer/app/alias.ts', line: "import { x } from '@engine/engine'", says: /renderer may not import from composition/, clean: aliased },
  { title: 'the renderer importing main by a climb', file: 'src/renderer/app/climb.ts', line: "import { x } from '../../main/engine/store/store'", says: /renderer may not import from store/, clean: aliased },
  { title: 'the renderer importing main from src', file: 'src/renderer/app/root.ts', line: "import { x } from 'src/main/hosts/cli'", says: /renderer may not import from hosts/, clean: aliased },
  { title: 'the renderer importing main lazily', file: 'src/renderer/app/lazy.ts', line: "export const load = () => import('@hosts/cli')", says: /renderer may not import from hosts/, clean: "export const load = () => import('@shared/model/ids')" },
  { title: 'the renderer importing Node', file: 'src/renderer/ui/node.ts', line: "import { join as x } from 'node:path'", says: /no Node/, clean: aliased },
  { title: 'the renderer importing electron', file: 'src/renderer/app/electron.ts', line: "import { ipcRenderer as x } from 'electron'", says: /import electron/, clean: aliased },
  { title: 'a feature importing a feature', file: 'src/renderer/features/library/list.tsx', line: "import { x } from '@renderer/features/editor/editor'", says: /feature never imports another feature/, clean: "import { x } from '@renderer/features/library/row'" },
  { title: 'ui importing a feature', file: 'src/renderer/ui/button.tsx', line: "export { x } from '@renderer/features/editor/editor'", says: /ui knows no feature/, clean: "export { x } from './press'" },
  { title: 'a feature holding a contract client', file: 'src/renderer/features/digest/client.ts', line: "import { x } from '@orpc/client'", says: /holds the contract's client/, clean: "import { x } from '@renderer/engine/client'" },
  { title: 'the store importing electron', file: 'src/main/engine/store/where.ts', line: "import { app as x } from 'electron'", says: /import electron/, clean: "import x from 'better-sqlite3'" },
  { title: 'sync importing better-sqlite3', file: 'src/main/engine/sync/log.ts', line: "import x from 'better-sqlite3'", says: /only src\/main\/engine\/store/, clean: "import { x } from '@engine/store/store'" },
  { title: 'gather importing a host', file: 'src/main/engine/gather/fetch.ts', line: "import { x } from '@hosts/loopback'", says: /gather may not import from hosts/, clean: aliased },
  { title: 'a host importing electron', file: 'src/main/hosts/utility-process.ts', line: "import { x } from 'electron/main'", says: /import electron/, clean: "import { x } from '@engine/engine'" },
  { title: 'the shell loading the engine', file: 'src/main/shell/window.ts', line: "import { x } from '@engine/engine'", says: /process of its own/, clean: "import { app as x } from 'electron'" },
  { title: 'shared importing Node', file: 'src/shared/model/read.ts', line: "import { readFileSync as x } from 'node:fs'", says: /no Node/, clean: aliased },
  { title: 'shared importing another room', file: 'src/shared/document/body.ts', line: "import { x } from '@engine/store/store'", says: /shared imports nothing of ours/, clean: aliased },
  { title: 'a climb inside one room', file: 'src/shared/contract/articles.ts', line: "import { x } from '../model/ids'", says: /No climbing/, clean: aliased },
  { title: 'a climb in a journey', file: 'e2e/journey.ts', line: "import { x } from '../src/shared/model/ids'", says: /No climbing/, clean: aliased },
  { title: 'press using Intl', file: `${press}/intl.ts`, line: 'export const f = new Intl.DateTimeFormat()', ...sameBytes },
  { title: 'press using toLocaleString', file: `${press}/locale.ts`, line: 'export const f = (n: number) => n.toLocaleString()', ...sameBytes },
  { title: 'press using localeCompare', file: `${press}/compare.ts`, line: 'export const f = (a: string, b: string) => a.localeCompare(b)', ...sameBytes },
  { title: 'press reading the time zone', file: `${press}/zone.ts`, line: 'export const f = (at: Date) => at.getHours()', says: /time zone/, clean: 'export const f = (at: Date) => at.getUTCHours()' },
  { title: 'press asking the clock', file: `${press}/now.ts`, line: 'export const f = () => Date.now()', says: /the moment is an input/, clean: 'export const f = (at: string) => Date.parse(at)' },
  { title: 'press making a date of now', file: `${press}/today.ts`, line: 'export const f = () => new Date()', says: /the moment is an input/, clean: 'export const f = (at: number) => new Date(at)' },
  { title: 'an excerpt using Intl.Segmenter', file: 'src/shared/model/excerpt.ts', line: "export const f = new Intl.Segmenter('en')", ...sameBytes },
  { title: 'a default export', file: 'src/shared/model/default.ts', line: 'export default 1', says: /named exports/, clean: 'export const one = 1' },
  { title: 'a promise left alone', file: 'src/main/engine/sync/errand.ts', line: 'const send = async () => 1\nexport const f = () => { send() }', says: /[Pp]romises? must be/, clean: 'const send = async () => 1\nexport const f = async () => { await send() }' },
]

const root = realpathSync(mkdtempSync(join(tmpdir(), 'galley-lint-')))
const copied = ['.oxlintrc.json', 'scripts/oxlint', 'tsconfig.base.json']

const write = (house: string, file: string, text: string): void => {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${text}\n`)
}

// An imported name has to be used, or the linter speaks of that instead.
const usingImport = (line: string): string => {
  const name = /^import .*?(\w+)(?: \})? from/.exec(line)?.[1]
  return name ? `${line}\nexport const used = ${name}` : line
}

const buildHouse = (name: string, pick: (offence: Offence) => string): string => {
  const house = join(root, name)
  for (const path of copied) cpSync(path, join(house, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'), 'junction')
  write(house, 'tsconfig.json', '{ "extends": "./tsconfig.base.json", "include": ["src", "e2e"] }')
  for (const offence of offences) write(house, offence.file, usingImport(pick(offence)))
  return house
}

type Finding = { filename: string; message: string }

const lint = (house: string): { code: number | null; findings: Finding[]; output: string } => {
  const run = spawnSync(process.execPath, [join(process.cwd(), 'node_modules/oxlint/bin/oxlint'), '--format=json', 'src', 'e2e'], { cwd: house, encoding: 'utf8' })
  const output = run.stdout + run.stderr
  return { code: run.status, findings: (JSON.parse(run.stdout) as { diagnostics: Finding[] }).diagnostics, output }
}

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the linter refuses', () => {
  let findings: Finding[] = []
  let code: number | null = 0
  beforeAll(() => {
    const result = lint(buildHouse('offending', (offence) => offence.line))
    findings = result.findings
    code = result.code
  })
  test.each(offences)('$title', ({ file, says }) => {
    const messages = findings.filter((finding) => finding.filename === file).map((finding) => finding.message)
    expect(messages.join('\n')).toMatch(says)
    expect(code).toBe(1)
  })
})

test('the linter passes the clean twin of every offence', () => {
  const { code, output } = lint(buildHouse('clean', (offence) => offence.clean))
  expect(output).toMatch(/"diagnostics": \[\s*\]/)
  expect(code).toBe(0)
})
