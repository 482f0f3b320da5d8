import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFields } from '@shared/document/article-document'
import { paragraph } from '@shared/model/block'
import type { Change } from '@shared/contract/changes'
import { plainCard } from './documents/editing'
import type { Engine } from './engine'
import { writeBatch } from './sync/batch-file'
import { batchName } from './sync/file-names'
import { editBody, gather, makeHome, openNewsroom, story, textOf } from './sync-newsrooms'

// docs/spec/sync.md has the rules these titles cite.
let home: ReturnType<typeof makeHome>
let folder: string
const open = new Map<string, Engine>()

beforeEach(() => {
  home = makeHome()
  folder = join(home.path, 'shared')
  mkdirSync(folder)
})
afterEach(() => {
  for (const engine of open.values()) engine.close()
  open.clear()
  home.remove()
})

function newsroom(name: string, now?: () => number): Engine {
  open.get(name)?.close()
  const engine = openNewsroom(home.path, name, now)
  open.set(name, engine)
  return engine
}

async function meetAll(...engines: Engine[]): Promise<void> {
  for (let round = 0; round < 2; round++) for (const engine of engines) await engine.sync.meet(folder)
}

const root = (): string => join(folder, 'galley-sync')
const batches = (): string[] => readdirSync(root()).flatMap((device) => readdirSync(join(root(), device)).filter((name) => name.endsWith('.galley')).map((name) => join(root(), device, name)))
const headlines = (engine: Engine): string[] => engine.store.articles.list({ limit: 100, offset: 0 }).items.map(({ headline }) => headline).sort()

describe('documents', () => {
  it('edited apart have both edits after meeting (rule 1)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    editBody(ana, id, () => [paragraph('One two three.')])
    await meetAll(ana, ben)
    editBody(ana, id, () => [paragraph('One and a half two three.')])
    editBody(ben, id, () => [paragraph('One two three four.')])
    await meetAll(ana, ben)
    expect([textOf(ana, id), textOf(ben, id)]).toEqual(['One and a half two three four.', 'One and a half two three four.'])
  })

  it('meeting again sends and takes in nothing (rule 2)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.editing.createArticle({ headline: 'Ferry' })
    gather(ana, story('one'))
    await meetAll(ana, ben)
    const files = batches()
    expect(await ben.sync.meet(folder)).toEqual({ sent: 0, received: 0, documents: 0, pictures: 0, skipped: [] })
    expect(await ana.sync.meet(folder)).toEqual({ sent: 0, received: 0, documents: 0, pictures: 0, skipped: [] })
    expect(batches()).toEqual(files)
  })

  it('go on to a third device through one that met both, by other folders (rule 3)', async () => {
    const [ana, ben, cem] = [newsroom('ana'), newsroom('ben'), newsroom('cem')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    gather(ana, story('one'))
    const other = join(home.path, 'stick')
    mkdirSync(other)
    await ana.sync.meet(folder)
    await ben.sync.meet(folder)
    await ben.sync.meet(other)
    expect(await cem.sync.meet(other)).toMatchObject({ documents: 2 })
    expect(cem.store.articles.get(id)?.headline).toBe('Ferry')
    expect(headlines(cem)).toEqual(headlines(ana))
  })

  it('that arrive before what they rest on wait for it, also over a restart (rule 8)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'First' })
    await ana.sync.meet(folder)
    const early = batches()
    ana.documents.edit(id, (doc) => writeFields(doc, { headline: 'Second' }))
    await ana.sync.meet(folder)
    for (const path of early) renameSync(path, `${path}.away`)
    await ben.sync.meet(folder)
    expect(headlines(ben)).toEqual([])
    for (const path of early) renameSync(`${path}.away`, path)
    const again = newsroom('ben')
    await again.sync.meet(folder)
    expect(headlines(again)).toEqual(['Second'])
  })

  it('an open window hears what came, and lists and search follow (rule 9)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await meetAll(ana, ben)
    ana.documents.edit(id, (doc) => writeFields(doc, { headline: 'Harbour' }))
    await ana.sync.meet(folder)
    const heard: Change[] = []
    const stop = new AbortController()
    const listening = (async () => { for await (const change of ben.changes.watch(stop.signal)) heard.push(change) })()
    await ben.sync.meet(folder)
    stop.abort()
    await listening
    expect(heard).toContainEqual(expect.objectContaining({ kind: 'update', id }))
    expect(heard).toContainEqual({ kind: 'projection', of: 'articles', ids: [id] })
    expect(ben.store.articles.list({ search: 'harbour', limit: 1, offset: 0 }).total).toBe(1)
  })
})

