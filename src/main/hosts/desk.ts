import { createRouterClient } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import { Refusal } from '@shared/contract/errors'
import type { EngineContract } from '@shared/contract/engine'
import type { Newsroom } from '@shared/model/newsroom'
import { openEngine, type Engine } from '@engine/engine'
import type { ParseSource } from '@engine/parse-in-worker'
import { createRouter, type Router } from '@engine/router'
import { rememberRecent } from './recent'
import { openSample } from './sample'

interface Open { engine: Engine; router: Router; client: ContractRouterClient<EngineContract> }

/** The one workspace a host without Electron has open, and how it changes to another. */
export function createDesk({ parse, holder, resources }: { parse: ParseSource; holder: string; resources: URL }) {
  let open: Open | null = null

  function take(engine: Engine): void {
    open?.engine.close()
    const router = createRouter(engine)
    engine.jobs.start()
    engine.sync.start()
    open = { engine, router, client: createRouterClient(router) as ContractRouterClient<EngineContract> }
    rememberRecent({ path: engine.directory, name: engine.store.settings.newsroom().name })
  }

  return {
    get router(): Router | null { return open?.router ?? null },
    get client(): Open['client'] | null { return open?.client ?? null },
    get directory(): string | null { return open?.engine.directory ?? null },
    /** The old workspace is closed only when the new one has opened. */
    openWorkspace(directory: string, create: Partial<Newsroom> | null): void {
      if (directory === open?.engine.directory) {
        if (create) throw new Refusal('exists', `There is a newsroom in ${directory} already.`)
        return
      }
      take(openEngine({ directory, holder, parse, ...(create ? { create } : {}) }))
    },
    async openSample(directory: string): Promise<void> {
      take(await openSample({ directory, holder, parse }, resources))
    },
    close(): void {
      open?.engine.close()
      open = null
    },
  }
}
export type Desk = ReturnType<typeof createDesk>
