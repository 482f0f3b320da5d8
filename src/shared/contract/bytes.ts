import { z } from 'zod'

/** Bytes on either side of the port. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'This needs bytes.')

const CHUNK = 0x8000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** How both ends of every port write a Uint8Array: the RPC's own JSON has no form for it. */
export const portSerializers = [
  {
    type: 40,
    condition: (data: unknown) => data instanceof Uint8Array,
    serialize: (data: Uint8Array) => toBase64(data),
    deserialize: (data: string) => fromBase64(data),
  },
]
