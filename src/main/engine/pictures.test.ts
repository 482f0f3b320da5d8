import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeBody } from '@shared/document/body'
import { writeEmbed } from '@shared/document/embeds'
import { paragraph } from '@shared/model/block'
import type { PictureFilter, PictureSort } from '@shared/model/picture'
import { plainCard } from './documents/editing'
import { openEngine, type Engine } from './engine'
import { TINY } from './assets/fixtures/tiny-pictures'

let directory: string
let engine: Engine
let clock = 0

const options = () => ({ directory, holder: 'the test', parse: () => Promise.reject(new Error('no page is read here')), now: () => ++clock })
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
  engine = openEngine({ ...options(), create: { name: 'Harbour Post' } })
})
afterEach(() => {
  engine.close()
  rmSync(directory, { recursive: true })
})

const add = async (name: string, bytes: Uint8Array, alt?: string) => (await engine.pictures.add({ name, bytes, alt })).picture
const names = (query: { search?: string; filter?: PictureFilter; sort?: PictureSort } = {}): string[] =>
  engine.store.pictures.list({ ...query, limit: 50, offset: 0 }).items.map(({ name }) => name)
const fileOf = (sha256: string): string => join(directory, 'assets', sha256.slice(0, 2), sha256)

describe('a picture', () => {
  it('is added once, however often its bytes come, and adding is taken back', async () => {
    const first = await engine.pictures.add({ name: 'C:\\photos\\quay\u202e.png', bytes: TINY.png, alt: 'A quay' })
    expect(first).toMatchObject({ known: false, picture: { name: 'quay.png', mediaType: 'image/png', width: 3, height: 2, bytes: TINY.png.length, alt: 'A quay', uses: 0, removed: false } })
    expect(await engine.pictures.add({ name: 'again.png', bytes: TINY.png, alt: 'Other' })).toEqual({ known: true, picture: first.picture })
    expect(engine.journal.list(10).entries.map(({ label }) => label)).toEqual(['Added the picture quay.png'])
    await engine.journal.undo()
    expect(names()).toEqual([])
    expect(await engine.pictures.add({ name: 'again.png', bytes: TINY.png })).toEqual(first)
  })

  it('that is refused leaves nothing behind', async () => {
    await expect(add('x.png', TINY.png.subarray(0, 40))).rejects.toThrow(/damaged/u)
    expect([names(), engine.journal.list(10).entries]).toEqual([[], []])
  })

  it('is removed and comes back, while an article keeps it', async () => {
    const { sha256 } = await add('quay.png', TINY.png)
    const article = engine.editing.createArticle({ headline: 'Port', picture: { asset: sha256, alt: '' } })
    await engine.journal.perform('Removed', [{ act: 'picture', sha256, facts: { removed: true } }])
    expect([names(), names({ filter: 'removed' })]).toEqual([[], ['quay.png']])
    expect(engine.store.articles.get(article)?.picture?.asset).toBe(sha256)
    expect((await engine.assets.get(sha256)).mediaType).toBe('image/png')
    await engine.journal.undo()
    expect(names()).toEqual(['quay.png'])
  })

  it('says where it is shown', async () => {
    const { sha256 } = await add('quay.png', TINY.png)
    const [one, two] = ['Port', 'Ferry'].map((headline) => engine.editing.createArticle({ headline, picture: { asset: sha256, alt: '' } })) as [string, string]
    expect(await engine.pictures.get(sha256)).toMatchObject({ uses: 2, file: 'whole', articles: [{ id: two, headline: 'Ferry' }, { id: one, headline: 'Port' }] })
    await engine.journal.perform('Removed', [{ act: 'removal', ids: [one], removed: true }])
    expect((await engine.pictures.get(sha256)).articles).toEqual([{ id: two, headline: 'Ferry' }])
    await expect(engine.pictures.get('f'.repeat(64))).rejects.toThrow(/isn’t in the newsroom/u)
  })

  it('is shown where it stands in the text, too', async () => {
    const [quay, crane, buoy] = [await add('quay.png', TINY.png), await add('crane.jpg', TINY.jpeg), await add('buoy.gif', TINY.gif)]
    const article = engine.editing.createArticle({ headline: 'Port', picture: { asset: quay.sha256, alt: '' } })
    engine.documents.edit(article, (doc) => {
      writeEmbed(doc, 'e', { kind: 'gallery', pictures: [{ asset: crane.sha256, alt: '' }, { asset: quay.sha256, alt: '' }] })
      writeBody(doc, [paragraph('At dawn.'), { type: 'embed', spans: [], embedId: 'e' }])
    })
    expect([quay, crane, buoy].map(({ sha256 }) => engine.store.pictures.get(sha256)?.uses)).toEqual([1, 1, 0])
    expect((await engine.pictures.get(crane.sha256)).articles).toEqual([{ id: article, headline: 'Port' }])
    engine.documents.edit(article, (doc) => writeBody(doc, [paragraph('At dawn.')]))
    expect([quay, crane].map(({ sha256 }) => engine.store.pictures.get(sha256)?.uses)).toEqual([1, 0])
  })

  it('whose file is gone or changed says so, and is mended by adding it again', async () => {
    const { sha256 } = await add('quay.png', TINY.png)
    for (const [spoil, state] of [[() => rmSync(fileOf(sha256)), 'missing'], [() => writeFileSync(fileOf(sha256), 'x'), 'damaged']] as const) {
      spoil()
      expect((await engine.pictures.get(sha256)).file).toBe(state)
      await expect(engine.assets.get(sha256)).rejects.toThrow(state)
      await add('quay.png', TINY.png)
      expect((await engine.pictures.get(sha256)).file).toBe('whole')
    }
  })
})

