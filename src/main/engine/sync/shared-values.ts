import { z } from 'zod'
import { savedViewSchema } from '@shared/model/article-query'
import { DEFAULT_NEWSROOM, newsroomSchema, type Newsroom } from '@shared/model/newsroom'
import { pictureFactsSchema, type PictureFacts } from '@shared/model/picture'
import { REVISION_KINDS, revisionNameSchema } from '@shared/model/revision'
import type { Unwritten } from '@engine/store/outbox'
import { NOTHING_SAID } from '@engine/store/picture-rows'
import type { Register } from '@engine/store/registers'
import type { Store } from '@engine/store/store'

export type SharedRoom = 'newsroom' | 'desk' | 'pictures' | 'revisions'

const viewSchema = savedViewSchema.omit({ id: true }).nullable()
const pictureSchema = z.object({ name: z.string().max(1000), width: z.number().int().min(0), height: z.number().int().min(0), addedAt: z.number() })
const revisionSchema = z.object({
  article: z.string().regex(/^[0-9a-f]{32}$/u), kind: z.enum(REVISION_KINDS), version: z.base64().max(10_000), writers: z.array(z.string().max(100)).min(1).max(100),
  name: revisionNameSchema, since: z.number(), at: z.number(),
})

/**
 * Settings, named versions, saved views and pictures' facts as registers. What was changed here is written into them; what came is
 * written from them into the tables that screens and exports read. Call everything inside a commit.
 */
