import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Galley keeps what belongs to this computer: the recent list, window state, the sample newsroom. */
export function dataFolder(): string {
  const { GALLEY_HOME, XDG_DATA_HOME, APPDATA } = process.env
  if (GALLEY_HOME) return GALLEY_HOME
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Galley')
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Galley')
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'galley')
}

/** Where new newsrooms and exports go unless the person says otherwise. */
export function newsroomsFolder(): string {
  return join(process.env['GALLEY_HOME'] ?? homedir(), 'Galley')
}

export function exportsFolder(): string {
  return join(newsroomsFolder(), 'Exports')
}

export function sampleFolder(): string {
  return join(dataFolder(), 'sample-newsroom')
}
