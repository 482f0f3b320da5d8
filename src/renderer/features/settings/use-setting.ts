import { useEffect, useRef, useState } from 'react'
import { type Newsroom, newsroomSchema } from '@shared/model/newsroom'
import { updateNewsroom } from '@renderer/engine/actions'
import { useStoreWhileTyping } from '@renderer/app/store-while-typing'
import { refusalOf } from '@renderer/engine/client'

export interface Setting {
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  error: string | undefined
}

/**
 * One setting as it is typed: stored when typing pauses and when the field is left, which is also when somebody hears
 * what is wrong with it. `onSaved` hears of each that was stored; `refuse` says what is wrong with a value that the
 * schema would take.
 */
export function useSetting(name: keyof Newsroom, stored: string, onSaved: () => void, refuse: (value: string) => string | undefined = () => undefined): Setting {
  const [draft, setDraft] = useState(stored)
  const [error, setError] = useState<string>()
  const known = useRef(stored)
  // Somebody else changed it: show that, unless it is being edited here.
  useEffect(() => {
    setDraft((now) => (now === known.current ? stored : now))
    known.current = stored
  }, [stored])
  const store = async (value: string, isLeft: boolean): Promise<void> => {
    const checked = newsroomSchema.shape[name].safeParse(value)
    const refusal = checked.success ? refuse(checked.data) : checked.error.issues[0]?.message
    if (isLeft) setError(refusal)
    if (!checked.success || refusal !== undefined || checked.data === stored) return
    try {
      if (isLeft) setDraft(checked.data)
      await updateNewsroom({ [name]: checked.data })
      onSaved()
    } catch (reason) {
      setError(refusalOf(reason).message)
    }
  }
  useStoreWhileTyping(draft, (value) => void store(value, false))
  return {
    value: draft,
    onChange: (value) => { setDraft(value); setError(undefined) },
    onBlur: () => void store(draft, true),
    error,
  }
}
