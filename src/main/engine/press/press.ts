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
import { withWholePictures } from './whole-pictures'

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

  async function writePictures(sent: Edition, folder: string): Promise<ExportResult['pictures']> {
    const files: ExportResult['pictures'] = []
    for (const [sha256, name] of pictureNames(sent)) files.push(await writeFile(join(folder, 'pictures', name), (await assets.get(sha256)).bytes))
    return files
  }

  return {
    edition,
    check: (digestId: string): Finding[] => checkEdition(edition(digestId), now()),
    preview: (digestId: string, format: Format, dark: boolean): string => previewHtml(edition(digestId), format, builtInTheme(), { dark }, previewPictures),

    /** @throws Refusal `preflight` with the findings not overridden. */
    async render(digestId: string, format: Format, override: readonly Rule[]): Promise<string> {
      const sent = edition(digestId)
      refuseFindings(sent, override)
      return render((await withWholePictures(sent, assets)).edition, format)
    },

    /** Writes each format to `directory`, whole or not at all. @throws Refusal `preflight` or `unwritable`. */
    async export(digestId: string, formats: readonly Format[], directory: string, override: readonly Rule[]): Promise<ExportResult> {
      const wanted = edition(digestId)
      refuseFindings(wanted, override)
      const folder = resolve(directory)
      const { edition: sent, broken } = await withWholePictures(wanted, assets)
      const pictures = formats.includes('page') ? await writePictures(sent, folder) : []
      const files: ExportResult['files'] = []
      for (const format of new Set(formats)) {
        files.push({ format, ...(await writeFile(join(folder, `${sent.date}-${ENDINGS[format]}`), Buffer.from(render(sent, format)))) })
      }
      return { files, pictures, warnings: exportWarnings(sent, formats, broken) }
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

function exportWarnings(sent: Edition, formats: readonly Format[], broken: number): string[] {
  const unserved = formats.includes('email') && sent.newsroom.pictureBaseUrl === '' && sent.sections.some(({ cards }) => cards.some(({ picture }) => picture?.asset && !picture.url))
  return [
    ...(unserved ? ['The email leaves out pictures that have no address on the web; set where your pictures are served from in Settings.'] : []),
    ...(broken > 0 ? [`${broken} of this digest’s pictures ${broken === 1 ? 'is' : 'are'} missing or damaged in the newsroom’s folder and ${broken === 1 ? 'was' : 'were'} left out.`] : []),
  ]
}
