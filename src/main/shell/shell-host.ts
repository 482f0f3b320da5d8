import { BrowserWindow, dialog, shell } from 'electron'
import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { implement } from '@orpc/server'
import { Refusal } from '@shared/contract/errors'
import { hostContract } from '@shared/contract/host'
import { writeWhole } from '@engine/files/write-whole'
import { exportsFolder, newsroomsFolder, sampleFolder } from '@hosts/folders'
import type { PreferenceStore } from '@hosts/preferences'
import { readRecent, rememberRecent } from '@hosts/recent'
import { writeClipboard } from './clipboard'
import { createFeed } from '@shared/feed'
import type { EngineSupervisor, Workspace } from './engine-supervisor'
import { openExternal } from './security'
import type { Switches } from './switches'

/** What belongs to the host, on the desktop: dialogs, clipboard, folders, links, menu commands, the open workspace. */
export function createShellHost(engine: EngineSupervisor, preferences: PreferenceStore) {
  const os = implement(hostContract)
  const feed = createFeed<{ name: string }>()
  let refusedAtStart: string | null = null

  async function open(workspace: Workspace): Promise<void> {
    await engine.open(workspace)
    refusedAtStart = null
    rememberRecent({ path: workspace.directory, name: engine.name })
  }

  return {
    /** Sends a menu command to the window in front. */
    send: (name: string): void => feed.emit({ name }),
    /** Brings the window to the front; false when there is none. */
    focusWindow(): boolean {
      const [window] = BrowserWindow.getAllWindows()
      if (window?.isMinimized()) window.restore()
      window?.focus()
      return window !== undefined
    },
    /** Opens what was asked for, or the newsroom used last; where that fails the welcome screen says why. */
    async openAtStart({ workspace, sample, welcome }: Switches): Promise<void> {
      const directory = sample ? workspace ?? sampleFolder() : workspace ?? (welcome ? null : readRecent()[0]?.path ?? null)
      if (directory === null) return
      await open({ directory, create: null, sample }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) console.error(`galley: ${directory} could not be opened`, error)
        refusedAtStart = error instanceof Refusal ? error.message : `The newsroom in ${directory} could not be opened. Nothing in it was changed.`
      })
    },
    router: os.router({
      state: os.state.handler(() => ({
        kind: 'desktop' as const, platform: process.platform, version: __GALLEY_VERSION__, workspace: engine.directory, refusedAtStart, recent: readRecent(),
        newsroomsFolder: newsroomsFolder(), exportsFolder: exportsFolder(), canPickFolder: true,
      })),
      openWorkspace: os.openWorkspace.handler(async ({ input }) => {
        if (!isAbsolute(input.path)) throw new Refusal('invalid', 'This needs the folder’s full path.')
        await open({ directory: input.path, create: input.create, sample: false })
        return { path: input.path }
      }),
      pickFolder: os.pickFolder.handler(async ({ input }) => {
        const { filePaths } = await dialog.showOpenDialog({ title: input.title, properties: ['openDirectory', 'createDirectory'] })
        return { path: filePaths[0] ?? null }
      }),
      saveFile: os.saveFile.handler(async ({ input }) => {
        const { filePath } = await dialog.showSaveDialog({ defaultPath: join(exportsFolder(), input.suggestedName) })
        if (filePath) await writeWhole(filePath, input.text)
        return { path: filePath || null }
      }),
      pastePlain: os.pastePlain.handler(() => BrowserWindow.getAllWindows()[0]?.webContents.pasteAndMatchStyle()),
      copy: os.copy.handler(({ input }) => writeClipboard(input)),
      // Only folders and files that exist are shown, in the file manager; nothing is ever opened or run.
      reveal: os.reveal.handler(({ input }) => {
        if (!statSync(input.path, { throwIfNoEntry: false })) throw new Refusal('not-found', 'This file isn’t there any more.')
        shell.showItemInFolder(input.path)
      }),
      openLink: os.openLink.handler(({ input }) => {
        if (!openExternal(input.url)) throw new Refusal('invalid', 'Only web and mail links can be opened.')
      }),
      preferences: os.preferences.handler(() => preferences.of(engine.directory)),
      setPreference: os.setPreference.handler(({ input }) => preferences.set(input)),
      commands: os.commands.handler(({ signal }) => feed.watch(signal)),
    }),
  }
}
export type ShellHost = ReturnType<typeof createShellHost>
