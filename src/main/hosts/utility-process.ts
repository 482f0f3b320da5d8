import type { MessagePortMain, ParentPort } from 'electron'
import { Refusal } from '@shared/contract/errors'
import type { Newsroom } from '@shared/model/newsroom'
import { openEngine, type Engine } from '@engine/engine'
import { createWorkerParser } from '@engine/parse-in-worker'
import { createRouter, type Router } from '@engine/router'
import { openSample } from './sample'
import { serveMessagePort } from './serve-port'

/** What the shell tells the engine's process, and what it answers. A `port` comes with the message `connect`. */
export type ToEngine =
  | { type: 'open'; directory: string; create: Partial<Newsroom> | null; sample: boolean }
  | { type: 'connect' }
  | { type: 'close' }
export type FromEngine = { type: 'opened'; name: string } | { type: 'refused'; code: string; message: string } | { type: 'closed' }

const parent = (process as NodeJS.Process & { parentPort: ParentPort }).parentPort
const parse = createWorkerParser(new URL('./worker.js', import.meta.url))

const resources = new URL('../../resources/', import.meta.url)

let engine: Engine | null = null
let router: Router | null = null

parent.on('message', ({ data, ports }) => {
  void handle(data as ToEngine, ports).then((answer) => answer && parent.postMessage(answer))
})

async function handle(message: ToEngine, ports: MessagePortMain[]): Promise<FromEngine | null> {
  if (message.type === 'open') return await open(message)
  if (message.type === 'close') return close()
  const [port] = ports
  if (router && port) {
    serveMessagePort(router, port)
    port.start()
  }
  return null
}

async function open({ directory, create, sample }: Extract<ToEngine, { type: 'open' }>): Promise<FromEngine> {
  try {
    const options = { directory, holder: 'the Galley app', parse }
    engine = sample ? await openSample(options, resources) : openEngine({ ...options, ...(create ? { create } : {}) })
    router = createRouter(engine)
    engine.jobs.start()
    engine.sync.start()
    return { type: 'opened', name: engine.store.settings.newsroom().name }
  } catch (error) {
    if (error instanceof Refusal) return { type: 'refused', code: error.code, message: error.message }
    console.error('galley: the newsroom could not be opened', error)
    return { type: 'refused', code: 'internal', message: 'This newsroom could not be opened. Nothing in it was changed.' }
  }
}

function close(): FromEngine {
  engine?.close()
  engine = null
  return { type: 'closed' }
}
