import { fileURLToPath } from 'node:url'

const dir = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The rooms of the house by name; tsconfig.base.json lists the same. */
export const aliases = {
  '@shared': dir('./src/shared'),
  '@engine': dir('./src/main/engine'),
  '@hosts': dir('./src/main/hosts'),
  '@shell': dir('./src/main/shell'),
  '@renderer': dir('./src/renderer'),
  '@resources': dir('./resources'),
}
