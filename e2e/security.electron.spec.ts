import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startInElectron } from './hosts/desktop'
import { listenForHits } from './hosts/foreign-server'
import { openDesk } from './hosts/page-driver'
import { readPolicies } from './hosts/policies'
import { expect, test } from './journey'

// docs/spec/security.md, probed in the running app: one app for all of it, with a digest and its preview on the screen.
let running: Awaited<ReturnType<typeof startInElectron>>
let folder: string
let page: Page
let preview: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-security-'))
  running = await startInElectron({ home: join(folder, 'home'), sample: true })
  page = running.page
  preview = await openDesk(page, '2026-05-21')
})

test.afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
})

test('1: no frame has Node, and every window is sandboxed and isolated', async () => {
  const frames = page.frames()
  expect(frames.map((frame) => frame.url())).toContain(new URL(preview, page.url()).href)
  for (const frame of frames) {
    const found = await frame.evaluate(() => ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer', 'setImmediate'].filter((name) => name in globalThis))
    expect([frame.url(), found]).toEqual([frame.url(), []])
  }
  const preferences = await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => (contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences()))
  expect(preferences).toHaveLength(1)
  for (const each of preferences) expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webviewTag: false, webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false })
})

test('2, 3: the app and a preview carry exactly the policies of the spec', async () => {
  const policies = await readPolicies()
  const headers = await page.evaluate(async (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).headers.get('content-security-policy'))), ['/', '/index.html', preview])
  expect(headers).toEqual([policies.app, policies.app, policies.preview])
  expect(await page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('sandbox')))).toEqual(['allow-same-origin', 'allow-same-origin'])
})

test('2, 3: no script runs from text, in the app or in a preview', async () => {
  // A timer, because what the test itself evaluates is allowed to.
  expect(await page.evaluate(() => new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve(Reflect.construct(Function, ['return 1']))
      } catch (error) {
        resolve((error as Error).name)
      }
    })
  }))).toBe('EvalError')
  expect(await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
  }))).toMatch(/^script-src/u)
  await page.evaluate(() => {
    const shown = [...document.querySelectorAll('iframe')].find((frame) => frame.contentDocument?.querySelector('[data-card]'))!.contentDocument!
    const script = shown.createElement('script')
    script.textContent = 'parent.ran = true'
    shown.body.append(script)
    const picture = shown.createElement('img')
    picture.setAttribute('onerror', 'parent.ran = true')
    shown.body.append(picture)
    return new Promise((resolve) => { picture.addEventListener('error', resolve); picture.src = 'data:image/png;base64,AAAA' })
  })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('4: popups are denied, and only web and mail links go to the person’s own programs', async () => {
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (address) => Promise.resolve(void opened.push(address))
  })
  const good = ['https://example.com/a', 'http://example.com/b', 'mailto:desk@example.com']
  const bad = ['javascript:window.ran=1', 'file:///etc/passwd', 'data:text/html,hello', 'galley://app/', 'galley://other/', 'smb://example.com/share', 'ms-settings:about', 'vscode://file/etc/passwd', 'about:blank', 'blob:galley://app/1']
  expect(await page.evaluate((addresses) => addresses.map((address) => window.open(address)), [...bad, ...good])).toEqual([...bad, ...good].map(() => null))
  await page.evaluate((addresses) => {
    for (const address of addresses) {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    }
  }, [...bad.slice(1), good[0]!])
  const opened = (): Promise<string[]> => running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(opened).toEqual([...good, good[0]])
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('4: webviews are inert, permissions denied, downloads refused', async () => {
  const before = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    view.setAttribute('nodeintegration', '')
    document.body.append(view)
    return [view.constructor.name, 'executeJavaScript' in view]
  })
  expect(before).toEqual(['HTMLElement', false])
  const asked = await page.evaluate(async () => {
    const fails = async (ask: () => Promise<unknown>): Promise<string> => ask().then(() => 'granted', () => 'denied')
    return [
      await Notification.requestPermission(),
      await fails(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      await fails(() => new Promise((resolve, reject) => { navigator.geolocation.getCurrentPosition(resolve, reject) })),
      await fails(() => navigator.clipboard.readText()),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ]
  })
  expect(asked).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
  const download = running.app.evaluate(({ session }) => new Promise((resolve) => { session.defaultSession.once('will-download', (event, item) => resolve([event.defaultPrevented, item.getFilename()])) }))
  // The listener is in place when the next call of the same line has come back.
  await running.app.evaluate(() => undefined)
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' })
    document.body.append(link)
    link.click()
    link.remove()
  })
  expect(await download).toEqual([true, 'x.txt'])
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getType()))).toEqual(['window'])
})

