import type { ContractRouterClient } from '@orpc/contract'
import type { Command } from 'commander'
import { Refusal } from '@shared/contract/errors'
import type { EngineContract } from '@shared/contract/engine'
import { findingSchema, FORMATS, type Format, type Rule } from '@shared/model/edition'
import { hasEnded, type Job, type JobRecord } from '@shared/model/job'
import { listOf } from './arguments'
import { callEngine, withCommon, type CommonOptions } from './open-workspace'
import { print, type CommandContext } from './outcome'

type EngineCalls = ContractRouterClient<EngineContract>
interface ExportOptions extends CommonOptions { format: Format[]; out: string; override: Rule[] }

/** `export` and `jobs`. */
export function addExportCommands(program: Command, context: CommandContext): void {
  withCommon(program.command('export').description('export a digest, by id or date, to files'))
    .argument('<digest>')
    .requiredOption('--format <formats>', `some of ${FORMATS.join(',')}`, listOf(FORMATS))
    .requiredOption('--out <dir>', 'the folder to write to')
    .option('--override <rules>', 'export although these rules refuse it', listOf(findingSchema.shape.rule.options), [])
    .action(async (idOrDate: string, options: ExportOptions) => {
      const { written } = await callEngine(options, context, (engine) => exportDigest(engine, idOrDate, options))
      print(options.json, written, () => [...written.files.map(({ path, bytes }) => `${path}  ${bytes} bytes`), ...written.warnings])
    })

  withCommon(program.command('jobs').description('list exports, newest first'))
    .option('--run', 'finish those that were cut short or still wait')
    .action(async (options: CommonOptions & { run?: boolean }) => {
      const jobs = await callEngine(options, context, async (engine) => {
        if (options.run) for (const job of (await engine.jobs.list()).toReversed()) if (!hasEnded(job)) await engine.jobs.wait({ id: job.id })
        return await engine.jobs.list()
      })
      print(options.json, { jobs }, () => jobs.map(jobLine))
    })
}

async function exportDigest(engine: EngineCalls, idOrDate: string, { format, out, override }: ExportOptions): Promise<JobRecord> {
  const { id: digestId } = await engine.digests.get({ idOrDate })
  const { id } = await engine.jobs.export({ digestId, formats: format, dir: out, override })
  // Who ends the command doesn't want it to go on the next time the newsroom is opened.
  process.once('SIGINT', () => void engine.jobs.cancel({ id }))
  const record = await engine.jobs.wait({ id })
  if (record.job.state === 'failed') throw new Refusal('unwritable', record.job.failure)
  if (record.job.state === 'cancelled') throw new Refusal('unwritable', record.log.at(-1)?.line ?? 'Cancelled.')
  return record
}

function jobLine(job: Job): string {
  const { id, date, progress: { done, of }, formats, dir } = job
  const state = job.state === 'done' ? 'done' : `${job.state} ${done}/${of}`
  return `${String(id).padStart(4)}  ${date}  ${state.padEnd(15)}  ${formats.join(',')}  ${dir}${job.state === 'failed' ? `  ${job.failure}` : ''}`
}
