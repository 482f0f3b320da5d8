import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { aliases } from '../aliases.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The page with Lexical alone, built as Galley's own page is. */
export default defineConfig({
  logLevel: 'error',
  root: at('./bare'),
  resolve: { alias: aliases },
  build: { outDir: at('./out/bare'), emptyOutDir: true, target: 'chrome130', minify: true, modulePreload: false },
})
