import { useEffect, useRef, type ReactNode } from 'react'
import { isPicturesAlone } from '@renderer/app/dropped-pictures'
import { fieldInFocus } from '@renderer/app/focused-field'
import { useFileDrops } from '@renderer/app/use-file-drops'
import { showToast } from '@renderer/ui/toast'
import { addPictures, refusalsIn, sumOfAdded } from './adding'
import styles from './pictures.module.css'

/** Takes pictures dropped anywhere on the window or pasted outside text fields into the library, and says what came of it. */
export function PictureRoom({ onShow }: { onShow: () => void }): ReactNode {
  const take = (files: readonly File[]): void => { void addPictures(files).then((results) => {
    for (const message of refusalsIn(results)) showToast({ message, tone: 'danger' })
    if (results.some((each) => 'picture' in each)) showToast({ message: `In the picture library: ${sumOfAdded(results)}.`, action: { label: 'Show', run: onShow } })
  }) }
  const isOver = useFileDrops(isPicturesAlone, take)
  usePastedPictures(take)
  return isOver ? <p className={styles['dropHere']} aria-hidden="true">Drop to add to the picture library, or on an article to give it a picture</p> : null
}

function usePastedPictures(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles)
  useEffect(() => { latest.current = onFiles })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !isPicturesAlone(event.clipboardData) || fieldInFocus() || document.querySelector('[data-modal]')) return
      event.preventDefault()
      latest.current([...event.clipboardData?.files ?? []])
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
