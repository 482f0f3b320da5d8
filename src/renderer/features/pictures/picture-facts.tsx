import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PictureFacts, PictureInHand } from '@shared/model/picture'
import { useStoreWhileTyping } from '@renderer/app/store-while-typing'
import { refusalOf } from '@renderer/engine/client'
import { perform } from '@renderer/engine/journal'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { showToast } from '@renderer/ui/toast'

type Fact = 'alt' | 'caption' | 'credit' | 'focal'
const NAMES: Record<Fact, string> = { alt: 'alt text', caption: 'caption', credit: 'credit', focal: 'focal point' }

/** What is said of a picture wherever it is used from now on; stored as it is typed. */
export function PictureFactFields({ picture }: { picture: PictureInHand }): ReactNode {
  const alt = useFact(picture, 'alt')
  const caption = useFact(picture, 'caption')
  const credit = useFact(picture, 'credit')
  return (
    <>
      <TextArea label="Alt text" description={alt.value.trim() === '' ? 'Say what it shows, for those who cannot see it.' : undefined} {...alt} maxLength={2000} />
      <TextArea label="Caption" {...caption} maxLength={2000} />
      <TextField label="Credit" {...credit} maxLength={500} autoComplete="off" />
    </>
  )
}

interface FactField<Value> { value: Value; onChange: (value: Value) => void; onBlur: () => void }

/** One fact as it is being changed: stored when that pauses, when its control is left and when the picture is. */
export function useFact<Name extends Fact>(picture: PictureInHand, name: Name): FactField<PictureFacts[Name]> {
  const stored: PictureFacts[Name] = (picture as PictureFacts)[name]
  const [draft, setDraft] = useState<PictureFacts[Name]>(stored)
  const known = useRef(stored)
  // Taken back, or changed in another window: show that, unless it is being changed here.
  useEffect(() => {
    setDraft((now) => (isSame(now, known.current) ? stored : now))
    known.current = stored
  }, [stored])
  const store = (value: PictureFacts[Name]): void => {
    if (isSame(value, known.current)) return
    known.current = value
    perform(`Changed the ${NAMES[name]} of ${picture.name}`, [{ act: 'picture', sha256: picture.sha256, facts: { [name]: value } }], `picture ${picture.sha256} ${name}`)
      .catch((error: unknown) => { showToast({ message: refusalOf(error).message, tone: 'danger' }) })
  }
  useStoreWhileTyping(draft, store)
  return { value: draft, onChange: setDraft, onBlur: () => store(draft) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
