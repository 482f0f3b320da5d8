/** 128 random bits as 32 hex digits; ids carry no time and no machine. Needs `crypto` (Node, browsers, Electron). */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
