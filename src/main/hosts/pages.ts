import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import type { EngineContract } from '@shared/contract/engine'
import { FORMATS } from '@shared/model/edition'
import type { HerePreferences } from '@shared/contract/host'
import { withPreferences } from './first-page'

/** The app's own pages: docs/spec/security.md has the reasons, and a test compares the two. */
export const APP_CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A preview of an export: it may show itself and the workspace's pictures, and do nothing. */
export const PREVIEW_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json',
}
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])

type EngineClient = ContractRouterClient<EngineContract>

/**
 * Answers the app's own addresses, the same for every host: its files, `/preview/<digest>/<format>` and
 * `/assets/<sha256>`. `engine` is null while no workspace is open. The page itself comes with the preferences in it.
 */
export function createPages({ rendererFolder, engine, preferences }: { rendererFolder: string; engine: () => EngineClient | null; preferences: () => HerePreferences }) {
  return async (url: URL): Promise<Response> => {
    try {
      const path = decodeURIComponent(url.pathname)
      const [, area = '', ...rest] = path.split('/')
      if (area === 'preview') return await preview(engine(), rest, url.searchParams)
      if (area === 'assets') return await asset(engine(), rest)
      if (path === '/' || path === '/index.html') return await firstPage(rendererFolder, preferences())
      return await appFile(rendererFolder, path)
    } catch {
      return answer(404, 'text/plain; charset=utf-8', 'There is nothing at this address.')
    }
  }
}

async function preview(engine: EngineClient | null, [digestId = '', name]: string[], options: URLSearchParams): Promise<Response> {
  const format = FORMATS.find((known) => known === name)
  if (!engine || !format) return answer(404, 'text/plain; charset=utf-8', 'There is no such preview.')
  const { html } = await engine.press.preview({ digestId, format, dark: options.get('dark') === '1' })
  return answer(200, 'text/html; charset=utf-8', html, { 'content-security-policy': PREVIEW_CSP })
}

async function asset(engine: EngineClient | null, [sha256 = '']: string[]): Promise<Response> {
  if (!engine) return answer(404, 'text/plain; charset=utf-8', 'There is no such picture.')
  const { bytes, mediaType } = await engine.assets.get({ sha256 })
  // Anything else that is kept (a gathered page, say) must never be shown as a page of the app.
  const type = PICTURES.has(mediaType) ? mediaType : 'application/octet-stream'
  return answer(200, type, bytes, { 'cache-control': 'private, max-age=31536000, immutable', 'content-security-policy': "default-src 'none'; sandbox" })
}

async function firstPage(folder: string, preferences: HerePreferences): Promise<Response> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  return answer(200, TYPES['.html']!, withPreferences(html, preferences), { 'content-security-policy': APP_CSP })
}

async function appFile(folder: string, path: string): Promise<Response> {
  const file = normalize(join(folder, path))
  if (!file.startsWith(normalize(`${folder}${sep}`))) return answer(404, 'text/plain; charset=utf-8', 'There is nothing at this address.')
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  return answer(200, type, await readFile(file), { 'content-security-policy': APP_CSP })
}

function answer(status: number, type: string, body: string | Uint8Array, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: {
      'content-type': type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin', ...headers,
    },
  })
}
