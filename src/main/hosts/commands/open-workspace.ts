import { resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import type { Command } from 'commander'
import { Refusal } from '@shared/contract/errors'
import type { EngineContract } from '@shared/contract/engine'
import { openEngine, type Engine, type EngineOptions } from '@engine/engine'
import { createWorkerParser } from '@engine/parse-in-worker'
import { createRouter } from '@engine/router'
import { toPortError } from '@hosts/port-errors'
import type { CommandContext } from './outcome'

export const HOLDER = 'Galley’s command line'

export interface CommonOptions { workspace?: string; json?: boolean }

/** Adds the options every command has. */
export function withCommon(command: Command): Command {
  return command
    .option('--workspace <dir>', 'the newsroom’s folder (or set GALLEY_WORKSPACE)')
    .option('--json', 'answer as JSON')
}

/** The folder a command works on. @throws Refusal `invalid` when none was named. */
export function workspaceOf({ workspace = process.env['GALLEY_WORKSPACE'] }: CommonOptions): string {
  if (!workspace) throw new Refusal('invalid', 'Say which newsroom with --workspace DIR.')
  return resolve(workspace)
}

/** What opening an engine takes on the command line. */
export function engineOptions(directory: string, { workerUrl }: CommandContext): EngineOptions {
  return { directory, holder: HOLDER, parse: createWorkerParser(workerUrl) }
}

/** Calls the engine of a workspace through its contract, as every host does, and closes it. */
export async function callEngine<T>(options: CommonOptions, context: CommandContext, call: (engine: ContractRouterClient<EngineContract>) => Promise<T>): Promise<T> {
  const engine: Engine = openEngine(engineOptions(workspaceOf(options), context))
  try {
    return await call(createRouterClient(createRouter(engine)) as ContractRouterClient<EngineContract>)
  } catch (error) {
    const { code, message } = toPortError(error)
    throw new Refusal(code as Refusal['code'], message)
  } finally {
    engine.close()
  }
}
