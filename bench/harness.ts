import { performance } from 'node:perf_hooks'

/** Half of the samples were at most `p50`, nineteen of twenty at most `p95`; `first` is the first one. */
export interface Spread { p50: number; p95: number; first: number; count: number }

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), first: samples[0] ?? Number.NaN, count: samples.length }
}

/** How long one call took, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const since = performance.now()
  const answer = work()
  // A call that answers at once is not made to wait for a turn of the loop.
  if (answer instanceof Promise) await answer
  return performance.now() - since
}

export interface Turns { warmUp?: number; between?: () => unknown }

/**
 * Times two things by turns, first one and then the other first, so that whatever else the machine is doing falls on
 * both. Each is handed the number of the round, from 0 and with the untimed ones that warm up counted, so that both do
 * the same. `between` is called between rounds.
 */
export async function byTurns(rounds: number, floor: (round: number) => unknown, subject: (round: number) => unknown, { warmUp = 3, between }: Turns = {}): Promise<{ floor: number[]; subject: number[] }> {
  const samples = { floor: [] as number[], subject: [] as number[] }
  const sides = { floor, subject }
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const side of round % 2 === 0 ? (['floor', 'subject'] as const) : (['subject', 'floor'] as const)) {
      const ms = await timed(() => sides[side](round))
      if (round >= warmUp) samples[side].push(ms)
    }
    await between?.()
  }
  return samples
}