describe('gathered stories', () => {
  it('gathered apart are one, and a card of either shows it (rule 5)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    gather(ana, story('one'))
    const [mine] = gather(ben, story('one'), story('two'))
    const digest = ben.editing.createDigest({ date: '2026-05-22', subject: '', outline: [plainCard(mine!)] })
    await meetAll(ana, ben)
    for (const engine of [ana, ben]) {
      expect(headlines(engine)).toEqual(['Story one', 'Story two'])
      expect(engine.press.edition(digest).sections[0]?.cards[0]).toMatchObject({ headline: 'Story one' })
    }
  })

  it('edited on one device stand as edited, whatever id the other gave them (rule 5)', async () => {
    for (const editor of ['ana', 'ben']) {
      const [ana, ben] = [newsroom('ana'), newsroom('ben')]
      const key = `story-${editor}`
      const [a] = gather(ana, story(key))
      const [b] = gather(ben, story(key))
      const [edited, id] = editor === 'ana' ? [ana, a!] : [ben, b!]
      editBody(edited, id, (body) => [...body, paragraph('Edited.')])
      await meetAll(ana, ben)
      for (const engine of [ana, ben]) {
        expect(headlines(engine).filter((headline) => headline.includes(key))).toEqual([`Story ${key}`])
        expect(textOf(engine, a!)).toBe(`The text of ${key}.\nEdited.`)
        expect(textOf(engine, b!)).toBe(`The text of ${key}.\nEdited.`)
      }
    }
  })

  it('edited on both devices both stand and name each other (rule 6)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.sync.choose({ name: 'Ana' })
    const [a] = gather(ana, story('one'))
    const [b] = gather(ben, story('one'))
    ana.documents.edit(a!, (doc) => writeFields(doc, { headline: 'Ana’s' }))
    ben.documents.edit(b!, (doc) => writeFields(doc, { headline: 'Ben’s' }))
    await meetAll(ana, ben)
    for (const engine of [ana, ben]) expect(headlines(engine)).toEqual(['Ana’s', 'Ben’s'])
    expect(ben.store.items.twins(b!)).toEqual([{ id: a, headline: 'Ana’s', gatheredBy: 'Ana' }])
    expect(ana.store.items.twins(a!)).toEqual([{ id: b, headline: 'Ben’s', gatheredBy: '' }])
    await ana.journal.perform('Removed one', [{ act: 'removal', ids: [b!], removed: true }])
    await meetAll(ana, ben)
    expect(ben.store.items.twins(b!)).toHaveLength(1)
    expect(headlines(ben)).toEqual(['Ana’s'])
  })

  it('shared before anybody edits them have one beginning: edits of both meet in one text (rule 4)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const [id] = gather(ana, story('one'))
    await meetAll(ana, ben)
    editBody(ana, id!, (body) => [...body, paragraph('Ana.')])
    editBody(ben, id!, (body) => [paragraph('Ben.'), ...body])
    await meetAll(ana, ben)
    for (const engine of [ana, ben]) expect(textOf(engine, id!)).toBe('Ben.\nThe text of one.\nAna.')
  })

  it('that their source changed go on from the beginning they had (rule 4)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const [id] = gather(ana, story('one'))
    await meetAll(ana, ben)
    gather(ana, story('one', { body: [paragraph('The text of one.'), paragraph('More of it.')] }))
    editBody(ben, id!, (body) => [paragraph('Ben.'), ...body])
    editBody(ana, id!, (body) => [...body, paragraph('Ana.')])
    await meetAll(ana, ben)
    for (const engine of [ana, ben]) expect(textOf(engine, id!)).toBe('Ben.\nThe text of one.\nMore of it.\nAna.')
  })

  it('taken away by undoing a gathering leave what a colleague gathered (rule 5)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    gather(ana, story('one'))
    gather(ben, story('one'))
    await meetAll(ana, ben)
    const hidden = [ana, ben].find((engine) => engine.store.items.articlesOf('link wire.example/one').some((id) => engine.store.articles.shownAs(id) !== id && engine.journal.list(1).entries.length > 0))!
    await hidden.journal.undo()
    await meetAll(ana, ben)
    expect(headlines(ana)).toEqual(headlines(ben))
  })
})

