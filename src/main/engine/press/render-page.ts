import type { Edition } from '@shared/model/edition'
import { viewEdition } from './edition-view'
import type { PictureAddresses } from './picture-addresses'
import type { Theme } from './theme'

/**
 * The edition as one web page with its styles inside: an h-feed of h-entry articles, no script. Same edition, theme and
 * picture addresses, same bytes.
 */
export function renderPage(edition: Edition, theme: Theme, pictures: PictureAddresses): string {
  return theme.printPage(viewEdition(edition, pictures))
}
