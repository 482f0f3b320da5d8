import type { Edition } from '@shared/model/edition'

// What inboxes show of a subject before they cut it.
const SUBJECT_SHOWN = 60

/** What an editor may want to look at again before a digest goes out, as sentences. Nothing here stops an export. */
export function considerationsOf({ subject, preheader, sections, newsroom }: Edition): string[] {
  const length = [...subject].length
  const silent = sections.flatMap(({ cards }) => cards).filter(({ picture }) => picture !== null && picture.alt.trim() === '').length
  return [
    sections.every(({ cards }) => cards.length === 0) && 'The digest has no cards.',
    subject.trim() === '' && 'The digest has no subject.',
    length > SUBJECT_SHOWN && `The subject has ${length} characters; inboxes show about ${SUBJECT_SHOWN}.`,
    preheader.trim() === '' && 'Without a preheader inboxes show the first words of the email after the subject.',
    silent > 0 && `${silent === 1 ? 'One picture has' : `${silent} pictures have`} no alt text for readers who can’t see ${silent === 1 ? 'it' : 'them'}.`,
    newsroom.unsubscribeTag.trim() === '' && 'The email offers no way to unsubscribe; the tag for it belongs in the settings.',
    newsroom.postalAddress.trim() === '' && 'The footer has no postal address; it belongs in the settings.',
  ].filter((sentence) => sentence !== false)
}
