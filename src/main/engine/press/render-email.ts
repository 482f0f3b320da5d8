import type { Edition } from '@shared/model/edition'
import { viewEdition } from './edition-view'
import type { PictureAddresses } from './picture-addresses'
import type { Theme } from './theme'

/**
 * The edition as one standalone email: tables, inline styles, no script, nothing loaded but pictures. Same edition,
 * theme and picture addresses, same bytes.
 */
export function renderEmail(edition: Edition, theme: Theme, pictures: PictureAddresses): string {
  return theme.printEmail(viewEdition(edition, pictures))
}
