import { Command, CommanderError } from 'commander'
import { Refusal } from '@shared/contract/errors'
import { addArticleCommands } from './commands/article-commands'
import { addDigestCommands } from './commands/digest-commands'
import { addExportCommands } from './commands/export-commands'
import { addServeCommand } from './commands/serve-command'
import { addSyncCommand } from './commands/sync-command'
import { exitCode, explain, type Output } from './commands/outcome'

// The command line: parse, open the engine, call it, print, end. stdout carries the answer, stderr one plain sentence.
const output: Output = { code: 0 }
const program = new Command('galley')
  .description('Galley, a newsroom for the daily digest')
  .version(__GALLEY_VERSION__)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .showHelpAfterError(false)

const app = new URL('../../', import.meta.url)
const context = { output, workerUrl: new URL('./worker.js', import.meta.url), rendererFolder: new URL('../renderer/', import.meta.url), resources: new URL('resources/', app) }
addArticleCommands(program, context)
addDigestCommands(program, context)
addExportCommands(program, context)
addSyncCommand(program, context)
addServeCommand(program, context)

try {
  await program.parseAsync()
  process.exitCode = output.code
} catch (error) {
  report(error)
}

function report(error: unknown): void {
  if (error instanceof CommanderError && error.exitCode === 0) return
  if (error instanceof CommanderError && error.code === 'commander.help') return printUsage()
  process.exitCode = error instanceof Refusal ? exitCode(error.code) : error instanceof CommanderError ? 2 : 1
  console.error(explain(error))
}

function printUsage(): void {
  process.exitCode = 2
  console.error(program.helpInformation())
}
