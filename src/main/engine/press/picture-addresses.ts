import type { EditionCard } from '@shared/model/edition'

/** What to print as the `src` of a card's picture: an address or a relative path; '' leaves the picture out. */
export type PictureAddresses = (card: EditionCard) => string

// Pictures may stand beside the page (a relative path) or come inline, but a script never comes as a picture.
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu
const ALLOWED = /^(?:(?:https?|app|galley|blob|cid):|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/iu
const UNSAFE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff]/u

/** A picture's address when it may be printed (http, https, a data picture, the app's own scheme, a relative path), else ''. */
export function safePictureAddress(src: string): string {
  if (UNSAFE.test(src)) return ''
  return !SCHEME.test(src) || ALLOWED.test(src) ? src : ''
}
