import { Refusal } from '@shared/contract/errors'
import type { Edition, Finding, Format, Rule } from '@shared/model/edition'
import type { Assets } from '@engine/assets/assets'
import type { Store } from '@engine/store/store'
import { builtInTheme } from './built-in-theme'
import { composeEdition } from './compose-edition'
import { exportFiles, exportWarnings, type ExportPlan } from './export-files'
import { besideThePage, pictureFileName, previewPictures, servedPictures, storedPictures } from './picture-files'
import { checkEdition } from './preflight'
import { previewHtml } from './preview'
import { renderEmail } from './render-email'
import { renderPage } from './render-page'
import { renderText } from './render-text'
import { withWholePictures } from './whole-pictures'

/** Digests as bytes: checked, previewed, rendered, and planned as the files of an export. */
export function createPress({ store, assets, now }: { store: Store; assets: Assets; now: () => number }) {
  const check = (edition: Edition): Finding[] => checkEdition(edition, now())

  function edition(digestId: string): Edition {
    const digest = store.digests.get(digestId)
    if (!digest) throw new Refusal('not-found', `There is no digest ${digestId}.`)
    return composeEdition(digest, store.settings.newsroom(), store.articles.get)
  }

  function pictureNames(sent: Edition): Map<string, string> {
    return new Map(storedPictures(sent).map((sha256) => [sha256, pictureFileName(sha256, store.assets.get(sha256)?.mediaType ?? '')]))
  }

  function render(sent: Edition, format: Format): string {
    const names = pictureNames(sent)
    if (format === 'email') return renderEmail(sent, builtInTheme(), servedPictures(names, sent.newsroom.pictureBaseUrl))
    return format === 'page' ? renderPage(sent, builtInTheme(), besideThePage(names)) : renderText(sent)
  }

  function fit(digestId: string, override: readonly Rule[]): Edition {
    const sent = edition(digestId)
    const findings = check(sent).filter(({ rule }) => !override.includes(rule))
    if (findings.length > 0) throw new Refusal('preflight', explainFindings(findings), { findings })
    return sent
  }

  return {
    edition,
    check,
    /** The digest as it may go out now. @throws Refusal `preflight` with the findings not overridden. */
    fit,
    preview: (digestId: string, format: Format, dark: boolean): string => previewHtml(edition(digestId), format, builtInTheme(), { dark }, previewPictures),

    /** @throws Refusal `preflight` with the findings not overridden. */
    async render(digestId: string, format: Format, override: readonly Rule[]): Promise<string> {
      return render((await withWholePictures(fit(digestId, override), assets)).edition, format)
    },

    /** What an export of `wanted` writes, and what readers won't get. */
    async plan(wanted: Edition, formats: readonly Format[]): Promise<ExportPlan> {
      const { edition: sent, broken } = await withWholePictures(wanted, assets)
      const files = exportFiles(sent.date, formats, pictureNames(sent), { render: (format) => render(sent, format), picture: async (sha256) => (await assets.get(sha256)).bytes })
      return { files, warnings: exportWarnings(sent, formats, broken) }
    },
  }
}
export type Press = ReturnType<typeof createPress>

function explainFindings(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ')
  return `${findings.map(({ message }) => message).join(' ')} Mend this, or override it by name (${rules}).`
}
