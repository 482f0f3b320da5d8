import { defineConfig } from 'vitest/config'
import { aliases } from './aliases.ts'

// What is tested is what people get: Lexical's development build refuses selections its production build mends.
process.env['NODE_ENV'] = 'production'

export default defineConfig({
  resolve: { alias: aliases },
  define: { __GALLEY_TEST__: 'true', __GALLEY_VERSION__: JSON.stringify('0.0.0-test') },
  test: { setupFiles: ['scripts/test/property-seed.mjs'], include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'], pool: 'forks', maxWorkers: 2, testTimeout: 30_000 },
})
