import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { Refusal } from '@shared/contract/errors'
import type { Desk } from './desk'
import { createAccess, type Access } from './loopback-access'
import { createLoopbackHost } from './loopback-host'
import { createPages } from './pages'
import { createPreferences } from './preferences'
import { serveSocket } from './serve-port'

// An import travels as base64 in one message; the engine refuses sources over 32 MiB itself.
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024

const CLOSED = 'Open Galley through the file named on its command line; this address alone is not enough.'
const COME_IN = '<!doctype html><meta charset="utf-8"><title>Galley</title><meta http-equiv="refresh" content="0;url=/">\n'

/** Serves the app to browsers of this computer, and of this person only. Port 0 picks a free one. */
export async function serveLoopback({ desk, rendererFolder, port }: { desk: Desk; rendererFolder: string; port: number }) {
  const server = createServer()
  await listen(server, port)
  const access = createAccess((server.address() as AddressInfo).port)
  const preferences = createPreferences()
  const pages = createPages({ rendererFolder, engine: () => desk.client, preferences: () => preferences.of(desk.directory) })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
  const enginePorts = new Set<WebSocket>()
  const host = createLoopbackHost(desk, preferences, () => enginePorts.forEach((socket) => socket.close(1012)))

  server.on('request', (request, response) => void answer(request, response))
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', access.origin)
    if (request.method !== 'GET') return refuse(response, 405)
    if (url.pathname === '/authorise') return authorise(access, request, url, response)
    if (!access.fromHere(request)) return refuse(response, 403)
    if (!access.hasSession(request)) return refuse(response, 401)
    await send(response, await pages(url))
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname } = new URL(request.url ?? '/', access.origin)
    const allowed = access.fromHere(request) && request.headers.origin === access.origin && access.hasSession(request)
    const router = pathname === '/ports/host' ? host : pathname === '/ports/engine' ? desk.router : null
    if (!allowed || !router) return void socket.end(`HTTP/1.1 ${allowed ? '404 Not Found' : '403 Forbidden'}\r\nconnection: close\r\n\r\n`)
    sockets.handleUpgrade(request, socket, head, (port) => {
      serveSocket(router, port)
      if (router === host) return
      enginePorts.add(port)
      port.on('close', () => enginePorts.delete(port))
    })
  }

  return {
    url: `${access.origin}/`,
    door: access.door,
    async close(): Promise<void> {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await preferences.settled()
      access.close()
      desk.close()
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program.` : `Port ${port} can’t be used (${error.code ?? error.message}).`
      reject(new Refusal('in-use', taken))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

// The redirect comes from a file, so it is cross-site by nature: the token alone opens this one address. The answer is
// a page, not a redirect, because a strict cookie is not sent along a chain that began elsewhere.
function authorise(access: Access, request: IncomingMessage, url: URL, response: ServerResponse): void {
  const named = request.headers.host === new URL(access.origin).host
  if (!named || !access.redeem(url.searchParams.get('token') ?? '')) return refuse(response, 403)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': access.setCookie, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })
  response.end(COME_IN)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })
  response.end(status === 405 ? 'Galley only answers GET here.' : CLOSED)
}

async function send(response: ServerResponse, page: Response): Promise<void> {
  response.writeHead(page.status, Object.fromEntries(page.headers))
  response.end(Buffer.from(await page.arrayBuffer()))
}