test('2: nothing of another origin is asked for', async () => {
  const foreign = await listenForHits()
  const failed = await page.evaluate(async (address) => {
    const outcomes = [await fetch(address).then(() => 'answered', () => 'refused'), await fetch(address, { mode: 'no-cors' }).then(() => 'answered', () => 'refused')]
    const loads = ['img', 'script', 'iframe'].map((tag) => new Promise((resolve) => {
      const element = document.createElement(tag) as HTMLImageElement
      document.addEventListener('securitypolicyviolation', (event) => { if (event.blockedURI.startsWith(address)) resolve('refused') })
      element.src = address
      document.body.append(element)
    }))
    outcomes.push(...(await Promise.all(loads)) as string[])
    try {
      new WebSocket(address.replace('http', 'ws')).addEventListener('error', () => undefined)
    } catch {
      outcomes.push('refused')
    }
    navigator.sendBeacon(address)
    return outcomes.slice(0, 5)
  }, foreign.url)
  expect(failed).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
  expect(foreign.hits).toEqual([])
  await foreign.close()
})

test('5: another window, and a frame within, get no port', async () => {
  await page.evaluate(() => {
    Object.assign(window, { ports: [] })
    window.addEventListener('message', ({ data }: MessageEvent<{ galleyPort?: string }>) => { if (data.galleyPort) (window as unknown as { ports: string[] }).ports.push(data.galleyPort) })
  })
  const inFrame = page.frames().find((frame) => frame.url().includes('/preview/'))!
  await inFrame.evaluate(() => window.parent.postMessage('galley:ready', '*'))
  const foreign = await running.app.evaluate(async ({ BrowserWindow, ipcMain }, preload) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
    const asked = new Promise<string>((resolve) => { ipcMain.once('galley:ready', (event) => resolve(event.senderFrame?.url ?? '')) })
    await window.loadURL('galley://app/')
    const listen = `window.ports = []; window.addEventListener('message', ({ data }) => data.galleyPort && window.ports.push(data.galleyPort)); window.postMessage('galley:ready', location.origin)`
    await window.webContents.executeJavaScript(listen)
    const from = await asked
    // Had there been a port, it would have come before this answer, which takes the same way.
    const ports = await window.webContents.executeJavaScript('window.ports') as string[]
    window.destroy()
    return { from, ports }
  }, join(process.cwd(), 'out-test/preload/index.cjs'))
  expect(foreign as unknown).toEqual({ from: expect.stringMatching(/^galley:\/\/app\//u), ports: [] })
  expect(await page.evaluate(() => (window as unknown as { ports: string[] }).ports)).toEqual([])
  // The same question from the app's own page is answered, so the silence above means something.
  await page.evaluate(() => window.postMessage('galley:ready', window.location.origin))
  await expect.poll(() => page.evaluate(() => (window as unknown as { ports: string[] }).ports)).toEqual(['host', 'engine'])
})

test('4: neither the app nor a preview can be sent elsewhere', async () => {
  await running.app.evaluate(({ webContents }) => {
    const refused: string[] = []
    Object.assign(globalThis, { refused })
    webContents.getAllWebContents()[0]!.on('will-frame-navigate', (event) => { if (event.defaultPrevented) refused.push(event.url) })
  })
  const arrived: string[] = []
  page.on('framenavigated', (frame) => arrived.push(frame.url()))
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  // By the shell, or by Chromium before it came to that.
  const wasRefused = async (address: string): Promise<boolean> => {
    const refused = await running.app.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)
    return refused.includes(address) || complaints.some((text) => /refused to frame|framing|not allowed to/iu.test(text))
  }
  const here = page.url()
  const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,there', 'galley://other/', 'galley://app/index.html']
  for (const address of tries) {
    complaints.length = 0
    await page.evaluate((to) => { window.location.href = to }, `${address}#top`)
    await expect.poll(() => wasRefused(`${address}#top`), { message: address }).toBe(true)
    complaints.length = 0
    await page.evaluate((to) => { document.querySelector('iframe')!.contentWindow!.location.href = to }, `${address}#frame`)
    await expect.poll(() => wasRefused(`${address}#frame`), { message: address }).toBe(true)
  }
  expect(page.url()).toBe(here)
  // A frame that was refused shows Chromium's page that says so.
  expect(arrived.filter((url) => url !== 'chrome-error://chromewebdata/')).toEqual([])
})

test('a second start ends and brings the first window to the front', async () => {
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window!.focus = () => { Object.assign(globalThis, { focused: true }) }
  })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(process.env['GALLEY_TEST_ELECTRON'] ?? '', [...asRoot, `--user-data-dir=${folder}/home/electron`, 'out-test/main/index.js', '--sample'], { stdio: 'ignore', env: { ...process.env, GALLEY_HOME: join(folder, 'home') } })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect.poll(() => running.app.evaluate(() => 'focused' in globalThis)).toBe(true)
  expect(running.app.windows()).toHaveLength(1)
})
