import { readFile } from 'node:fs/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import { portSerializers } from '@shared/contract/bytes'
import type { EngineContract } from '@shared/contract/engine'
import type { LoopbackServer } from './loopback'

export type EngineClient = ContractRouterClient<EngineContract>

/** Goes through the redirect file as a browser would; answers the session cookie. */
export async function authorise({ door }: Pick<LoopbackServer, 'door'>): Promise<string> {
  const address = /url=([^"]+)/u.exec(await readFile(new URL(door), 'utf8'))?.[1] ?? ''
  const response = await fetch(address)
  return (response.headers.get('set-cookie') ?? '').split(';')[0]!
}

/** The engine of a loopback host, called without a browser. */
export async function connectEngine(server: LoopbackServer): Promise<{ engine: EngineClient; close(): void }> {
  const origin = new URL(server.url).origin
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ports/engine`, { origin, headers: { cookie: await authorise(server) } })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.on('error', () => undefined)
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket, customJsonSerializers: portSerializers })
  return { engine: createORPCClient(link), close: () => socket.terminate() }
}
