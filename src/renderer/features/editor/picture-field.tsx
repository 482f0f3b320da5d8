import { ImageOff } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Picture } from '@shared/model/article-picture'
import { engine } from '@renderer/engine/client'
import type { OpenDocument } from '@renderer/engine/open-document'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { setFields } from './article-field'
import styles from './inspector.module.css'

/** The picture the article came with: what it shows and who made it can be told. */
export function PictureField({ document, picture }: { document: OpenDocument; picture: Picture }): ReactNode {
  const source = useAssetUrl(picture.asset)
  const set = (change: Partial<Picture>, typing: string): void => setFields(document, { picture: { ...picture, ...change } }, typing)
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Picture</legend>
      {source
        ? <img src={source} alt={picture.alt} className={styles['picture']} />
        : <div className={styles['noPicture']}><ImageOff size={16} aria-hidden="true" />{picture.url ? <span className={styles['pictureUrl']}>{picture.url}</span> : 'No preview'}</div>}
      <TextArea label="Alt text" description="What it shows, for those who cannot see it." value={picture.alt} onChange={(alt) => set({ alt }, 'picture alt')} />
      <TextField label="Credit" value={picture.credit ?? ''} onChange={(credit) => set({ credit }, 'picture credit')} />
    </fieldset>
  )
}

function useAssetUrl(asset: string | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!asset) return
    let made: string | null = null
    let wanted = true
    engine.assets.get({ sha256: asset }).then(({ bytes, mediaType }) => {
      if (wanted) setUrl(made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType })))
    }, () => undefined)
    return () => {
      wanted = false
      setUrl(null)
      if (made) URL.revokeObjectURL(made)
    }
  }, [asset])
  return url
}
