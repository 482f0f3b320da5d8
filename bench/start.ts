import { openPage, serve, type ServedPage } from './browser'
import { spreadOf } from './harness'
import { emptyNewsroom } from './newsroom'
import { beginProbing, watchStart } from './probes'
import type { Line } from './table'

const ROUNDS = 10

interface Start { ms: number; heapMb: number }

/** From the start of Galley's process to a library one can use, and the page's memory then: with 100,000 articles and with none. */
export async function measureStart(newsroom: string): Promise<Line[]> {
  const empty = emptyNewsroom('empty')
  const [few, many]: [Start[], Start[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const order = round % 2 === 0 ? [[empty.directory, few] as const, [newsroom, many] as const] : [[newsroom, many] as const, [empty.directory, few] as const]
    for (const [directory, samples] of order) {
      const start = await startOn(directory)
      // The first of each reads the program itself from the disk.
      if (round > 0) samples.push(start)
    }
  }
  empty.remove()
  const line = (what: string, unit: Line['unit'], pick: (start: Start) => number, times: number): Line =>
    ({ what, unit, galley: spreadOf(many.map(pick)), against: { what: 'with no articles', spread: spreadOf(few.map(pick)) }, target: { of: 'p50', times } })
  return [line('Start to a usable library, 100,000 articles', 'ms', ({ ms }) => ms, 1.5), line('Memory of the page, 100,000 articles', 'MB', ({ heapMb }) => heapMb, 1.3)]
}

async function startOn(directory: string): Promise<Start> {
  const { server, startedAt } = await serve(directory)
  const served = await openPage(server, beginProbing, watchStart)
  await served.page.waitForFunction(() => window.bench.usableAt > 0)
  const usableAt = await served.page.evaluate(() => window.bench.usableAt)
  const heapMb = await heapOf(served)
  await served.close()
  return { ms: usableAt - startedAt, heapMb }
}

/** What scripts and the page's own objects hold after a collection. */
async function heapOf({ page, context }: ServedPage): Promise<number> {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1_000_000
}
