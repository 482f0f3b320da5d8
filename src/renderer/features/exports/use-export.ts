import { useState } from 'react'
import { z } from 'zod'
import { findingSchema, type Finding, type Format, type Rule } from '@shared/model/edition'
import type { Job } from '@shared/model/job'
import { engine, refusalOf } from '@renderer/engine/client'
import { askForExport, retryExport } from '@renderer/engine/jobs'
import { copyHtml, saveTextAs } from '@renderer/engine/outside'
import { showToast } from '@renderer/ui/toast'

/** Why something did not go out: one sentence, and the findings where preflight refused. */
export interface Refused { message: string; findings: readonly Finding[] }

export interface Exporting {
  isBusy: boolean
  refused: Refused | null
  /** The export that was asked for last. */
  jobId: number | null
  clear: () => void
  exportTo: (dir: string, formats: readonly Format[], override: readonly Rule[]) => Promise<void>
  /** Asks for the same export once more. */
  retry: () => Promise<void>
  /** True when the email is on the clipboard. */
  copyEmail: (override: readonly Rule[]) => Promise<boolean>
  saveEmail: (override: readonly Rule[], suggestedName: string) => Promise<void>
}

/** The ways out of the program, each refused by the same preflight. */
export function useExport(digestId: string): Exporting {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [jobId, setJobId] = useState<number | null>(null)
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    setBusy(true)
    setRefused(null)
    try {
      await work()
      return true
    } catch (error) {
      setRefused(refusedBy(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  async function ask(asking: () => Promise<Job>): Promise<void> {
    setJobId(null)
    await attempt(async () => setJobId((await asking()).id))
  }
  const email = async (override: readonly Rule[]): Promise<string> =>
    (await engine.press.render({ digestId, format: 'email', override: [...override] })).text
  return {
    isBusy, refused, jobId,
    clear: () => setRefused(null),
    exportTo: (dir, formats, override) => ask(() => askForExport({ digestId, dir, formats, override })),
    async retry() {
      if (jobId !== null) await ask(() => retryExport(jobId))
    },
    copyEmail: (override) => attempt(async () => {
      await copyHtml(await email(override))
      showToast({ message: 'The email’s HTML is on the clipboard.', detail: 'Paste it into your mailing program.', tone: 'good' })
    }),
    async saveEmail(override, suggestedName) {
      await attempt(async () => {
        if (await saveTextAs(suggestedName, await email(override), 'text/html')) showToast({ message: `Saved ${suggestedName}.`, tone: 'good' })
      })
    },
  }
}

const preflightData = z.object({ findings: z.array(findingSchema) })

function refusedBy(error: unknown): Refused {
  // The browser's own refusal, of the clipboard say, is no bug of ours.
  if (error instanceof DOMException) return { message: 'The browser did not allow this. Click into the page and try again.', findings: [] }
  const { message, data } = refusalOf(error)
  const { findings } = preflightData.safeParse(data).data ?? { findings: [] }
  return { message: findings.length === 0 ? message : foundInWords(findings), findings }
}

function foundInWords([first, ...more]: readonly Finding[]): string {
  return `${first?.message ?? ''}${more.length === 0 ? '' : ` Preflight found ${more.length} more.`}`
}
