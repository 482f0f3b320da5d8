import { useEffect, useRef } from 'react'
import { showToast } from '@renderer/ui/toast'
import { useExport } from './use-export'

/** Copies the email's HTML in one go; where preflight refuses, says so and offers the dialog that can wave it through. */
export function useEmailCopy(digestId: string, openDialog: () => void): () => void {
  const { copyEmail, refused, clear } = useExport(digestId)
  const open = useRef(openDialog)
  useEffect(() => { open.current = openDialog })
  useEffect(() => {
    if (refused === null) return
    const action = refused.findings.length === 0 ? {} : { action: { label: 'Review…', run: () => open.current() } }
    showToast({ message: refused.message, tone: 'danger', ...action })
    clear()
  // What is refused is said once.
  }, [refused]) // eslint-disable-line react/exhaustive-deps
  return () => void copyEmail([])
}
