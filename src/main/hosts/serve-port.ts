import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port'
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws'
import type { AnyRouter } from '@orpc/server'
import { portSerializers } from '@shared/contract/bytes'
import { toPortError } from './port-errors'

const options = {
  customJsonSerializers: portSerializers,
  clientInterceptors: [async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
    try {
      return await next()
    } catch (error) {
      throw toPortError(error)
    }
  }],
}

type MessagePortLike = Parameters<MessagePortHandler<Record<never, never>>['upgrade']>[0]
type SocketLike = Parameters<WebSocketHandler<Record<never, never>>['upgrade']>[0]

/** Answers a contract's calls on a message port (Electron's or Node's; the caller starts it). */
export function serveMessagePort(router: AnyRouter, port: MessagePortLike): void {
  new MessagePortHandler(router as never, options as never).upgrade(port)
}

/** Answers a contract's calls on a WebSocket. */
export function serveSocket(router: AnyRouter, socket: SocketLike): void {
  void new WebSocketHandler(router as never, options as never).upgrade(socket)
}
