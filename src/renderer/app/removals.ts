import { act } from './acts'
import { dayInWords } from './days'

/** Removes an article, or brings a removed one back; either can be taken back. */
export function setArticleRemoved(id: string, headline: string, removed: boolean): void {
  setRemoved(id, headline === '' ? 'an untitled article' : `“${headline.slice(0, 120)}”`, removed)
}

/** Removes a day's digest, or brings a removed one back; its articles stay either way. */
export function setDigestRemoved(id: string, date: string, removed: boolean): void {
  setRemoved(id, `the digest of ${dayInWords(date)}`, removed)
}

function setRemoved(id: string, called: string, removed: boolean): void {
  void act(`${removed ? 'Removed' : 'Brought back'} ${called}`, [{ act: 'removal', ids: [id], removed }])
}
