import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readArticle } from '@shared/document/article-document'
import { runCommand } from './hosts/command-line'
import { startInElectron } from './hosts/desktop'
import { pageEngine } from './hosts/page-engine'
import { Writer } from './hosts/writer'
import { expect, test } from './journey'

// docs/spec/durability.md: nothing the engine has acknowledged is lost, whether it or the whole app is killed.
const LONG = process.env['GALLEY_LONG'] === '1'
const KILLS = LONG ? 100 : 8
const EDITS = 200

test(`the app, killed ${KILLS} times with its engine, or its engine alone, loses no acknowledged edit`, async ({ folder }) => {
  test.setTimeout(LONG ? 40 * 60_000 : 4 * 60_000)
  const workspace = join(folder, 'newsroom')
  const home = join(folder, 'home')
  await mkdir(home, { recursive: true })
  await runCommand(['init', '--name', 'Kill test', '--workspace', workspace])
  for (let run = 0; run < KILLS; run++) {
    const id = await gatherStory(workspace, join(folder, `page-${run}.txt`), run)
    const whole = run % 2 === 0
    const { page, app, kill } = await startInElectron({ home, workspace, env: whole ? {} : { GALLEY_KILL_AT: `commit:${EDITS + 15}` } })
    await page.waitForFunction(() => 'galleyTest' in window)
    const engine = pageEngine(page)
    const writer = new Writer(id, await engine.open(id))
    const before = readArticle(writer.doc).body.length
    const append = (update: Uint8Array): Promise<number> => engine.append(id, update)
    try {
      for (let edit = 0; edit < EDITS + 40; edit++) {
        await writer.edit(`Edit ${edit} of run ${run}`, append)
        if (whole && edit === EDITS) break
      }
    } catch {
      // The engine died in this commit.
    }
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(EDITS)
    await kill()
    await app.close().catch(() => undefined)
    const kept = JSON.parse(await runCommand(['article', id, '--workspace', workspace, '--format', 'json'])) as { body: { spans: { text: string }[] }[] }
    const texts = kept.body.slice(before).map((block) => block.spans.map((span) => span.text).join(''))
    expect(texts.slice(0, writer.acknowledged.length)).toEqual(writer.acknowledged)
  }
})

/** A story of its own for each run, so that the last runs are as quick as the first. */
async function gatherStory(workspace: string, file: string, run: number): Promise<string> {
  await writeFile(file, `The story of run number ${run}\n\nThe text of story ${run}, long enough to be a story, in a sentence of its own.\n`)
  const { articles: [article] } = JSON.parse(await runCommand(['import', file, '--workspace', workspace, '--json'])) as { articles: { id: string }[] }
  return article!.id
}
