import { once } from 'node:events'
import { _electron } from '@playwright/test'
import type { RunningApp, StartOptions } from './host'

/** This worker's own screen, where there are several. */
function screen(): Record<string, string> {
  const own = process.env['GALLEY_SCREENS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])]
  return own ? { DISPLAY: own } : {}
}

/**
 * The app in a real Electron window. Chromium can't sandbox root's processes, so root says so. Playwright finds Electron
 * by its package, which `ELECTRON_OVERRIDE_DIST_PATH` leads to the one under test: given the program's path it leaves out
 * the loader that keeps the app from starting before it listens, and then about one start in ten hangs.
 */
export async function startInElectron({ home, workspace, sample, env }: StartOptions): Promise<RunningApp & { app: Awaited<ReturnType<typeof _electron.launch>> }> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const which = [...(sample ? ['--sample'] : []), ...(workspace ? [`--workspace=${workspace}`] : []), ...(!sample && !workspace ? ['--welcome'] : [])]
  const app = await _electron.launch({
    args: [...asRoot, `--user-data-dir=${home}/electron`, 'out-test/main/index.js', ...which],
    env: { ...(process.env as Record<string, string>), ...screen(), ...env, GALLEY_HOME: home },
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 800 }).catch(() => undefined)
  const child = app.process()
  const enginePid = (): Promise<number> => app.evaluate(({ app: running }) => running.getAppMetrics().find((each) => each.name === 'Galley engine' || each.serviceName === 'node.mojom.NodeService')?.pid ?? 0)
  return {
    app, page, appPid: child.pid!, enginePid,
    async killEngine(meanwhile) {
      process.kill(await enginePid(), 'SIGKILL')
      await meanwhile?.()
    },
    close: () => app.close(),
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
