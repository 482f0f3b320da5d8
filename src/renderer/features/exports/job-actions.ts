import type { Job } from '@shared/model/job'
import { refusalOf } from '@renderer/engine/client'
import { askForExport, clearExports, retryExport } from '@renderer/engine/jobs'
import { flushDocuments } from '@renderer/engine/open-document'
import { showToast } from '@renderer/ui/toast'
import { countOf } from '@renderer/app/count-of'

/** The same export once more, with the digest as it was then. */
export async function makeAgain(job: Job): Promise<void> {
  await saying(() => retryExport(job.id))
}

/** The digest as it is now, to the same place; where preflight refuses, the way to the digest. */
export async function exportAgain({ digestId, formats, dir }: Job, onDigest: (digestId: string) => void): Promise<void> {
  await saying(async () => {
    await flushDocuments()
    await askForExport({ digestId, formats, dir })
  }, { label: 'Open the digest', run: () => onDigest(digestId) })
}

/** Takes what has ended off the list, with the way back. */
export async function clearList(): Promise<void> {
  await saying(async () => {
    const { count, undo } = await clearExports()
    showToast({ message: `Took ${countOf(count, 'export')} off the list.`, action: { label: 'Undo', run: () => void saying(undo) } })
  })
}

async function saying(work: () => Promise<unknown>, onPreflight?: { label: string; run: () => void }): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code, message } = refusalOf(error)
    showToast({ message, tone: 'danger', ...(code === 'preflight' && onPreflight && { action: onPreflight }) })
  }
}
