import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import wasm from 'vite-plugin-wasm'
import { aliases } from './aliases.ts'
import manifest from './package.json' with { type: 'json' }

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Test builds keep the hooks that tests need (another SQLite binding, points to be killed at); shipped ones have none.
const forTests = process.env['GALLEY_TEST_BUILD'] === '1'
const out = forTests ? 'out-test' : 'out'
const define = { __GALLEY_TEST__: JSON.stringify(forTests), __GALLEY_VERSION__: JSON.stringify(manifest.version) }

// Loro's Node entry reads its WASM from beside itself and breaks when bundled; this one carries it inside.
const nodeAliases = { ...aliases, 'loro-crdt': at('./node_modules/loro-crdt/base64/index.js') }

export default defineConfig({
  main: {
    define,
    resolve: { alias: nodeAliases },
    build: {
      outDir: `${out}/main`,
      target: 'node20.18',
      minify: false,
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: at('./src/main/index.ts'),
          engine: at('./src/main/hosts/utility-process.ts'),
          worker: at('./src/main/engine/worker.ts'),
          cli: at('./src/main/hosts/cli.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: `${out}/preload`,
      target: 'node20.18',
      rollupOptions: { input: at('./src/preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    define,
    root: at('./src/renderer'),
    resolve: { alias: aliases },
    plugins: [react(), wasm()],
    build: {
      outDir: at(`./${out}/renderer`),
      target: 'chrome130',
      minify: true,
      // '/assets/' belongs to the workspace's pictures.
      assetsDir: 'app',
      modulePreload: false,
      rollupOptions: { input: at('./src/renderer/index.html') },
    },
  },
})
