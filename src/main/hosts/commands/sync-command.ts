import { resolve } from 'node:path'
import type { Command } from 'commander'
import { callEngine, withCommon, type CommonOptions } from './open-workspace'
import { print, type CommandContext } from './outcome'

/** `sync`: one meeting in a shared folder. */
export function addSyncCommand(program: Command, context: CommandContext): void {
  withCommon(program.command('sync').description('merge with what colleagues left in a shared folder, and leave them what is here'))
    .requiredOption('--folder <dir>', 'the shared folder')
    .action(async (options: CommonOptions & { folder: string }) => {
      const met = await callEngine(options, context, (engine) => engine.sync.meet({ folder: resolve(options.folder) }))
      print(options.json, met, () => [
        ...met.skipped.map(({ file, message }) => `${file}: ${message}`),
        `${met.sent} sent, ${met.received} received: ${met.documents} articles and digests, ${met.pictures} pictures`,
      ])
    })
}
