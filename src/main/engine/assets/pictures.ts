import { Refusal } from '@shared/contract/errors'
import { oneLine } from '@shared/model/excerpt'
import type { LibraryPicture, PictureFacts, PictureInHand } from '@shared/model/picture'
import type { Journal } from '@engine/journal/journal'
import type { Store } from '@engine/store/store'
import type { Assets } from './assets'
import { readPicture } from './read-picture'

export interface GivenPicture { name: string; bytes: Uint8Array; alt?: string | undefined }

/** The newsroom's pictures: taken in by what their bytes say, kept once, told where they are shown. */
export function createPictures({ store, assets, journal, now }: { store: Store; assets: Assets; journal: Journal; now: () => number }) {
  /** Keeps a picture without writing it into the journal; one that is there keeps its facts. Answers its sha256. */
  async function keep({ name, bytes }: GivenPicture, said: Partial<PictureFacts>): Promise<string> {
    const shown = plainName(name)
    const { mediaType, width, height, bytes: picture } = readPicture(shown, bytes)
    const sha256 = await assets.add(picture, mediaType)
    store.commit(() => store.pictures.add({ sha256, name: shown, width, height }, said, now()))
    return sha256
  }

  return {
    keep,
    /**
     * Adds a picture to the library, which can be taken back; `known` when it was in it already.
     * @throws Refusal `empty`, `too-large`, `unreadable`, `invalid` or `unwritable`
     */
    async add({ name, bytes, alt = '' }: GivenPicture): Promise<{ picture: LibraryPicture; known: boolean }> {
      // Added as removed and then put back: the act that does it is what the journal takes back.
      const sha256 = await keep({ name, bytes }, { alt, removed: true })
      const known = !store.pictures.facts(sha256)!.removed
      if (!known) await journal.perform(`Added the picture ${plainName(name)}`, [{ act: 'picture', sha256, facts: { removed: false } }])
      return { picture: store.pictures.get(sha256)!, known }
    },
    /** @throws Refusal `not-found` */
    async get(sha256: string): Promise<PictureInHand> {
      const picture = store.pictures.get(sha256)
      if (!picture) throw new Refusal('not-found', 'This picture isn’t in the newsroom.')
      return { ...picture, articles: store.pictures.articles(sha256), file: await assets.stateOf(sha256) }
    },
  }
}
export type Pictures = ReturnType<typeof createPictures>

// Controls and what turns text around could make one name look like another.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const NAME_LETTERS = 120

/** A file's name without its folders, fit to be shown. */
function plainName(name: string): string {
  const last = oneLine(name.split(/[\\/]/u).at(-1)!.replace(UNSEEN, ''))
  return [...last].slice(0, NAME_LETTERS).join('') || 'picture'
}
