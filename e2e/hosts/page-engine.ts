import type { ContractRouterClient } from '@orpc/contract'
import type { Page } from '@playwright/test'
import type { EngineContract } from '@shared/contract/engine'
import type { JobRecord } from '@shared/model/job'

declare global {
  interface Window { galleyTest: { engine: ContractRouterClient<EngineContract> } }
}

/** Calls the engine as a page does, over the page's own port. */
export function pageEngine(page: Page) {
  return {
    open: async (id: string): Promise<Uint8Array> => new Uint8Array(await page.evaluate(async (each) => [...(await window.galleyTest.engine.documents.open({ id: each })).bytes], id)),
    append: (id: string, update: Uint8Array): Promise<number> => page.evaluate(async ([to, bytes]) => {
      const { savedAt } = await window.galleyTest.engine.documents.append({ id: to, client: 'test', updates: [new Uint8Array(bytes)] })
      return savedAt
    }, [id, [...update]] as [string, number[]]),
  }
}

/** Exports a digest in every format and waits for the end. */
export function exportEverything(page: Page, digestId: string, dir: string): Promise<JobRecord> {
  return page.evaluate(async ([id, folder]) => {
    const { engine } = window.galleyTest
    return engine.jobs.wait(await engine.jobs.export({ digestId: id, dir: folder, formats: ['email', 'page', 'text'] }))
  }, [digestId, dir] as const)
}
