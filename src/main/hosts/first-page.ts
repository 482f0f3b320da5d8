import type { HerePreferences } from '@shared/contract/host'

/**
 * The app's page with the preferences written into it: the theme stands on its root, so that the first paint has it, and
 * the rest in a `meta`, so that the first screen is the right one.
 */
export function withPreferences(html: string, preferences: HerePreferences): string {
  const theme = preferences.theme === 'system' ? '' : ` data-theme="${preferences.theme}"`
  // By functions: a '$' in what is inserted would mean something.
  return html
    .replace('<html lang="en"', (tag) => `${tag}${theme}`)
    .replace('<meta name="preferences" content="{}">', () => `<meta name="preferences" content="${escape(JSON.stringify(preferences))}">`)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