const GIF = Buffer.from('R0lGODlhAwACAIAAAP8zM////yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==', 'base64')

describe('settings, views and pictures', () => {
  it('follow the last writer, whoever meets first (rule 10)', async () => {
    let time = Date.now()
    const [ana, ben] = [newsroom('ana', () => time), newsroom('ben', () => time)]
    await meetAll(ana, ben)
    expect(ben.store.settings.newsroom().name).toBe('ana')
    await ana.journal.perform('x', [{ act: 'newsroom', fields: { name: 'Harbour', closeTime: '16:30' } }])
    time++
    await ben.journal.perform('x', [{ act: 'newsroom', fields: { name: 'Lantern' } }])
    await ben.sync.meet(folder)
    await ana.sync.meet(folder)
    await ben.sync.meet(folder)
    for (const engine of [ana, ben]) expect(engine.store.settings.newsroom()).toMatchObject({ name: 'Lantern', closeTime: '16:30' })
  })

  it('views come, change and go (rule 10)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    await ana.journal.perform('x', [{ act: 'view', id: 'v1', view: { name: 'World', query: { topic: 'world' } } }])
    await meetAll(ana, ben)
    expect(ben.store.desk.views()).toEqual([{ id: 'v1', name: 'World', query: { topic: 'world' } }])
    await ben.journal.perform('x', [{ act: 'view', id: 'v1', view: null }])
    await meetAll(ben, ana)
    expect(ana.store.desk.views()).toEqual([])
  })

  it('pictures come whole with what is said of them (rule 11)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const sha256 = await ana.assets.add(GIF, 'image/gif')
    ana.store.commit(() => ana.store.pictures.add({ sha256, name: 'ferry.gif', width: 3, height: 2 }, { alt: 'A ferry' }, 5))
    await ana.sync.meet(folder)
    const file = join(root(), readdirSync(root())[0]!, `${sha256}.asset`)
    writeFileSync(file, GIF.subarray(0, 20))
    expect(await ben.sync.meet(folder)).toMatchObject({ pictures: 0, skipped: [{ file: `${sha256}.asset`, message: expect.stringMatching(/has not come yet/u) as string }] })
    expect(ben.store.pictures.list({ limit: 10, offset: 0 }).items).toEqual([])
    writeFileSync(file, GIF)
    expect(await ben.sync.meet(folder)).toMatchObject({ pictures: 1, skipped: [] })
    expect(ben.store.pictures.list({ limit: 10, offset: 0 }).items).toMatchObject([{ sha256, name: 'ferry.gif', alt: 'A ferry', width: 3, height: 2 }])
    expect([...(await ben.assets.get(sha256)).bytes]).toEqual([...GIF])
    await ben.journal.perform('x', [{ act: 'picture', sha256, facts: { credit: 'Ben' } }])
    await ana.journal.perform('x', [{ act: 'picture', sha256, facts: { alt: 'Two ferries' } }])
    await meetAll(ben, ana)
    for (const engine of [ana, ben]) expect(engine.store.pictures.facts(sha256)).toMatchObject({ alt: 'Two ferries', credit: 'Ben' })
  })

  it('what is called a picture and is none is left aside (rule 11)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    for (const [bytes, mediaType] of [[Buffer.from('<svg onload="x()"/>'), 'image/gif'], [GIF, 'image/png']] as const) await ana.assets.add(bytes, mediaType)
    await ana.sync.meet(folder)
    expect(await ben.sync.meet(folder)).toMatchObject({ pictures: 0, skipped: [{ message: expect.stringMatching(/SVG|another kind/u) as string }, { message: expect.stringMatching(/SVG|another kind/u) as string }] })
  })

  it('the shelf and the journal stay on their device (rule 12)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await ana.journal.perform('x', [{ act: 'shelf', ids: [id] }])
    await meetAll(ana, ben)
    expect(ben.store.desk.shelf()).toEqual([])
    expect(ben.journal.list(10).entries).toEqual([])
  })
})

