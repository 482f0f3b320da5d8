import type { Edition } from '@shared/model/edition'
import type { Assets } from '@engine/assets/assets'
import { storedPictures } from './picture-files'

/**
 * The edition as it can be printed: a card whose stored picture is missing or damaged in the newsroom's folder shows its
 * outlet's, or none. `broken` is how many pictures that are.
 */
export async function withWholePictures(edition: Edition, assets: Assets): Promise<{ edition: Edition; broken: number }> {
  const broken = new Set<string>()
  for (const sha256 of storedPictures(edition)) if (await assets.stateOf(sha256) !== 'whole') broken.add(sha256)
  if (broken.size === 0) return { edition, broken: 0 }
  const sections = edition.sections.map((section) => ({ ...section, cards: section.cards.map((card) => {
    if (!card.picture?.asset || !broken.has(card.picture.asset)) return card
    const { asset: _asset, ...picture } = card.picture
    return { ...card, picture: picture.url ? picture : null }
  }) }))
  return { edition: { ...edition, sections }, broken: broken.size }
}
