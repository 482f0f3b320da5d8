import { portSerializers } from '@shared/contract/bytes'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { create } from 'zustand'

export type LineName = 'engine' | 'host'
export type LineState = 'connecting' | 'ready' | 'lost'

/** Whether each line stands. 'lost' means it stood before and is being made anew. */
export const useConnection = create<Record<LineName, LineState>>(() => ({ engine: 'connecting', host: 'connecting' }))

/** A line as long as it stands; `closed` is aborted when it breaks. */
export interface StandingLine { link: ClientLink<ClientContext>; closed: AbortSignal }

interface Line {
  standing: Promise<StandingLine>
  resolve: (line: StandingLine) => void
  /** Breaks what stands now; null while nothing does. */
  break: (() => void) | null
}

const RETRY_MS = { first: 250, most: 5_000 }

const lines: Record<LineName, Line> = { engine: emptyLine(), host: emptyLine() }
const impatient = new Set<() => void>()
const begun = new Set<string>()

/** The line that stands, or the next one that will. The first call connects: without a workspace nobody asks for the engine. */
export function standingLine(name: LineName): Promise<StandingLine> {
  if (window.location.protocol === 'galley:') once('ports', askForPorts)
  else once(name, () => dial(name, RETRY_MS.first))
  return lines[name].standing
}

function once(what: string, begin: () => void): void {
  if (begun.has(what)) return
  begun.add(what)
  begin()
}

/** Tries a broken line again at once instead of when its pause ends. */
export function hurryConnection(): void {
  for (const retry of impatient) retry()
}

function emptyLine(): Line {
  let resolve: Line['resolve'] = () => undefined
  const standing = new Promise<StandingLine>((settle) => { resolve = settle })
  return { standing, resolve, break: null }
}

function connect(name: LineName, link: ClientLink<ClientContext>, closing: AbortController): void {
  lines[name].break?.()
  const line = lines[name]
  line.break = () => {
    lines[name] = emptyLine()
    useConnection.setState({ [name]: 'lost' })
    closing.abort()
  }
  line.resolve({ link, closed: closing.signal })
  useConnection.setState({ [name]: 'ready' })
}

/** Desktop: the preload hands over a port for each line, and a new engine port whenever the engine is another one. */
function askForPorts(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0]
    if (event.source !== window || event.origin !== window.location.origin || !port || !namesPort(event.data)) return
    takePort(event.data.galleyPort, port)
  })
  window.postMessage('galley:ready', window.location.origin)
}

function takePort(name: LineName, port: MessagePort): void {
  const closing = new AbortController()
  const standing = new PortLink({ port, customJsonSerializers: portSerializers })
  port.addEventListener('close', () => { if (!closing.signal.aborted) lines[name].break?.() })
  closing.signal.addEventListener('abort', () => port.close())
  connect(name, standing, closing)
  port.start()
}

function namesPort(data: unknown): data is { galleyPort: LineName } {
  return typeof data === 'object' && data !== null && 'galleyPort' in data && (data.galleyPort === 'engine' || data.galleyPort === 'host')
}

/** Loopback: a WebSocket for each line, dialled again with growing pauses. */
function dial(name: LineName, pauseMs: number): void {
  const address = new URL(`/ports/${name}`, window.location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  const closing = new AbortController()
  let opened = false
  socket.addEventListener('close', () => {
    if (opened) lines[name].break?.()
    redialAfter(name, opened ? RETRY_MS.first : pauseMs)
  })
  const link = new SocketLink({ websocket: socket, customJsonSerializers: portSerializers })
  socket.addEventListener('open', () => {
    opened = true
    connect(name, link, closing)
  })
}

function redialAfter(name: LineName, pauseMs: number): void {
  const again = (): void => {
    impatient.delete(again)
    clearTimeout(timer)
    dial(name, Math.min(pauseMs * 2, RETRY_MS.most))
  }
  const timer = setTimeout(again, pauseMs)
  impatient.add(again)
}
