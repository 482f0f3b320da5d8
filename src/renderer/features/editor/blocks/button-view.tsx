import type { NodeKey } from 'lexical'
import { useState, type ReactNode } from 'react'
import { TextField } from '@renderer/ui/text-field'
import { linkFrom } from '@renderer/features/editor/link-editing'
import { useWriteEmbed, type EmbedOf } from './embed-context'
import { EmbedFrame } from './embed-frame'
import styles from './embeds.module.css'

/** A link that stands out, by its words and its address. */
export function ButtonView({ id, nodeKey, embed }: { id: string; nodeKey: NodeKey; embed: EmbedOf<'button'> }): ReactNode {
  const write = useWriteEmbed<'button'>(id)
  return (
    <EmbedFrame nodeKey={nodeKey} name="Button">
      <div className={styles['row']}>
        <TextField label="Words" value={embed.label} onChange={(label) => write((had) => ({ ...had, label }), 'label')} placeholder="Join the digest" className={styles['grow']} />
        <AddressField value={embed.url} onChange={(url) => write((had) => ({ ...had, url }), 'url')} />
      </div>
    </EmbedFrame>
  )
}

/** An address as it is typed; it is completed, or refused with a sentence, when the field is left. */
export function AddressField({ value, onChange }: { value: string; onChange: (url: string) => void }): ReactNode {
  const [error, setError] = useState<string>()
  const leave = (): void => {
    if (value.trim() === '') return setError(undefined)
    const link = linkFrom(value)
    setError(link === '' ? 'Galley can link to web (https, http) and email addresses only.' : undefined)
    if (link !== '' && link !== value) onChange(link)
  }
  return <TextField label="Address" value={value} onChange={(url) => { setError(undefined); onChange(url) }} onBlur={leave} error={error} placeholder="https://" className={styles['grow']} />
}
