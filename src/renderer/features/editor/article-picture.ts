import { useEffect, useRef, useState, type RefObject } from 'react'
import { readFields } from '@shared/document/article-document'
import type { Picture } from '@shared/model/article-picture'
import { CENTRE, type LibraryPicture } from '@shared/model/picture'
import { isPicturesAlone } from '@renderer/app/dropped-pictures'
import type { OpenDocument } from '@renderer/engine/open-document'
import { addPicture } from '@renderer/engine/pictures'
import { showToast } from '@renderer/ui/toast'
import { setFields } from './article-field'

/** A library's picture as an article shows it: with what the library says of it, which the article may say otherwise. */
export function pictureFrom({ sha256, alt, caption, credit, focal }: LibraryPicture): Picture {
  const isCentred = focal.x === CENTRE.x && focal.y === CENTRE.y
  return { asset: sha256, alt, ...(caption && { caption }), ...(credit && { credit }), ...(!isCentred && { focal }) }
}

export interface ArticlePicture {
  /** The file that is on its way into the library, or null. */
  busyWith: string | null
  set: (picture: LibraryPicture) => void
  /** Adds files to the library; the first becomes the article's picture, where it has one only if that is to be replaced. */
  take: (files: readonly File[], replace: boolean) => Promise<void>
}

/** Gives an article a picture, as one step of its own undo. */
export function useArticlePicture(document: OpenDocument): ArticlePicture {
  const [busyWith, setBusyWith] = useState<string | null>(null)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => { isHere.current = false }
  }, [document])
  const set = (picture: LibraryPicture): void => { if (isHere.current) setFields(document, { picture: pictureFrom(picture) }) }
  const take = async (files: readonly File[], replace: boolean): Promise<void> => {
    const came: LibraryPicture[] = []
    for (const file of files) {
      setBusyWith(file.name)
      const added = await addPicture(file)
      if ('refusal' in added) showToast({ message: added.refusal, tone: 'danger' })
      else came.push(added.picture)
    }
    setBusyWith(null)
    const [first] = came
    if (!first) return
    const mayHave = isHere.current && (replace || readFields(document.doc).picture === null)
    if (mayHave) set(first)
    showToast(sayTaken(came, mayHave, isHere.current ? () => set(first) : null))
  }
  return { busyWith, set, take }
}

function sayTaken([first, ...more]: readonly LibraryPicture[], isSet: boolean, use: (() => void) | null): Parameters<typeof showToast>[0] {
  const detail = more.length === 0 ? undefined : `${more.length} more ${more.length === 1 ? 'is' : 'are'} in the picture library.`
  if (isSet) return { message: `${first!.name} is this article’s picture.`, detail }
  return { message: `${first!.name} is in the picture library.`, detail, ...(use && { action: { label: 'Use in this article', run: use } }) }
}

/** Pictures pasted anywhere in the article or dropped on it; on its picture, or where that would be, they replace it. */
export function usePicturesIntoArticle(pane: RefObject<HTMLElement | null>, take: ArticlePicture['take']): void {
  const latest = useRef(take)
  useEffect(() => { latest.current = take })
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const takeFrom = (event: ClipboardEvent | DragEvent, data: DataTransfer | null, replace: boolean): void => {
      if (!isPicturesAlone(data)) return
      event.preventDefault()
      void latest.current([...data!.files], replace)
    }
    const onPaste = (event: ClipboardEvent): void => takeFrom(event, event.clipboardData, isOnPicture(event))
    const onDragOver = (event: DragEvent): void => { if (isPicturesAlone(event.dataTransfer)) event.preventDefault() }
    const onDrop = (event: DragEvent): void => takeFrom(event, event.dataTransfer, isOnPicture(event))
    // Before the editor, which would take a picture for text.
    element.addEventListener('paste', onPaste, true)
    element.addEventListener('dragover', onDragOver)
    element.addEventListener('drop', onDrop, true)
    return () => {
      element.removeEventListener('paste', onPaste, true)
      element.removeEventListener('dragover', onDragOver)
      element.removeEventListener('drop', onDrop, true)
    }
  }, [pane])
}

function isOnPicture({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-picture-field]') !== null
}
