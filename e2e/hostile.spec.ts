import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { openArticle } from './hosts/articles'
import { runCommand } from './hosts/command-line'
import { listenForHits } from './hosts/foreign-server'
import { sharedBrowser } from './hosts/loopback'
import { gatherFile, goTo } from './hosts/page-driver'
import { exportEverything } from './hosts/page-engine'
import { expect, test } from './journey'

const PWN = 'top.__pwned=1;window.__pwned=1;alert(1)'

/** A story as an enemy would publish it; every trick would set `__pwned`, show a dialog or ask `server` for something. */
function hostilePage(server: string): string {
  const tricks = [
    `<img src="${server}picture.png" onload="${PWN}" onerror="${PWN}" alt="a picture">`,
    `<script>${PWN}</script>`, `<scr<script>ipt>${PWN}</scr</script>ipt>`, `<script src="${server}script.js"></script>`,
    `<img src=x onerror="${PWN}">`, `<img src="javascript:${PWN}">`,
    `<svg onload="${PWN}"><script>${PWN}</script><a xlink:href="javascript:${PWN}"><text>drawn</text></a><image href="${server}svg.png"/></svg>`,
    `<math><mtext></table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${PWN}&gt;"></math>`,
    `<a href="javascript:${PWN}">a link</a> <a href="  java\nscript:${PWN}">another</a> <a href="data:text/html,<script>${PWN}</script>">data</a> <a href="vbscript:x" onclick="${PWN}" onmouseover="${PWN}">old</a>`,
    `<iframe src="javascript:${PWN}"></iframe><iframe srcdoc="<script>${PWN}</script>"></iframe><object data="${server}object"></object><embed src="${server}embed">`,
    `<form action="${server}form"><button formaction="javascript:${PWN}" autofocus onfocus="${PWN}">go</button></form><details open ontoggle="${PWN}">x</details>`,
    `<video src="${server}film" autoplay onplay="${PWN}"><source onerror="${PWN}"></video><link rel=stylesheet href="${server}style.css"><style>@import '${server}import.css';*{background:url(${server}background)}</style>`,
    `<p style="background:url(${server}inline);position:fixed;inset:0" onclick="${PWN}">Styled words.</p><base href="${server}"><meta http-equiv="refresh" content="0;url=${server}refresh">`,
    `&lt;script&gt;${PWN}&lt;/script&gt; and {{ 7 | times: 6 }} and {% raw %} and \${7*6} and </textarea><script>${PWN}</script>`,
  ]
  const headline = '"><img src=x onerror=top.__pwned=1> </title><script>top.__pwned=1</script> A hostile story'
  const text = 'Enough honest words stand here for it to be taken for a story, in a sentence or two of some length. '.repeat(3)
  const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const story = (title: string, inside: string): string => `<article><h2><a href="https://hostile.example/${title.length}">${title}</a></h2><time datetime="2026-05-21">21 May 2026</time><p>${text}</p>${inside}<p>${text}</p></article>`
  return `<!doctype html><html><head><title>Archive</title><base href="https://hostile.example/"></head><body onload="${PWN}"><main>
    ${story(escaped(headline), tricks.join('\n'))}
    ${story(`Endless ${'headline '.repeat(2000)}`, '')}
    ${story('An honest story comes last', '')}
  </main></body></html>`
}

/** Watches a page for anything that ran or left. */
function watch(page: Page, own: string): { happened: string[] } {
  const happened: string[] = []
  page.on('dialog', (dialog) => { happened.push(`dialog ${dialog.message()}`); void dialog.dismiss() })
  page.on('popup', (popup) => happened.push(`popup ${popup.url()}`))
  page.on('request', (request) => { if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(own)) happened.push(`request ${request.url()}`) })
  // What the page's policy stopped never left.
  page.on('requestfailed', (request) => { if (request.failure()?.errorText === 'csp') happened.splice(happened.indexOf(`request ${request.url()}`), 1) })
  return { happened }
}

