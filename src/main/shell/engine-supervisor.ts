import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { app, MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { join } from 'node:path'
import { portSerializers } from '@shared/contract/bytes'
import type { EngineContract } from '@shared/contract/engine'
import { Refusal, type RefusalCode } from '@shared/contract/errors'
import type { Newsroom } from '@shared/model/newsroom'
import type { FromEngine, ToEngine } from '@hosts/utility-process'

export interface Workspace { directory: string; create: Partial<Newsroom> | null; sample: boolean }

const RESTART_DELAYS_MS = [0, 250, 1000, 3000]
const STEADY_MS = 30_000

interface Running { process: UtilityProcess; workspace: Workspace; name: string; client: ContractRouterClient<EngineContract> }

/**
 * Keeps the engine's process: one for the open workspace, started again when it dies, with the waits above between
 * deaths; whoever listens gets to hand out new ports each time it has opened.
 */
export function createEngineSupervisor() {
  const listeners = new Set<() => void>()
  let running: Running | null = null
  let deaths = 0
  let closing = false

  async function start(workspace: Workspace): Promise<Running> {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine.js'), [], { serviceName: 'Galley engine', stdio: 'inherit' })
    const answer = await ask(child, { type: 'open', ...workspace })
    if (answer.type !== 'opened') {
      child.kill()
      throw answer.type === 'refused' ? new Refusal(answer.code as RefusalCode, answer.message) : new Error('the engine closed while opening')
    }
    const started: Running = { process: child, workspace: { ...workspace, create: null }, name: answer.name, client: connectClient(child) }
    child.once('exit', () => void restart(started))
    return started
  }

  async function restart(dead: Running): Promise<void> {
    if (closing || running !== dead) return
    running = null
    const delay = RESTART_DELAYS_MS[Math.min(deaths++, RESTART_DELAYS_MS.length - 1)]!
    console.error(`galley: the engine ended unexpectedly; starting it again in ${delay} ms`)
    await new Promise((resolve) => setTimeout(resolve, delay))
    try {
      use(await start(dead.workspace))
      setTimeout(() => (deaths = 0), STEADY_MS).unref()
    } catch (error) {
      if (deaths < 10) return void restart(running = dead)
      console.error('galley: the engine can’t be started', error)
    }
  }

  function use(next: Running): void {
    running = next
    for (const listener of listeners) listener()
  }

  return {
    get client(): Running['client'] | null { return running?.client ?? null },
    get directory(): string | null { return running?.workspace.directory ?? null },
    get name(): string { return running?.name ?? '' },
    get pid(): number | undefined { return running?.process.pid },
    /** Opens another workspace; the one open now is closed only when that has succeeded. @throws Refusal */
    async open(workspace: Workspace): Promise<void> {
      if (workspace.directory === running?.workspace.directory && !workspace.create) return
      const before = running
      use(await start(workspace))
      if (before) await end(before.process)
    },
    /** A new port to the engine for a window, or null while there is none. */
    connect(): MessagePortMain | null {
      if (!running) return null
      const { port1, port2 } = new MessageChannelMain()
      running.process.postMessage({ type: 'connect' } satisfies ToEngine, [port1])
      return port2
    },
    /** Calls `listener` each time an engine has opened. */
    onReady(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Lets the engine close its database before the app quits, and waits for `others`. */
    closeBefore(event: { preventDefault(): void }, others: () => Promise<void>): void {
      if (closing) return
      closing = true
      event.preventDefault()
      // Not within the event itself: until it has returned, Electron takes itself to be quitting and hears nothing.
      void Promise.allSettled([running && end(running.process), others()]).then(() => setImmediate(() => app.quit()))
    },
  }
}
export type EngineSupervisor = ReturnType<typeof createEngineSupervisor>

function ask(child: UtilityProcess, message: ToEngine): Promise<FromEngine> {
  return new Promise((resolve, reject) => {
    const died = (code: number): void => reject(new Error(`the engine ended with code ${code}`))
    child.once('exit', died)
    child.once('message', (answer: FromEngine) => {
      child.off('exit', died)
      resolve(answer)
    })
    child.postMessage(message)
  })
}

function connectClient(child: UtilityProcess): ContractRouterClient<EngineContract> {
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage({ type: 'connect' } satisfies ToEngine, [port1])
  port2.start()
  return createORPCClient(new RPCLink({ port: port2, customJsonSerializers: portSerializers }))
}

// An engine that doesn't answer in time is ended anyway: everything it acknowledged is on disk.
async function end(child: UtilityProcess): Promise<void> {
  const timeout = new Promise((resolve) => setTimeout(resolve, 3000))
  await Promise.race([ask(child, { type: 'close' }).catch(() => undefined), timeout])
  child.kill()
}
