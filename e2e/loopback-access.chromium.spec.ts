import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { authorise } from './hosts/engine-client'
import { listenForHits } from './hosts/foreign-server'
import { sharedBrowser, startServer, type LoopbackServer } from './hosts/loopback'
import { digestOf } from './hosts/page-driver'
import { readPolicies } from './hosts/policies'
import { endProcess } from './hosts/processes'
import { expect, test as base } from './journey'

// docs/spec/security.md, 6 and 7: who isn't let in gets nothing from the loopback host.
const test = base.extend<{ server: LoopbackServer & { cookie: string } }>({
  server: async ({ folder }, use) => {
    const server = await startServer({ home: join(folder, 'home'), sample: true })
    await use({ ...server, cookie: await authorise(server) })
    await endProcess(server.child, 'SIGTERM')
  },
})

interface Answer { status: number; headers: IncomingHttpHeaders; body: string }

/** One request as any program could make it: fetch would not let us lie about Host, nor leave `..` in a path. */
async function ask(server: LoopbackServer, path: string, options: RequestOptions = {}): Promise<Answer> {
  const request = httpRequest({ host: '127.0.0.1', port: new URL(server.url).port, path, agent: false, ...options }).end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }
}

/** What a WebSocket's upgrade is answered with: 101, or why not. */
async function upgrade(server: LoopbackServer, headers: Record<string, string>, path = '/ports/engine'): Promise<number> {
  const socket = new WebSocket(new URL(path, server.url.replace('http', 'ws')), { headers })
  socket.on('error', () => undefined)
  const status = await new Promise<number>((resolve) => socket.once('open', () => resolve(101)).once('unexpected-response', (_request, response) => resolve(response.statusCode!)))
  socket.terminate()
  return status
}

const doorOf = (server: LoopbackServer): string => fileURLToPath(server.door)
const PLACES = ['/', '/index.html', '/app/index.js', '/preview/x/email', '/assets/0', '/ports/engine', '/nowhere', '/authorise/']

test('without the cookie, or with another, nothing is answered', async ({ server }) => {
  const secret = server.cookie.split('=')[1]!
  const wrong = ['', 'galley=1', server.cookie.slice(0, -1), `${server.cookie}0`, `other=${secret}`, server.cookie.replace(/=.*/u, '='), server.cookie.replace(secret, 'f'.repeat(secret.length))]
  const [asset] = existingFiles()
  for (const path of [...PLACES, asset!]) {
    for (const cookie of wrong) expect([path, cookie, (await ask(server, path, { headers: { cookie } })).status]).toEqual([path, cookie, 401])
  }
  expect((await ask(server, '/', { headers: { cookie: server.cookie } })).status).toBe(200)
  expect((await ask(server, asset!, { headers: { cookie: server.cookie } })).status).toBe(200)
})

function existingFiles(): string[] {
  return [...readFileSync('out-test/renderer/index.html', 'utf8').matchAll(/(?:src|href)="\.?(\/[^"]+)"/gu)].map((found) => found[1]!)
}

