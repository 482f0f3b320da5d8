import type { ElectronApplication } from '@playwright/test'
import type { RunningApp } from './host'

type Send = (method: 'Input.imeSetComposition' | 'Input.insertText', params: Record<string, unknown>) => Promise<void>

export interface InputMethod {
  /** Shows text that is still being composed, the caret at its end; none gives the composition up. */
  compose(text: string): Promise<void>
  /** Ends the composition with a text. */
  commit(text: string): Promise<void>
}

/** An input method, by the browser's own protocol: Playwright has a way to it in Chromium, and Electron one of its own. */
export async function inputMethod(running: RunningApp): Promise<InputMethod> {
  const send = 'app' in running ? await throughElectron(running.app as ElectronApplication) : await throughChromium(running)
  return {
    compose: (text) => send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text) => send('Input.insertText', { text }),
  }
}

async function throughChromium({ page }: RunningApp): Promise<Send> {
  const session = await page.context().newCDPSession(page)
  return async (method, params) => { await session.send(method as 'Input.insertText', params as { text: string }) }
}

async function throughElectron(app: ElectronApplication): Promise<Send> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.debugger.attach('1.3'))
  return (method, params) => app.evaluate(async ({ BrowserWindow }, [name, given]) => {
    await BrowserWindow.getAllWindows()[0]!.webContents.debugger.sendCommand(name, given)
  }, [method, params] as const)
}
