import { z } from 'zod'
import { useKept } from '@renderer/app/kept'

const draftsSchema = z.record(z.string(), z.string())
const NO_DRAFTS: Record<string, string> = {}

/** What is being written in one place of an article's comments; it comes back with the window until it is sent. */
export function useDraft(article: string, place: string): [string, (text: string) => void] {
  const [drafts, setDrafts] = useKept(`drafts ${article}`, draftsSchema, NO_DRAFTS)
  return [drafts[place] ?? '', (text) => {
    const { [place]: _before, ...others } = drafts
    setDrafts(text === '' ? others : { ...others, [place]: text })
  }]
}
