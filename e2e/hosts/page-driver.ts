import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { portSerializers } from '@shared/contract/bytes'
import type { EngineContract } from '@shared/contract/engine'

declare global {
  interface Window { galleyEngine: Promise<unknown>; galleyAppend(id: string, update: number[]): Promise<number>; galleyOpen(id: string): Promise<number[]> }
}

const connected = new Promise<ContractRouterClient<EngineContract>>((resolve) => {
  window.addEventListener('message', (event: MessageEvent<{ galleyPort?: string }>) => {
    const [port] = event.ports
    if (event.data.galleyPort !== 'engine' || !port) return
    port.start()
    resolve(createORPCClient(new RPCLink({ port, customJsonSerializers: portSerializers })))
  })
})
window.postMessage('galley:ready', window.location.origin)

window.galleyEngine = connected.then(() => true)
window.galleyAppend = async (id, update) => {
  const { savedAt } = await (await connected).documents.append({ id, client: 'driver', updates: [new Uint8Array(update)] })
  return savedAt
}
window.galleyOpen = async (id) => [...(await (await connected).documents.open({ id })).bytes]