test('another name, origin or site gets nothing, cookie or not', async ({ server }) => {
  const { port, origin, host } = new URL(server.url)
  const foreign: Record<string, string>[] = [
    ...['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`, `[::1]:${port}`].map((name) => ({ host: name })),
    ...['http://evil.example', 'null', `https://${host}`, `http://localhost:${port}`, `http://127.0.0.1:${Number(port) + 1}`].map((from) => ({ origin: from })),
    ...['cross-site', 'same-site'].map((site) => ({ 'sec-fetch-site': site })),
  ]
  for (const headers of foreign) {
    for (const path of ['/', '/assets/0', '/preview/x/email']) {
      expect([headers, (await ask(server, path, { headers: { ...headers, cookie: server.cookie } })).status]).toEqual([headers, 403])
    }
  }
  expect((await ask(server, '/', { headers: { host, origin, 'sec-fetch-site': 'same-origin', cookie: server.cookie } })).status).toBe(200)
})

test('a socket needs the cookie and the app’s own origin', async ({ server }) => {
  const { origin, port } = new URL(server.url)
  const { cookie } = server
  for (const headers of [{}, { origin }, { cookie }, { origin, cookie: 'galley=1' }, { origin: 'http://evil.example', cookie }, { origin: 'null', cookie }, { origin: `http://localhost:${port}`, cookie }, { origin, cookie, host: `evil.example:${port}` }] as Record<string, string>[]) {
    for (const path of ['/ports/engine', '/ports/host']) expect([headers, await upgrade(server, headers, path)]).toEqual([headers, 403])
  }
  expect(await upgrade(server, { origin, cookie }, '/ports/other')).toBe(404)
  expect(await upgrade(server, { origin, cookie })).toBe(101)
})

test('a page of somebody else, in the browser that holds the cookie, gets nothing', async ({ server }) => {
  const context = await (await sharedBrowser()).newContext()
  const app = await context.newPage()
  await app.goto(server.door)
  await app.waitForURL(server.url)
  const id = await digestOf(app, '2026-05-21')
  const foreign = await listenForHits('<!doctype html><iframe name="target"></iframe>')
  const page = await context.newPage()
  await page.goto(foreign.url)
  const statuses: number[] = []
  page.on('response', (response) => { if (response.url().startsWith(server.url)) statuses.push(response.status()) })
  const target = server.url
  const got = await page.evaluate(async ([address, preview]) => {
    const read = (url: string, init: RequestInit): Promise<string> => fetch(url, init).then((response) => (response.type === 'opaque' ? 'opaque' : response.text()), () => 'refused')
    const load = (tag: 'script' | 'img'): Promise<string> => new Promise((resolve) => {
      const element = Object.assign(document.createElement(tag), { src: address, onload: () => resolve('loaded'), onerror: () => resolve('refused') })
      document.body.append(element)
    })
    const frame = (url: string): Promise<string> => new Promise((resolve) => {
      const element = document.createElement('iframe')
      element.addEventListener('load', () => resolve(element.contentDocument === null ? 'closed' : `read: ${element.contentDocument.body.textContent}`))
      element.src = url
      document.body.append(element)
    })
    const socket = (): Promise<string> => new Promise((resolve) => {
      const line = new WebSocket(`${address.replace('http', 'ws')}ports/engine`)
      line.addEventListener('open', () => resolve('open'))
      line.addEventListener('error', () => resolve('refused'))
    })
    return [await read(address, { credentials: 'include' }), await read(address, { method: 'POST', credentials: 'include', body: '{}' }), await load('script'), await load('img'), await frame(address), await frame(preview), await socket()]
  }, [target, `${target}preview/${id}/email`] as const)
  expect(got).toEqual(['refused', 'refused', 'refused', 'refused', 'closed', 'closed', 'refused'])
  const posted = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest())
  await page.evaluate((action) => {
    const form = Object.assign(document.createElement('form'), { action, method: 'post', target: 'target' })
    document.body.append(form)
    form.submit()
  }, target)
  expect((await posted).status()).toBe(405)
  const opened = page.waitForEvent('popup')
  await page.evaluate((address) => window.open(address), target)
  const popup = await opened
  await popup.waitForLoadState()
  expect(await popup.locator('body').innerText()).toContain('this address alone is not enough')
  expect(statuses.length).toBeGreaterThan(4)
  expect(statuses.filter((status) => ![401, 403, 405].includes(status))).toEqual([])
  // The app's own page still has all it had.
  expect(await app.evaluate(async () => (await fetch('/')).status)).toBe(200)
  await context.close()
  await foreign.close()
})

