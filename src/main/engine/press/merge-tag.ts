import { newsroomSchema } from '@shared/model/newsroom'

// What cannot be read as a scheme other than the web's or mail's, however a browser trims or decodes it: an address, or
// text that starts with a sign no scheme can start with, or text without a colon or a character reference in it.
const HARMLESS = /^(?:https?:\/\/|mailto:|[*{[%<$#|@(~_-])|^[^:&]*$/iu

/**
 * The unsubscribe merge tag exactly as the newsroom gave it, for printing raw, or '' when it could close the attribute
 * it stands in or run as a script.
 */
export function safeMergeTag(tag: string): string {
  const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/u
  return newsroomSchema.shape.unsubscribeTag.safeParse(tag).success && !controls.test(tag) && HARMLESS.test(tag) ? tag : ''
}
