import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command } from '@shared/commands'
import { menuKeys } from './menu-keys'
import type { ShellHost } from './shell-host'

const MENUS = [['file', 'File'], ['edit', 'Edit'], ['article', 'Article'], ['digest', 'Digest'], ['view', 'View'], ['go', 'Go']] as const

/**
 * The native menus, from the commands' declarations. They show each accelerator but leave the key to the page: a menu
 * role for undo takes the key from the editor on Windows and Linux.
 */
export function installMenu(host: Pick<ShellHost, 'send'>): void {
  const menus = MENUS.map(([menu, label]) => ({ label, submenu: [...itemsOf(menu, host), ...extras(menu)] })).filter(({ submenu }) => submenu.length > 0)
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...menus, { role: 'windowMenu' }]))
  app.setAboutPanelOptions({ applicationName: 'Galley', applicationVersion: __GALLEY_VERSION__ })
}

function itemsOf(menu: Command['menu'], host: Pick<ShellHost, 'send'>): MenuItemConstructorOptions[] {
  return (COMMANDS as readonly Command[]).filter((command) => command.menu === menu).map((command) => {
    const accelerator = menuKeys(command)
    return { id: command.name, label: command.title, registerAccelerator: false, click: () => host.send(command.name), ...(accelerator && { accelerator }) }
  })
}

function extras(menu: string): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  if (menu === 'edit') return [line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }]
  if (menu === 'view') return [line, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }]
  return menu === 'file' && process.platform !== 'darwin' ? [line, { role: 'quit' }] : []
}
