import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'

const alias = { '@engine': resolve('src/main/engine'), '@shared': resolve('src/shared'), '@resources': resolve('resources') }

/** Bundles one module with all it needs into `out`, so that any runtime can import it. */
export async function bundle(entry: string, out: string): Promise<string> {
  await build({
    configFile: false, logLevel: 'error', resolve: { alias }, define: { __GALLEY_TEST__: 'false' },
    build: { outDir: out, target: 'node20.18', minify: false, ssr: entry, rollupOptions: { output: { format: 'es', entryFileNames: 'bundled.mjs' } } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return join(out, 'bundled.mjs')
}

/** The Node this computer has by itself, not the one in node_modules. */
export async function systemNode(): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter((each) => each !== '' && !each.includes('node_modules'))) {
    const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
    if (await access(node, constants.X_OK).then(() => true, () => false)) return node
  }
  throw new Error('there is no Node on the PATH outside node_modules')
}

/** Runs a module in a Node and answers what it printed as JSON. */
export async function runInNode(node: string, module: string, env: Record<string, string>): Promise<unknown> {
  const { stdout } = await promisify(execFile)(node, [module], { env: { ...process.env, ...env } })
  return JSON.parse(stdout)
}
