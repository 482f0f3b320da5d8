import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs `galley` and answers what it printed. @throws where it exits other than 0 */
export async function runCommand(words: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['out-test/main/cli.js', ...words], {
    env: { ...process.env, GALLEY_SQLITE_BINDING: '', ...env }, maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}