/** Whether anything ran, in each frame; asked again where a preview was just then replaced by the next. */
async function pwned(page: Page): Promise<boolean[]> {
  for (;;) {
    try {
      return await Promise.all(page.frames().map((frame) => frame.evaluate(() => '__pwned' in window)))
    } catch (error) {
      if (!/context was destroyed|was detached/u.test(String(error))) throw error
    }
  }
}

test('a hostile page comes in as text: nothing of it runs in the editor, the preview or an export', async ({ start, folder }) => {
  const foreign = await listenForHits()
  const workspace = join(folder, 'newsroom')
  await writeFile(join(folder, 'hostile.html'), hostilePage(foreign.url))
  await runCommand(['init', '--workspace', workspace])
  const { page } = await start({ workspace })
  const app = watch(page, new URL('/', page.url()).href)
  await gatherFile(page, join(folder, 'hostile.html'))
  const articles = await page.evaluate(async () => (await window.galleyTest.engine.articles.list({})).items.map(({ id, headline }) => ({ id, headline })))
  expect(articles.map(({ headline }) => headline)).toContain('An honest story comes last')
  const hostile = articles.find(({ headline }) => headline.includes('A hostile story'))!
  for (const { id } of articles) {
    await openArticle(page, id)
    for (const link of await page.locator('[contenteditable="true"] a').all()) expect(await link.getAttribute('href')).toMatch(/^(?:https?:|mailto:)/u)
  }
  expect(await page.locator('[contenteditable="true"]').locator('script, iframe, svg, math, object, embed, form, style, [onclick], [onerror]').count()).toBe(0)

  const digest = await page.evaluate(async (ids) => (await window.galleyTest.engine.digests.create({ date: '2026-05-22', articleIds: ids, subject: '"><script>top.__pwned=1</script>{{ 7 | times: 6 }}' })).id, articles.map(({ id }) => id))
  await goTo(page, `/digests/${digest}`)
  for (const format of ['Email', 'Page', 'Text']) {
    await page.getByRole('radio', { name: format, exact: true }).click({ force: true })
    const shown = page.frameLocator(`iframe[title="Preview of the ${format.toLowerCase()}"]`)
    await expect(shown.getByText('A hostile story').first()).toBeVisible()
    expect(await shown.locator('script, iframe, object, embed, form[action^="javascript"], [onclick], [onerror], [onload], a[href^="javascript" i], a[href^="data" i], a[href^="vbscript" i]').count()).toBe(0)
    expect(await pwned(page)).not.toContain(true)
  }
  const out = join(folder, 'out')
  expect((await exportEverything(page, digest, out)).job.state).toBe('done')

  expect(app.happened).toEqual([])
  expect(foreign.hits).toEqual([])

  const reader = await (await sharedBrowser()).newContext()
  for (const name of ['email.html', 'page.html', 'text.txt']) {
    const file = join(out, `2026-05-22-${name}`)
    const plain = await reader.newPage()
    const seen = watch(plain, pathToFileURL(out).href)
    await plain.goto(pathToFileURL(file).href)
    expect(await plain.locator('body').innerText()).toContain('A hostile story')
    expect(await pwned(plain)).toEqual([false])
    // The picture a story came with is linked where its outlet has it; nothing else is asked for.
    expect([name, seen.happened.filter((each) => each !== `request ${foreign.url}picture.png`)]).toEqual([name, []])
    const bytes = await readFile(file, 'utf8')
    if (name.endsWith('html')) expect(bytes).not.toMatch(/<script|<iframe|<svg|(?:href|src)="(?:javascript|vbscript|data:text)|\son\w+="/iu)
    expect(bytes).toContain('{{ 7 | times: 6 }}')
  }
  await reader.close()

  // And the app goes on.
  await openArticle(page, hostile.id)
  const field = page.getByRole('textbox', { name: 'Headline' })
  await field.fill('Tamed')
  await expect(page.getByRole('option', { name: /Tamed/u })).toBeVisible()
  expect(await pwned(page)).not.toContain(true)
  expect(app.happened).toEqual([])
  expect(foreign.hits.filter((hit) => hit !== '/picture.png')).toEqual([])
  await foreign.close()
})
