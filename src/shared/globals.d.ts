// What Node, Electron and browsers all have; shared code sees nothing else of them.
declare function btoa(binary: string): string
declare function atob(base64: string): string
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(pairs: [string, string][])
  [Symbol.iterator](): IterableIterator<[string, string]>
  get(name: string): string | null
  toString(): string
}
declare class URL {
  static canParse(address: string, base?: string): boolean
  constructor(address: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly searchParams: URLSearchParams
}
