import { GatherRefusal } from './refusal'

const MAX_REDIRECTS = 5

export interface FetchLimits { maxBytes: number; timeoutMs: number }
export interface FetchedSource { bytes: Uint8Array; contentType: string; finalUrl: string }

/**
 * Reads a page over http or https: at most five redirects, each checked like the first address, at most `maxBytes`
 * while streaming, `timeoutMs` for all of it.
 * @throws GatherRefusal `unreadable` or `too-large` with a sentence for the person.
 */
export async function fetchSource(url: string, { maxBytes, timeoutMs }: FetchLimits): Promise<FetchedSource> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { response, finalUrl } = await follow(checkAddress(url), signal)
    if (!response.ok) throw new GatherRefusal('unreadable', `The page at ${finalUrl.host} answered with an error (${response.status}).`)
    return { bytes: await readBody(response, maxBytes), contentType: response.headers.get('content-type') ?? '', finalUrl: finalUrl.href }
  } catch (error) {
    if (error instanceof GatherRefusal) throw error
    if (signal.aborted) throw new GatherRefusal('unreadable', `The page at ${new URL(url).host} took too long to answer.`)
    throw new GatherRefusal('unreadable', `The page at ${new URL(url).host} can’t be reached.`)
  }
}

function checkAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new GatherRefusal('unreadable', 'Only addresses that start with http:// or https:// can be gathered.')
  if (url.username || url.password) throw new GatherRefusal('unreadable', 'An address with a name and password in it can’t be gathered.')
  return url
}

async function follow(first: URL, signal: AbortSignal): Promise<{ response: Response; finalUrl: URL }> {
  let url = first
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await fetch(url, { redirect: 'manual', signal, headers: { 'user-agent': `Galley/${__GALLEY_VERSION__}`, accept: 'text/html, text/plain;q=0.9, */*;q=0.5' } })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return { response, finalUrl: url }
    await response.body?.cancel()
    url = checkAddress(location, url)
  }
  throw new GatherRefusal('unreadable', `The page at ${first.host} redirects too often.`)
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new GatherRefusal('too-large', `This page is larger than ${Math.round(maxBytes / 1024 / 1024)} MB, more than Galley reads as one page.`)
    chunks.push(chunk as Uint8Array)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
