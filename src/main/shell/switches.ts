import { resolve } from 'node:path'

/** What the person asked for on the command line: a workspace, the sample, or neither (the last one used). */
export interface Switches { workspace: string | null; sample: boolean; welcome: boolean }

export function readSwitches(argv: readonly string[]): Switches {
  const named = argv.find((word) => word.startsWith('--workspace='))?.slice('--workspace='.length)
  return { workspace: named ? resolve(named) : null, sample: argv.includes('--sample'), welcome: argv.includes('--welcome') }
}
