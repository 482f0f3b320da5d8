import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { aliases } from '../aliases.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The bench as one program with the engine inside, as the engine is built for its hosts. */
export default defineConfig({
  logLevel: 'error',
  define: { __GALLEY_TEST__: 'false', __GALLEY_VERSION__: JSON.stringify('bench') },
  resolve: { alias: { ...aliases, 'loro-crdt': at('../node_modules/loro-crdt/base64/index.js') } },
  ssr: { noExternal: true, external: ['better-sqlite3', '@playwright/test'] },
  build: { outDir: at('./out'), target: 'node20.18', minify: false, ssr: at('./main.ts'), rollupOptions: { output: { entryFileNames: 'main.js' } } },
})
