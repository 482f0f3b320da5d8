import type { Edition, Format } from '@shared/model/edition'
import { escapeHtml } from '@shared/print/clean-text'
import { viewEdition } from './edition-view'
import type { PictureAddresses } from './picture-addresses'
import { textPieces } from './render-text'
import type { Theme } from './theme'

/** The exact marker of a theme's dark styles; a preview replaces it, so themes write it exactly so. */
export const DARK_MARKER = '@media (prefers-color-scheme: dark)'

/**
 * What the preview frame shows: the export itself, light or dark as asked whatever the machine prefers, each card's
 * block marked `data-card="ID"` so that a click can find its card. Exports never carry that mark.
 */
export function previewHtml(
  edition: Edition, format: Format, theme: Theme, { dark }: { dark: boolean }, pictures: PictureAddresses,
): string {
  if (format === 'text') return previewText(edition, theme, dark)
  const view = viewEdition(edition, pictures, true)
  return settleScheme(format === 'email' ? theme.printEmail(view) : theme.printPage(view), dark)
}

/** The machine's own preference must not show through. Text can't fake the places: '<' in it is escaped. */
function settleScheme(html: string, dark: boolean): string {
  const scheme = dark ? 'dark' : 'light'
  return html
    .replaceAll('color-scheme" content="light dark">', `color-scheme" content="${scheme}">`)
    .replaceAll('color-schemes" content="light dark">', `color-schemes" content="${scheme}">`)
    .replace(/<style>[^<]*<\/style>/u, (style) => style
      .replaceAll(DARK_MARKER, dark ? '@media all' : '@media not all')
      .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
      .replaceAll('color-scheme: light dark', `color-scheme: ${scheme}`))
}

function previewText(edition: Edition, theme: Theme, dark: boolean): string {
  const { paper, ink } = dark ? theme.tokens.dark : theme.tokens.light
  const view = viewEdition(edition, () => '')
  const pieces = textPieces(edition).map(({ cardId, text }) =>
    cardId === '' ? clipRules(escapeHtml(text)) : `<span data-card="${escapeHtml(cardId)}">${escapeHtml(text)}</span>`)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(view.lang)}" dir="${view.dir}">
<head><meta charset="utf-8"><meta name="color-scheme" content="${dark ? 'dark' : 'light'}"><title>${escapeHtml(view.subject)}</title>
<style>
body{margin:0;padding:24px;background:${paper};color:${ink}}
pre{margin:0;max-width:76ch;font:14px/1.55 ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
b{display:inline-block;max-width:100%;overflow:hidden;white-space:nowrap;vertical-align:top;font-weight:normal}
</style></head>
<body><pre>${pieces.join('')}</pre></body>
</html>
`
}

/** A rule is cut where the frame ends instead of running over into a second line. */
function clipRules(html: string): string {
  return html.replace(/^([=_-])\1{30,}$/gmu, '<b>$&</b>')
}
