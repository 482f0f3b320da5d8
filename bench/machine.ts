import { execFileSync } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'

/** What the figures were taken on, and when. */
export function describeMachine(chromium: string, now: Date): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'} · ${memory} · ${type()} ${release()} · Node ${process.versions.node} · ${chromium}`
}

/** The browser as it names itself. */
export function chromiumVersion(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().replace(/ built on.*/u, '')
}
