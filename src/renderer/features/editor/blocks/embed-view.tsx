import type { NodeKey } from 'lexical'
import type { ReactNode } from 'react'
import { BookmarkView } from './bookmark-view'
import { ButtonView } from './button-view'
import { useEmbed } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'
import { GalleryView } from './gallery-view'
import { PictureView } from './picture-view'
import { TableView } from './table-view'

/** One embed, read and edited where it stands. */
export function EmbedView({ id, nodeKey }: { id: string; nodeKey: NodeKey }): ReactNode {
  const embed = useEmbed(id)
  switch (embed?.kind) {
    case undefined: return <EmbedFrame nodeKey={nodeKey} name="Unknown part"><p className={styles['unknown']}>A newer Galley put something here. It is kept as it is.</p></EmbedFrame>
    case 'divider': return <EmbedFrame nodeKey={nodeKey} name="Divider"><hr className={styles['divider']} /></EmbedFrame>
    case 'picture': return <PictureView id={id} nodeKey={nodeKey} embed={embed} />
    case 'gallery': return <GalleryView id={id} nodeKey={nodeKey} embed={embed} />
    case 'table': return <TableView id={id} nodeKey={nodeKey} embed={embed} />
    case 'button': return <ButtonView id={id} nodeKey={nodeKey} embed={embed} />
    case 'bookmark': return <BookmarkView id={id} nodeKey={nodeKey} embed={embed} />
  }
}
