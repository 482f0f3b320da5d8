import { ArrowRight, RotateCcw, Trash2, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PictureInHand } from '@shared/model/picture'
import { refusalOf } from '@renderer/engine/client'
import { usePicture } from '@renderer/engine/pictures'
import { Button, IconButton } from '@renderer/ui/button'
import { FocalPointField } from '@renderer/ui/focal-point'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { pictureAddress } from '@renderer/ui/thumbnail'
import { PictureFactFields, useFact } from './picture-facts'
import { sayFile } from './picture-words'
import styles from './pictures.module.css'

export interface PictureSheetProps {
  sha256: string
  onClose: () => void
  onOpenArticle: (id: string) => void
  /** Takes it out of the library, or puts it back. */
  onRemove: (picture: PictureInHand, removed: boolean) => void
}

/** One picture with everything about it, beside the others. */
export function PictureSheet(props: PictureSheetProps): ReactNode {
  const { data: picture, error } = usePicture(props.sha256)
  return (
    <aside className={styles['sheet']} aria-label="Picture">
      {error ? <ErrorNotice>{refusalOf(error).message}</ErrorNotice> : picture?.sha256 === props.sha256 ? <PictureInSheet key={picture.sha256} {...props} picture={picture} /> : <Loading />}
    </aside>
  )
}

function PictureInSheet({ picture, onClose, onOpenArticle, onRemove }: PictureSheetProps & { picture: PictureInHand }): ReactNode {
  return (
    <>
      <header className={styles['sheetHead']}>
        <h2 className={styles['sheetTitle']}>{picture.name}</h2>
        <IconButton label="Close" icon={<X size={16} aria-hidden="true" />} onPress={onClose} />
      </header>
      {picture.file === 'whole' ? <Preview picture={picture} /> : <ErrorNotice tone="warning">{`This picture’s file is ${picture.file === 'missing' ? 'missing from' : 'damaged in'} the newsroom’s folder. Exports leave it out; add the same file again to mend it.`}</ErrorNotice>}
      <div className={styles['facts']}>{sayFile(picture).map((line) => <p key={line}>{line}</p>)}</div>
      <PictureFactFields picture={picture} />
      <Articles picture={picture} onOpenArticle={onOpenArticle} />
      {picture.removed
        ? <Button className={styles['remove']} icon={<RotateCcw size={14} aria-hidden="true" />} onPress={() => onRemove(picture, false)}>Put back into the library</Button>
        : <Button className={styles['remove']} icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => onRemove(picture, true)}>Remove from the library</Button>}
    </>
  )
}

function Preview({ picture }: { picture: PictureInHand }): ReactNode {
  const focal = useFact(picture, 'focal')
  const [broken, setBroken] = useState(false)
  if (broken) return <ErrorNotice tone="warning">This picture can’t be shown here. It is kept as it came.</ErrorNotice>
  return <FocalPointField src={pictureAddress(picture.sha256)} alt={picture.alt} value={focal.value} onChange={focal.onChange} onBroken={() => setBroken(true)} />
}

function Articles({ picture: { articles, removed }, onOpenArticle }: { picture: PictureInHand; onOpenArticle: (id: string) => void }): ReactNode {
  return (
    <section className={styles['articles']}>
      <h3 className={styles['label']}>{articles.length === 0 ? 'In no article' : articles.length === 1 ? 'In 1 article' : `In ${articles.length} articles`}</h3>
      <ul>
        {articles.map(({ id, headline }) => (
          <li key={id}><Button variant="quiet" className={styles['article']} onPress={() => onOpenArticle(id)}><span className={styles['articleName']}>{headline || 'Untitled'}</span><ArrowRight size={14} aria-hidden="true" /></Button></li>
        ))}
      </ul>
      {removed && articles.length > 0 ? <p className={styles['facts']}>Articles keep a picture that was removed from the library.</p> : null}
    </section>
  )
}
