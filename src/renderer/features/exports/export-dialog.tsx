import { Copy, Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import type { HostState } from '@shared/contract/host'
import { FORMATS, type Edition, type Finding, type Format, type Rule } from '@shared/model/edition'
import { hasEnded } from '@shared/model/job'
import { isFullPath } from '@renderer/app/full-path'
import { host } from '@renderer/engine/client'
import { useExportJobs } from '@renderer/engine/jobs'
import { useEdition, useFindings, useHostState } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { Checkbox } from '@renderer/ui/checkbox'
import { Dialog } from '@renderer/ui/dialog'
import { ErrorNotice } from '@renderer/ui/notice'
import { TextField } from '@renderer/ui/text-field'
import styles from './export-dialog.module.css'
import { dayFolder } from './export-folder'
import { ExportOutcome } from './export-outcome'
import { ConsiderationsPart, FindingsPart } from './findings-part'
import { overridesFor } from './override-words'
import { useExport, type Exporting } from './use-export'

const FORMAT_WORDS: Record<Format, string> = { email: 'Email', page: 'Web page', text: 'Plain text' }

export interface ExportDialogProps {
  digestId: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  /** Somebody wants to see the card a finding is about; '' is the digest's own text. */
  onJump: (cardId: string) => void
}

/** Sends a digest out: files in a folder, or the email's HTML. What preflight finds is refused unless waved through by name. */
export function ExportDialog({ digestId, isOpen, onOpenChange, onJump }: ExportDialogProps): ReactNode {
  const { data: state } = useHostState()
  const { data: edition } = useEdition(digestId)
  const { data: findings } = useFindings(digestId)
  if (!isOpen || state === undefined || edition === undefined) return null
  return <OpenDialog edition={edition} state={state} found={findings ?? []} onOpenChange={onOpenChange} onJump={onJump} />
}

interface OpenDialogProps { edition: Edition; state: HostState; found: readonly Finding[]; onOpenChange: (open: boolean) => void; onJump: (cardId: string) => void }

function OpenDialog({ edition, state, found, onOpenChange, onJump }: OpenDialogProps): ReactNode {
  const exporting = useExport(edition.id)
  const [formats, setFormats] = useState<readonly Format[]>(FORMATS)
  const [dir, setDir] = useState(dayFolder(state.exportsFolder, edition.date, state.platform))
  const [ticked, setTicked] = useState<string[]>([])
  const overrides = overridesFor(found, (cardId) => headlineOf(edition, cardId))
  const overridden = overrides.filter(({ key }) => ticked.includes(key)).map(({ rule }) => rule)
  const isBusy = useGoesOn(exporting)
  const canExport = formats.length > 0 && isFullPath(dir)
  const exportNow = (): void => { if (canExport && !isBusy) void exporting.exportTo(dir.trim(), formats, overridden) }
  const jump = (cardId: string): void => {
    onOpenChange(false)
    onJump(cardId)
  }
  return (
    <Dialog
      title="Export the digest"
      isOpen
      onOpenChange={onOpenChange}
      wide
      actions={<Actions exporting={exporting} isBusy={isBusy} edition={edition} override={overridden} canExport={canExport} onExport={exportNow} />}
    >
      <FindingsPart findings={found} overrides={overrides} ticked={ticked} onTick={setTicked} onJump={jump} />
      <ConsiderationsPart edition={edition} />
      <CheckboxGroup className={styles['formats'] ?? ''} value={[...formats]} onChange={(chosen) => setFormats(FORMATS.filter((format) => chosen.includes(format)))}>
        <Label className={styles['heading'] ?? ''}>Formats</Label>
        <div className={styles['choices']}>{FORMATS.map((format) => <Checkbox key={format} value={format}>{FORMAT_WORDS[format]}</Checkbox>)}</div>
      </CheckboxGroup>
      <FolderField dir={dir} onChange={setDir} onEnter={exportNow} canPick={state.canPickFolder} />
      {exporting.refused === null ? null : <ErrorNotice>{exporting.refused.message}{exporting.refused.findings.length === 0 ? '' : ' Fix it, or tick the box above that names it.'}</ErrorNotice>}
      {exporting.jobId === null ? null : <ExportOutcome key={exporting.jobId} id={exporting.jobId} onRetry={() => void exporting.retry()} />}
    </Dialog>
  )
}

/** Whether what was asked for here is still under way: asking twice would export twice. */
function useGoesOn({ isBusy, jobId }: Exporting): boolean {
  const job = useExportJobs().data?.find(({ id }) => id === jobId)
  return isBusy || (jobId !== null && (job === undefined || !hasEnded(job)))
}

function headlineOf(edition: Edition, cardId: string): string {
  return edition.sections.flatMap((section) => section.cards).find((card) => card.id === cardId)?.headline ?? ''
}

interface FolderFieldProps { dir: string; onChange: (dir: string) => void; onEnter: () => void; canPick: boolean }

function FolderField({ dir, onChange, onEnter, canPick }: FolderFieldProps): ReactNode {
  const pick = async (): Promise<void> => {
    const { path } = await host.pickFolder({ title: 'Export to' })
    if (path !== null) onChange(path)
  }
  return (
    <div className={styles['folder']}>
      <TextField
        label="Folder"
        value={dir}
        onChange={onChange}
        onKeyDown={(event) => { if (event.key === 'Enter') onEnter(); else event.continuePropagation() }}
        className={styles['grow']}
        error={isFullPath(dir) ? undefined : 'This needs the folder’s full path.'}
      />
      {canPick ? <Button onPress={() => void pick()}>Browse…</Button> : null}
    </div>
  )
}

interface ActionsProps { exporting: Exporting; isBusy: boolean; edition: Edition; override: readonly Rule[]; canExport: boolean; onExport: () => void }

function Actions({ exporting, isBusy, edition, override, canExport, onExport }: ActionsProps): ReactNode {
  return (
    <>
      <Button variant="quiet" icon={<Copy size={14} aria-hidden="true" />} onPress={() => void exporting.copyEmail(override)}>Copy the email’s HTML</Button>
      <Button variant="quiet" icon={<Download size={14} aria-hidden="true" />} onPress={() => void exporting.saveEmail(override, `digest-${edition.date}.html`)}>Save HTML as…</Button>
      <span className={styles['grow']} />
      <Button variant="primary" isDisabled={!canExport} isPending={isBusy} onPress={onExport}>{isBusy ? 'Exporting…' : 'Export'}</Button>
    </>
  )
}
