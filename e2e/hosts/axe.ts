import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const THEMES = ['light', 'dark']
// The themes differ in colours alone, so the second is held to the rules about those.
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Expects axe to find nothing on what is shown now, in each theme. Previews are left out: axe needs scripts in every
 * frame it looks at, and they have none.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate(async (name) => {
      document.documentElement.dataset['theme'] = name
      const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
      await Promise.allSettled(passing.map((each) => each.finished))
    }, theme)
    expect.soft({ screen, theme, found: await violationsOn(page, theme === THEMES[0] ? [] : COLOURS) }).toEqual({ screen, theme, found: [] })
  }
}

/** What axe has to say about what is shown now: by all its rules, or by some. */
export async function violationsOn(page: Page, rules: string[] = []): Promise<{ rule: string; where: string[] }[]> {
  // Electron opens no second page for axe to gather its results in.
  // A popover's own hidden way out, for who can't press Escape, stands beside its dialog and so in no landmark.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode().exclude('iframe').exclude('[data-trigger] button[aria-label="Dismiss"]')
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => ({ rule: id, where: nodes.slice(0, 4).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`) }))
}
