import type { ElectronApplication } from '@playwright/test'
import type { RunningApp } from './host'

export interface MenuEntry { id: string; label: string; accelerator: string }

/** The commands in the native menus as the main process has them now; null where the host has no menus. */
export async function commandsInMenu(running: RunningApp & { app?: ElectronApplication }): Promise<MenuEntry[] | null> {
  if (!running.app) return null
  return running.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? [])
    .flatMap(({ submenu }) => submenu?.items ?? [])
    .filter(({ role, type }) => !role && type === 'normal')
    .map(({ id, label, accelerator }) => ({ id, label, accelerator: String(accelerator ?? '') })))
}

/** Chooses a command in the native menus. */
export async function chooseInMenu(running: RunningApp & { app?: ElectronApplication }, id: string): Promise<void> {
  await running.app?.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id)
}
