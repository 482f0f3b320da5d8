import { ImageOff, ImagePlus, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Picture } from '@shared/model/article-picture'
import { CENTRE, type FocalPoint } from '@shared/model/picture'
import { PICTURE_FILES } from '@renderer/app/dropped-pictures'
import type { OpenDocument } from '@renderer/engine/open-document'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { FocalPointField } from '@renderer/ui/focal-point'
import { Menu } from '@renderer/ui/menu'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { pictureAddress } from '@renderer/ui/thumbnail'
import { setFields } from './article-field'
import type { ArticlePicture } from './article-picture'
import styles from './inspector.module.css'
import { PicturePicker } from './picture-picker'

interface PictureFieldProps { document: OpenDocument; picture: Picture | null; taking: ArticlePicture }

/** The article's picture: chosen from the library, from a file, dropped or pasted; what it shows and who made it is told here. */
export function PictureField({ document, picture, taking }: PictureFieldProps): ReactNode {
  const [isPicking, setPicking] = useState(false)
  const [isOver, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const fieldset = useFocusWhenRemoved(picture)
  const ways = [
    { id: 'library', label: 'From the library…', run: () => setPicking(true) },
    { id: 'file', label: 'From a file…', run: () => { if (file.current) { file.current.value = ''; file.current.click() } } },
  ]
  return (
    <fieldset
      ref={fieldset} className={classNames(styles['fieldset'], isOver && styles['over'])} data-picture-field=""
      onDragOver={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={() => setOver(false)}
    >
      <legend className={styles['legend']}>Picture</legend>
      {picture ? <PictureInArticle key={picture.asset ?? picture.url} document={document} picture={picture} /> : (
        <div className={styles['noPicture']}><ImagePlus size={16} aria-hidden="true" /><span>Drop or paste a picture here, or choose one.</span></div>
      )}
      <div className={styles['pictureWays']}>
        {picture
          ? <Menu label="Replace the picture" entries={ways} trigger={<Button size="small">Replace</Button>} />
          : ways.map(({ id, label, run }) => <Button key={id} size="small" onPress={run}>{label}</Button>)}
        {picture ? <Button size="small" onPress={() => setFields(document, { picture: null })}>Remove</Button> : null}
      </div>
      <p role="status" className={styles['note']}>{taking.busyWith === null ? '' : `Adding ${taking.busyWith}…`}</p>
      <input ref={file} type="file" hidden aria-label="Picture file" accept={PICTURE_FILES} onChange={(event) => void taking.take([...event.target.files ?? []], true)} />
      <PicturePicker isOpen={isPicking} onOpenChange={setPicking} onPick={taking.set} />
    </fieldset>
  )
}

function PictureInArticle({ document, picture }: { document: OpenDocument; picture: Picture }): ReactNode {
  const set = (change: Partial<Picture>, typing: string): void => setFields(document, { picture: { ...picture, ...change } }, typing)
  const isSilent = picture.alt.trim() === ''
  return (
    <>
      <Shown picture={picture} onFocal={(focal) => set({ focal }, 'picture focal')} />
      <TextArea
        label="Alt text" value={picture.alt} onChange={(alt) => set({ alt }, 'picture alt')}
        description={isSilent ? <span className={styles['silent']}><TriangleAlert size={12} aria-hidden="true" />Without it, readers who can’t see the picture get nothing.</span> : 'What it shows, for those who cannot see it.'}
      />
      <TextArea label="Caption" value={picture.caption ?? ''} onChange={(caption) => set({ caption }, 'picture caption')} />
      <TextField label="Credit" value={picture.credit ?? ''} onChange={(credit) => set({ credit }, 'picture credit')} autoComplete="off" />
    </>
  )
}

function Shown({ picture: { asset, url, alt, focal }, onFocal }: { picture: Picture; onFocal: (focal: FocalPoint) => void }): ReactNode {
  const [broken, setBroken] = useState(false)
  if (asset && !broken) return <FocalPointField src={pictureAddress(asset)} alt={alt} value={focal ?? CENTRE} onChange={onFocal} onBroken={() => setBroken(true)} />
  return (
    <div className={styles['noPicture']}>
      <ImageOff size={16} aria-hidden="true" />
      <span className={styles['pictureUrl']}>{asset ? 'Its file is missing or damaged in the newsroom’s folder. Exports leave it out.' : url ?? 'No preview'}</span>
    </div>
  )
}

/** The button that removed the picture goes with it; the focus goes on to the ways to choose another. */
function useFocusWhenRemoved(picture: Picture | null): React.RefObject<HTMLFieldSetElement | null> {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const had = useRef(picture)
  useEffect(() => {
    if (had.current && !picture && window.document.activeElement === window.document.body) fieldset.current?.querySelector('button')?.focus()
    had.current = picture
  }, [picture])
  return fieldset
}
