import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchSource } from './fetch-source'
import { GatherRefusal } from './refusal'

let server: Server
let base = ''
let agent = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? ''
    agent = request.headers['user-agent'] ?? ''
    const hop = /^\/hop\/(\d+)$/u.exec(url)
    if (url === '/page') response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Hello</p>')
    else if (hop !== null) response.writeHead(302, { location: hop[1] === '0' ? '/page' : `/hop/${Number(hop[1]) - 1}` }).end()
    else if (url === '/file') response.writeHead(301, { location: 'file:///etc/passwd' }).end()
    else if (url === '/endless') {
      const send = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))); }
      response.on('drain', send)
      send()
    } else if (url !== '/silent') response.writeHead(404).end('nothing')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.closeAllConnections(); server.close() })

async function refusal(url: string, limits = {}): Promise<string> {
  const error = await fetchSource(url, limits).then(() => null, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(GatherRefusal)
  return error instanceof GatherRefusal ? `${error.code}: ${error.message}` : ''
}

test('reads a page, follows five redirects and says where it ended', async () => {
  const { bytes, contentType, finalUrl } = await fetchSource(`${base}/hop/4`)
  expect([new TextDecoder().decode(bytes), contentType, finalUrl]).toEqual(['<p>Hello</p>', 'text/html; charset=utf-8', `${base}/page`])
  expect(agent).toMatch(/^Galley\/\d/u)
})

test('refuses more redirects, other schemes and error answers', async () => {
  expect(await refusal(`${base}/hop/5`)).toMatch(/on and on/u)
  expect(await refusal(`${base}/file`)).toMatch(/http:\/\/ or https:\/\//u)
  for (const url of ['file:///etc/passwd', 'javascript:1', 'data:text/html,x', 'ftp://x.example/', 'mailto:a@b.example', '', 'http://']) expect(await refusal(url)).toMatch(/^unreadable: Only addresses/u)
  expect(await refusal(`${base}/none`)).toMatch(/no such page/u)
})

test('stops at the byte limit and at the time limit', async () => {
  expect(await refusal(`${base}/endless`, { maxBytes: 1_000_000 })).toMatch(/^too-large/u)
  expect(await refusal(`${base}/silent`, { timeoutMs: 300 })).toMatch(/did not answer/u)
})

test('says when a site can’t be reached', async () => expect(await refusal('http://127.0.0.1:1/')).toMatch(/can’t be reached/u))
