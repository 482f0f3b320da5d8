import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { EngineContract } from '@shared/contract/engine'
import type { HostContract } from '@shared/contract/host'
import { randomId } from '@shared/model/ids'
import { standingLine, type LineName } from './connection'
import { EngineRestarted } from './refusal'

/** This window, as the engine tells its changes apart from those of others. */
export const clientId = randomId()

/** Every call into the engine of the open workspace. Calls wait for a line that stands. */
export const engine: ContractRouterClient<EngineContract> = createORPCClient(linkOver('engine'))

/** Every call to the program around the engine: folders, windows, clipboard, links. */
export const host: ContractRouterClient<HostContract> = createORPCClient(linkOver('host'))

function linkOver(name: LineName): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const { link, closed } = await standingLine(name)
      return await untilClosed(link.call(path, input, options), closed)
    },
  }
}

// The library rejects calls on a broken port with an error of its own; ours comes first and has a code.
function untilClosed<T>(answer: Promise<T>, closed: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new EngineRestarted())
    if (closed.aborted) giveUp()
    closed.addEventListener('abort', giveUp)
    answer.then(resolve, reject).finally(() => closed.removeEventListener('abort', giveUp))
  })
}
