import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Who may use the loopback host. A one-time token stands in a file that only its owner can read; whoever opens that
 * file in a browser is redirected once, gets a session cookie, and the file gets a new token. Nothing secret is ever
 * in a command line, which other users can read.
 */
export function createAccess(port: number) {
  const origin = `http://127.0.0.1:${port}`
  const session = randomBytes(32).toString('hex')
  const cookie = `galley-${port}`
  const folder = mkdtempSync(join(tmpdir(), 'galley-'))
  const file = join(folder, 'open-galley.html')
  let token = ''
  renew()

  function renew(): void {
    token = randomBytes(32).toString('hex')
    writeFileSync(file, redirectPage(`${origin}/authorise?token=${token}`), { mode: 0o600 })
  }

  return {
    origin,
    /** The redirect file, as an address a browser opens. */
    door: pathToFileURL(file).href,
    setCookie: `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    /** Uses up the token. */
    redeem(offered: string): boolean {
      const right = same(offered, token)
      if (right) renew()
      return right
    },
    hasSession: (request: IncomingMessage): boolean => same(readCookie(request.headers.cookie ?? '', cookie), session),
    /** A page of another origin or name (DNS rebinding) gets nothing, whatever cookie comes along. */
    fromHere({ headers }: IncomingMessage): boolean {
      const site = headers['sec-fetch-site']
      return headers.host === `127.0.0.1:${port}` && (headers.origin === undefined || headers.origin === origin)
        && (site === undefined || site === 'same-origin' || site === 'none')
    },
    close: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}
export type Access = ReturnType<typeof createAccess>

function redirectPage(address: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Opening Galley</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}">\n`
}

function readCookie(header: string, name: string): string {
  const pair = header.split(';').map((each) => each.trim()).find((each) => each.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? ''
}

// Hashes have one length, so the comparison takes one time whatever was offered.
function same(offered: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(offered), hash(expected))
}
