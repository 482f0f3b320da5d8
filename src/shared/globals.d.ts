// What Node, Electron and browsers all have; shared code sees nothing else of them.
declare function btoa(binary: string): string
declare function atob(base64: string): string
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
