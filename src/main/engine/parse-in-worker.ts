import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '@shared/contract/errors'
import type { Gathered } from '@shared/model/gathered'
import type { Source as SourceBytes } from './gather/parse-source'

export type ParseSource = (source: SourceBytes) => Promise<Gathered>
export type WorkerAnswer = { gathered: Gathered } | { code: RefusalCode; message: string }

const TIME_LIMIT_MS = 60_000
const MEMORY_LIMIT_MB = 1024
const TOO_MUCH: [RefusalCode, string] = ['too-large', 'This page is too large or too tangled to read.']

/**
 * Parses off the engine's thread, a worker for each source, so that a hostile page can cost at most a minute and a
 * gigabyte and takes nothing with it. `workerUrl` is the built `engine/worker.ts`.
 */
export function createWorkerParser(workerUrl: URL): ParseSource {
  return (source) => new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData: source, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } })
    const timer = setTimeout(() => settle(() => reject(new Refusal(...TOO_MUCH))), TIME_LIMIT_MS)
    const settle = (answer: () => void): void => {
      clearTimeout(timer)
      void worker.terminate()
      answer()
    }
    worker.once('message', (answer: WorkerAnswer) => settle(() => ('gathered' in answer ? resolve(answer.gathered) : reject(new Refusal(answer.code, answer.message)))))
    worker.once('error', (error: NodeJS.ErrnoException) => settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError ? new Refusal(...TOO_MUCH) : error)))
  })
}