describe('a value that a colleague’s change overrode unseen', () => {
  it('is kept with what won, on the device that had it (rule 13)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry', dek: 'Old' })
    await meetAll(ana, ben)
    ana.documents.edit(id, (doc) => writeFields(doc, { headline: 'Ana’s', dek: 'Seen' }))
    ben.documents.edit(id, (doc) => writeFields(doc, { headline: 'Ben’s' }))
    await meetAll(ana, ben)
    const won = ana.store.articles.get(id)!.headline
    expect(ben.store.articles.get(id)!.headline).toBe(won)
    const lost = won === 'Ana’s' ? 'Ben’s' : 'Ana’s'
    const kept = [...ana.store.overridden.of(id), ...ben.store.overridden.of(id)]
    expect(kept).toMatchObject([{ field: 'headline', value: JSON.stringify(lost), winner: JSON.stringify(won) }])
  })

  it('is dismissed, and comes back when that is undone, also after a restart (rule 13)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await meetAll(ana, ben)
    ana.documents.edit(id, (doc) => writeFields(doc, { headline: 'Ana’s' }))
    for (const text of ['Be', 'Ben', 'Ben’s']) ben.documents.edit(id, (doc) => writeFields(doc, { headline: text }))
    await meetAll(ana, ben)
    const [kept] = ana.store.overridden.of(id)
    expect(kept).toMatchObject({ field: 'headline', value: '"Ana’s"', winner: '"Ben’s"' })
    const { field, value, winner } = kept!
    await ana.journal.perform('Dismissed', [{ act: 'overridden', doc: id, field, value, winner, kept: false }])
    expect(ana.store.overridden.of(id)).toEqual([])
    const again = newsroom('ana')
    await again.journal.undo()
    expect(again.store.overridden.of(id)).toMatchObject([{ field, value, winner }])
  })

  it('is not made of an edit that had seen it (rule 13)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await meetAll(ana, ben)
    ben.documents.edit(id, (doc) => writeFields(doc, { headline: 'Later' }))
    await meetAll(ben, ana)
    expect([...ana.store.overridden.of(id), ...ben.store.overridden.of(id)]).toEqual([])
  })
})

describe('what lies in the folder', () => {
  it('is never changed nor deleted by another device (rule 14)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.editing.createArticle({ headline: 'Ferry' })
    await ana.sync.meet(folder)
    const before = batches().map((path) => [path, readFileSync(path, 'hex'), statSync(path).mtimeMs])
    ben.editing.createArticle({ headline: 'Harbour' })
    await ben.sync.meet(folder)
    expect(batches().map((path) => [path, readFileSync(path, 'hex'), statSync(path).mtimeMs])).toEqual(expect.arrayContaining(before))
  })

  it('half-written, foreign, copied, newer or made up is skipped with a sentence, and taken in once it is right (rule 15)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.editing.createArticle({ headline: 'Ferry' })
    await ana.sync.meet(folder)
    const path = batches().at(-1)
    const whole = readFileSync(path!)
    const device = 'd'.repeat(32)
    mkdirSync(join(root(), device))
    const put = (bytes: Uint8Array): void => writeFileSync(join(root(), device, batchName(1, bytes)), bytes)
    put(new TextEncoder().encode('galley-sync 7\nwhatever comes'))
    put(new TextEncoder().encode('galley-sync 1\nnot deflated'))
    put(new TextEncoder().encode('something else'))
    put(await writeBatch({ name: 'x', at: 1, records: [{ record: 'update', doc: 'e'.repeat(32), kind: 'article', bytes: new Uint8Array([9, 9, 9]) }] }))
    writeFileSync(join(root(), 'holiday.jpg'), '')
    writeFileSync(path!.replace('.galley', ' (Ben’s conflicted copy).galley'), whole)
    writeFileSync(path!, whole.subarray(0, 40))
    const { skipped, documents } = await ben.sync.meet(folder)
    expect(documents).toBe(0)
    expect(skipped.map(({ message }) => message.split(/[.;:,]/u)[0]).sort()).toEqual([
      'Part of this file can’t be taken in', 'This file doesn’t say what a file of Galley’s should', 'This file doesn’t say what a file of Galley’s should', 'This file isn’t whole yet',
      'This is a copy that was made of one of Galley’s files under another name', 'This isn’t one of Galley’s files', 'This was written by a newer Galley',
    ])
    writeFileSync(path!, whole)
    expect(await ben.sync.meet(folder)).toMatchObject({ documents: 1 })
    expect(headlines(ben)).toEqual(['Ferry'])
  })

  it('one wrong record keeps nothing else of its file out (rule 15)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    const digest = ben.editing.createDigest({ date: '2026-05-22', subject: '', outline: [] })
    const [update] = ana.store.updates.ofDocument(id)
    const device = 'd'.repeat(32)
    mkdirSync(join(root(), device), { recursive: true })
    const bytes = await writeBatch({ name: 'x', at: 1, records: [
      { record: 'update', doc: digest, kind: 'article', bytes: update! }, { record: 'update', doc: id, kind: 'article', bytes: update! }, { record: 'update', doc: id, kind: 'article', bytes: new Uint8Array([1]) },
    ] })
    writeFileSync(join(root(), device, batchName(1, bytes)), bytes)
    expect(await ben.sync.meet(folder)).toMatchObject({ documents: 1, skipped: [expect.objectContaining({ message: expect.stringMatching(/^Part of this/u) as string })] })
    expect(headlines(ben)).toEqual(['Ferry'])
    expect(ben.store.digests.get('2026-05-22')?.id).toBe(digest)
  })
})

