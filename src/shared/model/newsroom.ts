import { z } from 'zod'
import { safeLink } from './link'

// A merge tag is printed as it stands, so it may hold nothing that could close the attribute or tag it stands in.
const mergeTag = z.string().max(300).refine(
  (tag) => !/["'<>\n\r]/u.test(tag.replace(/<%[^<>"'\n\r]*%>/gu, '')),
  'A merge tag can’t contain quotes, line breaks, or < and > outside <% %>.',
)
const linkOrEmpty = z.string().max(2000).refine((link) => link === '' || safeLink(link) !== '', 'This needs a full address that starts with https://.')

/** What every digest of this newsroom shares. */
export const newsroomSchema = z.object({
  name: z.string().trim().min(1, 'A newsroom needs a name.').max(200),
  /** IANA name; decides what 'today' is. */
  timeZone: z.string().max(100),
  /** BCP 47; the language digests are marked with and dates are written in. */
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'This needs a language tag such as en or es-MX.'),
  postalAddress: z.string().max(1000),
  /** Printed untouched where the reader unsubscribes, for example *|UNSUB|* or {{unsubscribe_url}}. */
  unsubscribeTag: mergeTag,
  signUpUrl: linkOrEmpty,
  signUpText: z.string().max(500),
  /** Where this newsroom's pictures are served from; emails can show only pictures that have an address. */
  pictureBaseUrl: linkOrEmpty,
  /** When the day's digest has to be ready, 'HH:MM' in the newsroom's time zone; '' for no such time. */
  closeTime: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'This needs a time such as 16:30.'),
})
export type Newsroom = z.infer<typeof newsroomSchema>

export const DEFAULT_NEWSROOM: Newsroom = {
  name: 'My newsroom', timeZone: 'UTC', language: 'en', postalAddress: '', unsubscribeTag: '{{unsubscribe_url}}',
  signUpUrl: '', signUpText: 'Get the digest in your inbox every morning.', pictureBaseUrl: '', closeTime: '',
}
