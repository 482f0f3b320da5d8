import { TriangleAlert } from 'lucide-react'
import type { NodeKey } from 'lexical'
import type { CSSProperties, ReactNode } from 'react'
import type { Picture } from '@shared/model/article-picture'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { useWriteEmbed, type EmbedOf } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'

/** A picture with what readers are told of it; one without alt says so. */
export function PictureView({ id, nodeKey, embed: { picture } }: { id: string; nodeKey: NodeKey; embed: EmbedOf<'picture'> }): ReactNode {
  const write = useWriteEmbed<'picture'>(id)
  return (
    <EmbedFrame nodeKey={nodeKey} name="Picture">
      <ShownPicture picture={picture} />
      <PictureWords picture={picture} onChange={(words, field) => write((had) => ({ ...had, picture: { ...had.picture, ...words } }), field)} />
    </EmbedFrame>
  )
}

/** The picture itself; only what is stored here is shown, nothing is asked of an outlet. */
export function ShownPicture({ picture, className }: { picture: Picture; className?: string | undefined }): ReactNode {
  const focal: CSSProperties = picture.focal ? { objectPosition: `${picture.focal.x * 100}% ${picture.focal.y * 100}%` } : {}
  return picture.asset
    ? <img src={`/assets/${picture.asset}`} alt={picture.alt} draggable={false} className={className ?? styles['picture']} style={focal} />
    : <p className={styles['unknown']}>This picture is at {picture.url ?? 'an address that is not known'} and not in the library.</p>
}

interface WordsProps { picture: Picture; onChange: (words: Partial<Picture>, field: string) => void }

/** Alt, caption and credit of one picture. */
export function PictureWords({ picture, onChange }: WordsProps): ReactNode {
  const alt = picture.alt.trim() === ''
    ? <span className={styles['warning']}><TriangleAlert size={12} aria-hidden="true" />Without it, readers who can’t see the picture get nothing.</span>
    : undefined
  return (
    <div className={styles['stack']}>
      <TextArea label="Alt text" rows={1} value={picture.alt} onChange={(text) => onChange({ alt: text }, 'alt')} description={alt} placeholder="What the picture shows" />
      <div className={styles['row']}>
        <TextField label="Caption" prose value={picture.caption ?? ''} onChange={(caption) => onChange({ caption }, 'caption')} className={styles['grow']} />
        <TextField label="Credit" value={picture.credit ?? ''} onChange={(credit) => onChange({ credit }, 'credit')} />
      </div>
    </div>
  )
}
