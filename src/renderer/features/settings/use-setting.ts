import { useEffect, useRef, useState } from 'react'
import { type Newsroom, newsroomSchema } from '@shared/model/newsroom'
import { updateNewsroom } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'

export interface Setting {
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  /** Stores at once, for a choice rather than typing. */
  onChoose: (value: string) => void
  error: string | undefined
}

/** One setting as it is typed: checked and stored when the field is left. `onSaved` hears of each that was stored. */
export function useSetting(name: keyof Newsroom, stored: string, onSaved: () => void): Setting {
  const [draft, setDraft] = useState(stored)
  const [error, setError] = useState<string>()
  const known = useRef(stored)
  // Somebody else changed it: show that, unless it is being edited here.
  useEffect(() => {
    setDraft((now) => (now === known.current ? stored : now))
    known.current = stored
  }, [stored])
  const store = async (value: string): Promise<void> => {
    const checked = newsroomSchema.shape[name].safeParse(value)
    setError(checked.success ? undefined : checked.error.issues[0]?.message)
    if (!checked.success || checked.data === stored) return
    try {
      setDraft(checked.data)
      await updateNewsroom({ [name]: checked.data })
      onSaved()
    } catch (reason) {
      setError(refusalOf(reason).message)
    }
  }
  return {
    value: draft,
    onChange: (value) => { setDraft(value); setError(undefined) },
    onBlur: () => void store(draft),
    onChoose: (value) => { setDraft(value); void store(value) },
    error,
  }
}