describe('the library', () => {
  it('finds, filters and sorts', async () => {
    const [png, jpeg] = [await add('quay.png', TINY.png), await add('crane.jpg', TINY.jpeg, 'Árbol at the quay')]
    await add('buoy.gif', TINY.gif)
    engine.editing.createArticle({ headline: 'Port', picture: { asset: png.sha256, alt: '' } })
    await engine.journal.perform('Said', [{ act: 'picture', sha256: jpeg.sha256, facts: { credit: 'Ana Solberg', caption: 'Day one' } }])
    expect(names()).toEqual(['buoy.gif', 'crane.jpg', 'quay.png'])
    expect(names({ sort: 'most-used' })).toEqual(['quay.png', 'buoy.gif', 'crane.jpg'])
    expect(names({ search: 'QUAY' })).toEqual(['crane.jpg', 'quay.png'])
    expect([names({ search: 'arbol solberg' }), names({ search: 'day quay' }), names({ search: 'solberg x' })]).toEqual([['crane.jpg'], ['crane.jpg'], []])
    expect(names({ search: '%' })).toEqual([])
    expect(names({ filter: 'without-alt' })).toEqual(['buoy.gif', 'quay.png'])
    expect(names({ filter: 'unused' })).toEqual(['buoy.gif', 'crane.jpg'])
    expect(engine.store.pictures.list({ limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ name: 'crane.jpg' }] })
  })

  it('takes facts as they are typed as one entry, and gives back what was there before', async () => {
    const { sha256 } = await add('quay.png', TINY.png, 'Before')
    const say = (alt: string) => engine.journal.perform('Changed the alt text', [{ act: 'picture', sha256, facts: { alt } }], `${sha256} alt`)
    for (const alt of ['A', 'A quay', 'A quay at dawn']) await say(alt)
    expect(await say('A quay at dawn')).toMatchObject({ entry: null, changed: 0 })
    expect(engine.journal.list(10).entries.map(({ label }) => label)).toEqual(['Changed the alt text', 'Added the picture quay.png'])
    await engine.journal.undo()
    expect(engine.store.pictures.get(sha256)?.alt).toBe('Before')
    await engine.journal.redo()
    expect(engine.store.pictures.get(sha256)?.alt).toBe('A quay at dawn')
  })

  it('leaves a fact that was changed since when an older change is taken back', async () => {
    const { sha256 } = await add('quay.png', TINY.png, 'Before')
    const { entry } = await engine.journal.perform('One', [{ act: 'picture', sha256, facts: { alt: 'One' } }])
    await engine.journal.perform('Two', [{ act: 'picture', sha256, facts: { alt: 'Two' } }])
    expect(await engine.journal.undo(entry!.id)).toMatchObject({ changed: 0, left: 1 })
    expect(engine.store.pictures.get(sha256)?.alt).toBe('Two')
  })
})

it('a digest is exported without a picture whose file is gone, and says so', async () => {
  const [whole, gone] = [await add('quay.png', TINY.png), await add('crane.jpg', TINY.jpeg)]
  const cards = [whole, gone].map(({ sha256 }, at) => engine.editing.createArticle({ headline: `Story ${at}`, sourceUrl: `https://wire.example/${at}`, picture: { asset: sha256, alt: `Picture ${at}`, caption: 'At dawn', focal: { x: 0.25, y: 1 } } }))
  const digest = engine.editing.createDigest({ date: '2026-05-22', subject: 'S', outline: cards.map(plainCard) })
  rmSync(fileOf(gone.sha256))
  const out = join(directory, 'out')
  const { written: { files, pictures, warnings } } = await engine.jobs.wait(engine.jobs.export({ digestId: digest, formats: ['page'], dir: out, override: [] }).id)
  expect(warnings).toEqual(['1 of this digest’s pictures is missing or damaged in the newsroom’s folder and was left out.'])
  expect(pictures.map(({ sha256 }) => sha256)).toEqual([whole.sha256])
  const page = readFileSync(files[0]!.path, 'utf8')
  expect(page.match(/<img [^>]*>/gu)).toEqual([`<img class="u-photo" src="pictures/${whole.sha256.slice(0, 24)}.png" alt="Picture 0" width="720" height="480" style="object-position:25% 100%">`])
  expect(readFileSync(join(out, 'pictures', `${whole.sha256.slice(0, 24)}.png`))).toEqual(Buffer.from(TINY.png))
  expect(await engine.press.render(digest, 'page', [])).toBe(page)
})
