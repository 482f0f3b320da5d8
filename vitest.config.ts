import { defineConfig } from 'vitest/config'
import { aliases } from './aliases.ts'

export default defineConfig({
  resolve: { alias: aliases },
  define: { __GALLEY_TEST__: 'true', __GALLEY_VERSION__: JSON.stringify('0.0.0-test') },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'], pool: 'forks', maxWorkers: 2, testTimeout: 30_000 },
})
