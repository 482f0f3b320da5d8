import { ArrowLeft, ArrowRight, ImagePlus, Trash2 } from 'lucide-react'
import type { NodeKey } from 'lexical'
import { useState, type ReactNode } from 'react'
import type { Picture } from '@shared/model/article-picture'
import { pictureFrom } from '@renderer/features/editor/article-picture'
import { PicturePicker } from '@renderer/features/editor/picture-picker'
import { IconButton } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { useWriteEmbed, type EmbedOf } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'
import { PictureWords, ShownPicture } from './picture-view'

/** Several pictures side by side; the chosen one is described below them. */
export function GalleryView({ id, nodeKey, embed: { pictures } }: { id: string; nodeKey: NodeKey; embed: EmbedOf<'gallery'> }): ReactNode {
  const write = useWriteEmbed<'gallery'>(id)
  const [chosen, setChosen] = useState(0)
  const [isPicking, setPicking] = useState(false)
  const at = Math.min(chosen, pictures.length - 1)
  const current = pictures[at]
  const become = (next: readonly Picture[], field: string): void => write(() => ({ kind: 'gallery', pictures: [...next] }), field)
  const step = (by: -1 | 1): void => {
    const to = at + by
    if (!current || to < 0 || to >= pictures.length) return
    become(pictures.toSpliced(at, 1).toSpliced(to, 0, current), `order ${to}`)
    setChosen(to)
  }
  const tools = (
    <>
      <IconButton size="small" label="Add a picture" icon={<ImagePlus size={14} aria-hidden="true" />} onPress={() => setPicking(true)} />
      <IconButton size="small" label="Move this picture left" icon={<ArrowLeft size={14} aria-hidden="true" />} onPress={() => step(-1)} />
      <IconButton size="small" label="Move this picture right" icon={<ArrowRight size={14} aria-hidden="true" />} onPress={() => step(1)} />
      <IconButton size="small" label="Take this picture out" icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => become(pictures.toSpliced(at, 1), 'remove')} />
    </>
  )
  return (
    <EmbedFrame nodeKey={nodeKey} name="Gallery" tools={tools}>
      <div className={styles['gallery']}>
        {pictures.map((picture, place) => (
          <button key={place} type="button" aria-pressed={place === at} aria-label={picture.alt || `Picture ${place + 1}`} className={classNames(styles['tile'], place === at && styles['chosen'])} onClick={() => setChosen(place)}>
            <ShownPicture picture={{ ...picture, alt: '' }} className={styles['thumb']} />
          </button>
        ))}
        {pictures.length === 0 ? <p className={styles['unknown']}>No picture yet.</p> : null}
      </div>
      {current ? <PictureWords picture={current} onChange={(words, field) => become(pictures.with(at, { ...current, ...words }), `${at} ${field}`)} /> : null}
      <PicturePicker isOpen={isPicking} onOpenChange={setPicking} onPick={(picture) => become([...pictures, pictureFrom(picture)], 'add')} />
    </EmbedFrame>
  )
}
