import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { Refusal } from '@shared/contract/errors'
import type { ExportResult } from '@shared/model/job'
import type { Edition, Finding, Format, Rule } from '@shared/model/edition'
import type { Assets } from '@engine/assets/assets'
import { writeWhole } from '@engine/files/write-whole'
import type { Store } from '@engine/store/store'
import { builtInTheme } from './built-in-theme'
import { composeEdition } from './compose-edition'
import { besideThePage, pictureFileName, previewPictures, servedPictures, storedPictures } from './picture-files'
import { checkEdition } from './preflight'
import { previewHtml } from './preview'
import { renderEmail } from './render-email'
import { renderPage } from './render-page'
import { renderText } from './render-text'

const ENDINGS: Record<Format, string> = { email: 'email.html', page: 'page.html', text: 'text.txt' }

/** Digests as bytes: checked, previewed, exported. */
export function createPress({ store, assets, now }: { store: Store; assets: Assets; now: () => number }) {
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

  function refuseFindings(sent: Edition, override: readonly Rule[]): void {
    const findings = checkEdition(sent, now()).filter(({ rule }) => !override.includes(rule))
    if (findings.length > 0) throw new Refusal('preflight', explainFindings(findings), { findings })
  }

  async function writePictures(sent: Edition, folder: string): Promise<{ files: ExportResult['pictures']; missing: number }> {
    const files: ExportResult['pictures'] = []
    for (const [sha256, name] of pictureNames(sent)) {
      const stored = await assets.get(sha256).catch(() => null)
      if (stored) files.push(await writeFile(join(folder, 'pictures', name), stored.bytes))
    }
    return { files, missing: pictureNames(sent).size - files.length }
  }

  return {
    edition,
    check: (digestId: string): Finding[] => checkEdition(edition(digestId), now()),
    preview: (digestId: string, format: Format, dark: boolean): string => previewHtml(edition(digestId), format, builtInTheme(), { dark }, previewPictures),

    /** @throws Refusal `preflight` with the findings not overridden. */
    render(digestId: string, format: Format, override: readonly Rule[]): string {
      const sent = edition(digestId)
      refuseFindings(sent, override)
      return render(sent, format)
    },

    /** Writes each format to `directory`, whole or not at all. @throws Refusal `preflight` or `unwritable`. */
    async export(digestId: string, formats: readonly Format[], directory: string, override: readonly Rule[]): Promise<ExportResult> {
      const sent = edition(digestId)
      refuseFindings(sent, override)
      const folder = resolve(directory)
      const pictures = formats.includes('page') ? await writePictures(sent, folder) : { files: [], missing: 0 }
      const files: ExportResult['files'] = []
      for (const format of new Set(formats)) {
        files.push({ format, ...(await writeFile(join(folder, `${sent.date}-${ENDINGS[format]}`), Buffer.from(render(sent, format)))) })
      }
      return { files, pictures: pictures.files, warnings: exportWarnings(sent, formats, pictures.missing) }
    },
  }
}
export type Press = ReturnType<typeof createPress>

async function writeFile(path: string, bytes: Uint8Array): Promise<{ path: string; bytes: number; sha256: string }> {
  await writeWhole(path, bytes)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function explainFindings(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ')
  return `${findings.map(({ message }) => message).join(' ')} Mend this, or override it by name (${rules}).`
}

function exportWarnings(sent: Edition, formats: readonly Format[], missing: number): string[] {
  const unserved = formats.includes('email') && sent.newsroom.pictureBaseUrl === '' && sent.sections.some(({ cards }) => cards.some(({ picture }) => picture?.asset && !picture.url))
  return [
    ...(unserved ? ['The email leaves out pictures that have no address on the web; set where your pictures are served from in Settings.'] : []),
    ...(missing > 0 ? [`${missing} of this digest’s pictures are missing from the newsroom’s folder and were left out.`] : []),
  ]
}
