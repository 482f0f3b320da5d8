import { parentPort, workerData } from 'node:worker_threads'
import { parseSource, type Source } from '@engine/gather/parse-source'
import { Refusal } from '@shared/contract/errors'
import type { WorkerAnswer } from './parse-in-worker'

// One source a worker: parse, answer, end. Never SQLite; what a page does to this thread ends with it.
parentPort?.postMessage(answer(workerData as Source))

function answer(source: Source): WorkerAnswer {
  try {
    return { gathered: parseSource(source) }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}