describe('a device', () => {
  const devices = (): string[] => readdirSync(root()).sort()

  it('a copied newsroom is another device, and both go on (rule 16)', async () => {
    const ana = newsroom('ana')
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await ana.sync.meet(folder)
    ana.close()
    open.delete('ana')
    cpSync(join(home.path, 'ana'), join(home.path, 'copy'), { recursive: true })
    const [first, copy] = [newsroom('ana'), newsroom('copy')]
    copy.documents.edit(id, (doc) => writeFields(doc, { dek: 'From the copy' }))
    first.documents.edit(id, (doc) => writeFields(doc, { byline: 'From the first' }))
    await meetAll(copy, first)
    expect(devices()).toHaveLength(2)
    for (const engine of [first, copy]) expect(engine.store.articles.get(id)).toMatchObject({ dek: 'From the copy', byline: 'From the first' })
  })

  it('put back to an earlier state is another device, and gets back what it had lost (rule 16)', async () => {
    const ana = newsroom('ana')
    const id = ana.editing.createArticle({ headline: 'Ferry' })
    await ana.sync.meet(folder)
    ana.close()
    const kept = readFileSync(join(home.path, 'ana', 'galley.db'))
    const later = newsroom('ana')
    later.documents.edit(id, (doc) => writeFields(doc, { headline: 'Harbour' }))
    await later.sync.meet(folder)
    later.close()
    for (const name of ['galley.db-wal', 'galley.db-shm']) rmSync(join(home.path, 'ana', name), { force: true })
    writeFileSync(join(home.path, 'ana', 'galley.db'), kept)
    const back = newsroom('ana')
    expect(back.store.articles.get(id)?.headline).toBe('Ferry')
    back.editing.createArticle({ headline: 'Another' })
    await back.sync.meet(folder)
    expect(headlines(back)).toEqual(['Another', 'Harbour'])
    expect(devices()).toHaveLength(2)
  })

  it('a folder that was emptied gets everything again (rule 17)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.editing.createArticle({ headline: 'Ferry' })
    ben.editing.createArticle({ headline: 'Harbour' })
    await meetAll(ana, ben)
    rmSync(root(), { recursive: true })
    await ben.sync.meet(folder)
    const cem = newsroom('cem')
    await cem.sync.meet(folder)
    expect(headlines(cem)).toEqual(['Ferry', 'Harbour'])
  })

  it('the files of one that are gone are made good by those who have read them (rule 17)', async () => {
    const [ana, ben] = [newsroom('ana'), newsroom('ben')]
    ana.editing.createArticle({ headline: 'Ferry' })
    await ana.sync.meet(folder)
    const [gone] = devices()
    await ben.sync.meet(folder)
    rmSync(join(root(), gone!), { recursive: true })
    await ben.sync.meet(folder)
    const cem = newsroom('cem')
    await cem.sync.meet(folder)
    expect(headlines(cem)).toEqual(['Ferry'])
  })

  it('a folder that is not there is refused, and not made (rule 18)', async () => {
    const ana = newsroom('ana')
    await expect(ana.sync.meet(join(home.path, 'stick'))).rejects.toMatchObject({ code: 'unreachable' })
    expect(existsSync(join(home.path, 'stick'))).toBe(false)
  })
})
