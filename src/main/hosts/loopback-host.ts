import { isAbsolute } from 'node:path'
import { implement } from '@orpc/server'
import { Refusal } from '@shared/contract/errors'
import { hostContract } from '@shared/contract/host'
import type { Desk } from './desk'
import { exportsFolder, newsroomsFolder } from './folders'
import type { PreferenceStore } from './preferences'
import { readRecent } from './recent'

const BROWSER = 'The browser does this itself.'

/** What belongs to the host, on loopback: folders are typed, and the browser has its own clipboard, links and downloads. */
export function createLoopbackHost(desk: Desk, preferences: PreferenceStore, onSwitch: () => void) {
  const os = implement(hostContract)
  const inBrowser = (): never => {
    throw new Refusal('invalid', BROWSER)
  }
  return os.router({
    state: os.state.handler(() => ({
      kind: 'loopback' as const, platform: process.platform, version: __GALLEY_VERSION__, workspace: desk.directory, refusedAtStart: null, recent: readRecent(),
      newsroomsFolder: newsroomsFolder(), exportsFolder: exportsFolder(), canPickFolder: false,
    })),
    openWorkspace: os.openWorkspace.handler(({ input }) => {
      if (!isAbsolute(input.path)) throw new Refusal('invalid', 'This needs the folder’s full path.')
      const before = desk.directory
      desk.openWorkspace(input.path, input.create)
      if (desk.directory !== before) onSwitch()
      return { path: input.path }
    }),
    pickFolder: os.pickFolder.handler(() => ({ path: null })),
    saveFile: os.saveFile.handler(inBrowser),
    copy: os.copy.handler(inBrowser),
    pastePlain: os.pastePlain.handler(inBrowser),
    reveal: os.reveal.handler(inBrowser),
    openLink: os.openLink.handler(inBrowser),
    preferences: os.preferences.handler(() => preferences.of(desk.directory)),
    setPreference: os.setPreference.handler(({ input }) => preferences.set(input)),
    commands: os.commands.handler(async function* ({ signal }): AsyncGenerator<{ name: string }> {
      // A browser page has no native menu; the stream stays open so that both hosts look the same to the page.
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      yield* []
    }),
  })
}
