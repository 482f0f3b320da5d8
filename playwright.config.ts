import { defineConfig } from '@playwright/test'

const screens = process.env['GALLEY_SCREENS']?.split(' ') ?? []
const report = process.env['GALLEY_JOURNEY_REPORT'] ?? '.cache/journeys.json'

// The fixtures choose the host by the project's name; a journey of one host alone is named after it. No retries: a journey that passes now and then is broken.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: report }]],
  // No traces: journeys that make thousands of calls would record every one.
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testIgnore: /\.electron\.spec/ },
    // One window at a time on each screen: two would take the focus from each other.
    { name: 'electron', workers: Math.max(1, screens.length), testIgnore: /\.chromium\.spec/ },
  ],
})