test('the redirect file is its owner’s alone and works once', async ({ server }) => {
  const door = doorOf(server)
  expect(statSync(door).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(door)).mode & 0o777).toBe(0o700)
  if (process.getuid?.() === 0) {
    // Another user of this computer, for whom the path is no secret.
    expect(spawnSync('su', ['-s', '/bin/sh', 'nobody', '-c', `cat '${door}'`]).status).not.toBe(0)
    expect(spawnSync('su', ['-s', '/bin/sh', 'nobody', '-c', `ls '${dirname(door)}'`]).status).not.toBe(0)
  }
  const token = (): string => /authorise\?token=(\w+)/u.exec(readFileSync(door, 'utf8'))![1]!
  const first = token()
  const opened = await ask(server, `/authorise?token=${first}`)
  expect(opened.status).toBe(200)
  expect(opened.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u)
  expect(token()).not.toBe(first)
  for (const path of [`/authorise?token=${first}`, '/authorise', '/authorise?token=', `/authorise?token=${'0'.repeat(64)}`]) {
    const refused = await ask(server, path)
    expect([path, refused.status, refused.headers['set-cookie']]).toEqual([path, 403, undefined])
  }
  expect((await ask(server, `/authorise?token=${token()}`, { headers: { host: 'evil.example' } })).status).toBe(403)
})

test('listens on 127.0.0.1 alone, and no command line or environment tells the secret', async ({ server }) => {
  const port = Number(new URL(server.url).port)
  const others = [...Object.values(networkInterfaces()).flat().filter((each) => !each!.internal).map((each) => each!.address), '127.0.0.2', '::1']
  for (const host of others) {
    const socket = connect({ host, port })
    expect([host, await once(socket, 'connect').then(() => 'open', () => 'refused')]).toEqual([host, 'refused'])
    socket.destroy()
  }
  const secrets = [server.cookie.split('=')[1]!, /token=(\w+)/u.exec(readFileSync(doorOf(server), 'utf8'))![1]!]
  const seen = [execFileSync('ps', ['axeww', '-o', 'args']).toString(), ...(existsSync(`/proc/${server.child.pid}/environ`) ? [readFileSync(`/proc/${server.child.pid}/environ`, 'latin1')] : [])].join('\n')
  expect(seen).toContain('out-test/main/cli.js')
  for (const secret of secrets) expect(seen.includes(secret)).toBe(false)
})

test('only GET, and only the app’s own files', async ({ server }) => {
  const headers = { cookie: server.cookie }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']) expect([method, (await ask(server, '/', { method, headers })).status]).toEqual([method, 405])
  const up = ['/../main/cli.js', '/app/../../main/cli.js', '/%2e%2e/main/cli.js', '/..%2fmain%2fcli.js', '/%2e%2e%2fmain%2fcli.js', '/..%5cmain%5ccli.js', '/%252e%252e/main/cli.js', '//etc/passwd', '/%2fetc%2fpasswd', '/....//main/cli.js', '/app/%00', '/%', '/assets/../../main/cli.js', '/assets/%2e%2e%2f%2e%2e%2fgalley.db', '/preview/..%2f..%2fx/email', '/../renderer-other/x']
  for (const path of up) {
    const { status, body } = await ask(server, path, { headers })
    expect([path, status]).toEqual([path, 404])
    expect(body.length).toBeLessThan(100)
  }
})

test('the app and a preview carry exactly the policies of the spec', async ({ server }) => {
  const policies = await readPolicies()
  const headers = { cookie: server.cookie }
  const digests = await ask(server, '/', { headers })
  expect(digests.headers['content-security-policy']).toBe(policies.app)
  const context = await (await sharedBrowser()).newContext()
  const page = await context.newPage()
  await page.goto(server.door)
  await page.waitForURL(server.url)
  const id = await digestOf(page, '2026-05-21')
  await context.close()
  for (const format of ['email', 'page', 'text']) {
    const preview = await ask(server, `/preview/${id}/${format}`, { headers })
    expect([preview.status, preview.headers['content-security-policy']]).toEqual([200, policies.preview])
  }
  for (const file of existingFiles()) expect((await ask(server, file, { headers })).headers).toMatchObject({ 'content-security-policy': policies.app, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
})

test('the redirect file goes with the server', async ({ folder }) => {
  const server = await startServer({ home: join(folder, 'home'), sample: true })
  expect(existsSync(doorOf(server))).toBe(true)
  await endProcess(server.child, 'SIGTERM')
  expect(existsSync(dirname(doorOf(server)))).toBe(false)
})
