import { GatherRefusal, MAX_SOURCE_BYTES } from './refusal'
import { safeLink } from '@shared/model/link'

/** What came from an address, and where it came from in the end. */
export interface Fetched { bytes: Uint8Array; contentType: string; finalUrl: string }

export interface FetchLimits { maxBytes?: number; timeoutMs?: number; version?: string }

const MAX_REDIRECTS = 5

/**
 * Reads one http or https address, with limits on time, size and redirects. Refuses with a {@link GatherRefusal} that
 * says why in a sentence; never sends cookies or a referrer.
 */
export async function fetchSource(url: string, limits: FetchLimits = {}): Promise<Fetched> {
  const { maxBytes = MAX_SOURCE_BYTES, timeoutMs = 20_000, version = '0.1' } = limits
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { response, finalUrl } = await follow(checked(url), version, signal)
    return { bytes: await readBody(response, maxBytes), contentType: response.headers.get('content-type') ?? '', finalUrl }
  } catch (error) {
    throw asRefusal(error, signal, timeoutMs)
  }
}

function checked(url: string): string {
  const safe = safeLink(url)
  if (!/^https?:/iu.test(safe) || !URL.canParse(safe)) throw new GatherRefusal('unreadable', 'Only addresses that start with http:// or https:// can be read.')
  return new URL(safe).href
}

async function follow(start: string, version: string, signal: AbortSignal): Promise<{ response: Response; finalUrl: string }> {
  let finalUrl = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const headers = { 'user-agent': `Galley/${version}`, accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1' }
    const response = await fetch(finalUrl, { redirect: 'manual', signal, headers, credentials: 'omit', referrerPolicy: 'no-referrer' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return { response: await refuseStatus(response), finalUrl }
    await response.body?.cancel()
    if (!URL.canParse(location, finalUrl)) throw new GatherRefusal('unreadable', 'The site sends this address on to a place that is no address.')
    finalUrl = checked(new URL(location, finalUrl).href)
  }
  throw new GatherRefusal('unreadable', 'The site sends this address on and on without an end.')
}

async function refuseStatus(response: Response): Promise<Response> {
  if (response.ok) return response
  await response.body?.cancel()
  const why: Record<number, string> = { 401: 'the page wants a password', 403: 'the site does not let Galley read it', 404: 'there is no such page', 410: 'the page is gone', 429: 'the site asks to try again later' }
  throw new GatherRefusal('unreadable', `This page can’t be read: ${why[response.status] ?? `the site answered with error ${response.status}`}.`)
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new GatherRefusal('too-large', `This page is larger than ${Math.max(1, Math.round(maxBytes / 1024 / 1024))} MB.`)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw tooLarge
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function asRefusal(error: unknown, signal: AbortSignal, timeoutMs: number): unknown {
  if (error instanceof GatherRefusal) return error
  if (signal.aborted) return new GatherRefusal('unreadable', `The site did not answer within ${Math.round(timeoutMs / 1000)} seconds.`)
  // fetch says everything that goes wrong on the way (no such host, refused, broken off) with a TypeError.
  return error instanceof TypeError ? new GatherRefusal('unreadable', 'The site can’t be reached; check the address and your connection.') : error
}
