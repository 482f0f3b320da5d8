import { useEffect, useState } from 'react'
import type { FoundInArticle } from '@shared/contract/finding'
import type { FindQuery } from '@shared/model/finding'
import { refusalOf } from '@renderer/engine/client'
import { previewReplacements } from '@renderer/engine/finding'

export interface Preview { articles: readonly FoundInArticle[]; more: boolean; error: string | null; isLooking: boolean }

const NONE: Preview = { articles: [], more: false, error: null, isLooking: false }
const PAUSE_MS = 300

/** What would be replaced in articles, asked anew when typing rests; only the last question's answer counts. */
export function usePreview(ids: readonly string[] | null, query: FindQuery, replacement: string): Preview {
  const [preview, setPreview] = useState(NONE)
  useEffect(() => {
    if (query.text === '' || ids === null) return setPreview(NONE)
    setPreview((before) => ({ ...before, isLooking: true }))
    const looking = new AbortController()
    const tell = (answer: Partial<Preview>): void => { if (!looking.signal.aborted) setPreview({ ...NONE, ...answer }) }
    const timer = setTimeout(() => {
      previewReplacements(ids, query, replacement, looking.signal).then(tell, (error: unknown) => tell({ error: refusalOf(error).message }))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      looking.abort()
    }
  }, [ids, query, replacement])
  return preview
}
