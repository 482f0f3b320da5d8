// Loads the built command line into this process: node scripts/enter.mjs out/main/cli.js [arguments].
// What nobody caught there is one sentence here; a reader that went away (galley … | head) is no failure to speak of.
import { pathToFileURL } from 'node:url'
import { sayFailure } from './plain-error.mjs'

process.argv.splice(1, 1)
process.on('uncaughtException', (error) => {
  if (error?.code === 'EPIPE') process.exit(141)
  sayFailure(error)
  process.exit(2)
})
await import(pathToFileURL(process.argv[1]).href)
