import type { NodeKey } from 'lexical'
import type { ReactNode } from 'react'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { AddressField } from './button-view'
import { useWriteEmbed, type EmbedOf } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'

/** A page elsewhere, as the card readers will see. */
export function BookmarkView({ id, nodeKey, embed }: { id: string; nodeKey: NodeKey; embed: EmbedOf<'bookmark'> }): ReactNode {
  const write = useWriteEmbed<'bookmark'>(id)
  const set = (name: 'title' | 'site' | 'description' | 'url') => (text: string): void => write((had) => ({ ...had, [name]: text }), name)
  return (
    <EmbedFrame nodeKey={nodeKey} name="Bookmark">
      <div className={styles['stack']}>
        <AddressField value={embed.url} onChange={set('url')} />
        <div className={styles['row']}>
          <TextField label="Title" prose value={embed.title} onChange={set('title')} className={styles['grow']} />
          <TextField label="Site" value={embed.site} onChange={set('site')} />
        </div>
        <TextArea label="What it says" rows={2} value={embed.description} onChange={set('description')} />
      </div>
    </EmbedFrame>
  )
}
