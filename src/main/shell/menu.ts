import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command } from '@shared/commands'
import type { KeyChoices } from '@shared/key-bindings'
import type { PreferenceStore } from '@hosts/preferences'
import { menuKeys } from './menu-keys'
import type { ShellHost } from './shell-host'

const MENUS = [['file', 'File'], ['edit', 'Edit'], ['article', 'Article'], ['digest', 'Digest'], ['view', 'View'], ['go', 'Go'], ['help', 'Help']] as const

/**
 * The native menus, from the commands' declarations. They show each accelerator but leave the key to the page: a menu
 * role for undo takes the key from the editor on Windows and Linux.
 */
export function installMenu(host: Pick<ShellHost, 'send'>, preferences: PreferenceStore): void {
  let shown = preferences.of(null)
  const show = (): void => Menu.setApplicationMenu(buildMenu(host, shown))
  show()
  preferences.onChange((next) => {
    const changed = JSON.stringify(next.keys) !== JSON.stringify(shown.keys)
    shown = { ...shown, ...next }
    if (changed) show()
  })
  app.setAboutPanelOptions({ applicationName: 'Galley', applicationVersion: __GALLEY_VERSION__ })
}

function buildMenu(host: Pick<ShellHost, 'send'>, choices: KeyChoices): Menu {
  // The window's menu comes before the last, as everywhere.
  const menus = MENUS.map(([menu, label]) => ({ label, submenu: [...itemsOf(menu, host, choices), ...extras(menu)] })).filter(({ submenu }) => submenu.length > 0)
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([...appMenu, ...menus.slice(0, -1), { role: 'windowMenu' }, ...menus.slice(-1)])
}

function itemsOf(menu: Command['menu'], host: Pick<ShellHost, 'send'>, choices: KeyChoices): MenuItemConstructorOptions[] {
  return (COMMANDS as readonly Command[]).filter((command) => command.menu === menu).map((command) => {
    const accelerator = menuKeys(command, choices)
    return { id: command.name, label: command.title, registerAccelerator: false, click: () => host.send(command.name), ...(accelerator && { accelerator }) }
  })
}

function extras(menu: string): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  if (menu === 'edit') return [line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
  if (menu === 'view') return [line, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }]
  return menu === 'file' && process.platform !== 'darwin' ? [line, { role: 'quit' }] : []
}