export function createSharedValues(store: Store) {
  const { registers } = store

  /** What this newsroom has where a register stands for it, as JSON; undefined where it has nothing. */
  function here(name: string): string | undefined {
    const [room, id = '', fact] = partsOf(name)
    if (room === 'newsroom') return id in DEFAULT_NEWSROOM ? JSON.stringify(store.settings.newsroom()[id as keyof Newsroom]) : undefined
    if (room === 'view') return JSON.stringify(viewHere(id))
    if (room === 'revision') return revisionHere(id)
    if (room !== 'picture') return undefined
    if (fact === undefined) return JSON.stringify(store.pictures.kept(id))
    return JSON.stringify(store.pictures.facts(id)?.[fact as keyof PictureFacts])
  }

  function revisionHere(id: string): string | undefined {
    const row = store.revisions.get(id)
    if (!row) return undefined
    const { docId, kind, version, writers, name, since, at } = row
    return JSON.stringify({ article: docId, kind, version: Buffer.from(version).toString('base64'), writers: writers.map((each) => each || store.settings.device().name || 'A colleague'), name, since, at })
  }

  function viewHere(id: string): object | null {
    const view = store.desk.view(id)
    return view ? { name: view.name, query: view.query } : null
  }

  /** Writes a register's value where it belongs, if it is one this program understands. */
  function apply({ name, value }: Register): SharedRoom | null {
    const [room, id = '', fact] = partsOf(name)
    const done = room === 'newsroom' ? applySetting(id, value) : room === 'view' ? applyView(id, value) : room === 'picture' ? applyPicture(id, fact, value) : room === 'revision' ? applyRevision(id, value) : null
    registers.sawHere(name, here(name) ?? '')
    return done
  }

  function applySetting(field: string, value: string): SharedRoom | null {
    if (!(field in newsroomSchema.shape)) return null
    const parsed = newsroomSchema.shape[field as keyof Newsroom].safeParse(JSON.parse(value))
    if (!parsed.success) return null
    store.settings.updateNewsroom({ [field]: parsed.data })
    return 'newsroom'
  }

  function applyView(id: string, value: string): SharedRoom | null {
    const parsed = viewSchema.safeParse(JSON.parse(value))
    if (!parsed.success) return null
    if (parsed.data) store.desk.putView({ id, ...parsed.data })
    else store.desk.dropView(id)
    return 'desk'
  }

  /** One that was made here has its row; of one made elsewhere the row comes with its name. */
  function applyRevision(id: string, value: string): SharedRoom | null {
    const parsed = revisionSchema.safeParse(JSON.parse(value))
    if (!parsed.success) return null
    const { article, version, name, ...point } = parsed.data
    if (!store.revisions.get(id)) store.revisions.put({ ...point, id, docId: article, version: new Uint8Array(Buffer.from(version, 'base64')), name: '', added: null, removed: null })
    store.revisions.name(id, name)
    return 'revisions'
  }

  /** A picture has a row once its file is here; then all that was said of it is said at once. */
  function applyPicture(sha256: string, fact: string | undefined, value: string): SharedRoom | null {
    if (fact === undefined) return applyPictureFile(sha256)
    if (!store.pictures.facts(sha256) || !(fact in pictureFactsSchema.shape)) return null
    const parsed = pictureFactsSchema.shape[fact as keyof PictureFacts].safeParse(JSON.parse(value))
    if (!parsed.success) return null
    store.pictures.say(sha256, { [fact]: parsed.data })
    return 'pictures'
  }

  function applyPictureFile(sha256: string): SharedRoom | null {
    const said = registers.get(`picture/${sha256}`)
    if (!said || !store.assets.get(sha256)) return null
    const parsed = pictureSchema.safeParse(JSON.parse(said.value))
    if (!parsed.success) return null
    const { addedAt, ...picture } = parsed.data
    store.pictures.add({ sha256, ...picture }, {}, addedAt)
    for (const register of registers.under(`picture/${sha256}/`)) apply(register)
    return 'pictures'
  }

  function namesOf({ kind, key }: Unwritten): string[] {
    if (kind === 'newsroom') return Object.keys(DEFAULT_NEWSROOM).map((field) => `newsroom/${field}`)
    if (kind === 'view' || kind === 'revision') return [`${kind}/${key}`]
    return [`picture/${key}`, ...Object.keys(NOTHING_SAID).map((fact) => `picture/${key}/${fact}`)]
  }

  function write(name: string, at: number, device: string): void {
    const mine = here(name)
    const known = registers.get(name)
    if (mine === undefined || (!known && isDefault(name, mine))) return
    // Here before it was ever looked at together: what is shared stands.
    if (known?.mine === '') return void apply(known)
    if (known?.mine !== mine) registers.put({ name, value: mine, at: Math.max(at, (known?.at ?? 0) + 1), device, mine })
  }

  return {
    /** Writes what was changed here since the last time into the registers. */
    writeChanges(device: string): void {
      for (const unwritten of store.outbox.unwritten()) {
        for (const name of namesOf(unwritten)) write(name, unwritten.at, device)
        store.outbox.drop(unwritten.seq)
      }
    },
    /** Takes in a register if it is later than what is known; answers what screens should look at again, null where nothing was new. */
    take(register: Register): { isNew: boolean; room: SharedRoom | null } {
      const known = registers.get(register.name)
      if (known && !isLater(register, known)) return { isNew: false, room: null }
      JSON.parse(register.value)
      registers.put({ ...register, mine: known?.mine ?? '' })
      return { isNew: true, room: apply(register) }
    },
    /** A picture's file has come: what was said of it can be shown. */
    pictureCame: (sha256: string): SharedRoom | null => applyPictureFile(sha256),
  }
}
export type SharedValues = ReturnType<typeof createSharedValues>

/** The later moment stands; of one moment the greater device, then the greater value, so that every device decides alike. */
export function isLater(a: Register, b: Register): boolean {
  if (a.at !== b.at) return a.at > b.at
  return a.device === b.device ? a.value > b.value : a.device > b.device
}

function partsOf(name: string): string[] {
  return name.split('/')
}

function isDefault(name: string, value: string): boolean {
  const [room, id = '', fact] = partsOf(name)
  const usual = room === 'newsroom' ? DEFAULT_NEWSROOM[id as keyof Newsroom] : room === 'view' ? null : fact === undefined || room === 'revision' ? undefined : NOTHING_SAID[fact as keyof PictureFacts]
  return JSON.stringify(usual) === value
}
