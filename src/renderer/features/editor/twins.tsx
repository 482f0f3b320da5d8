import type { ReactNode } from 'react'
import type { Twin } from '@shared/contract/articles'
import { Button } from '@renderer/ui/button'
import styles from './inspector.module.css'

/** Names the other articles of this story, which was gathered on several devices and edited on each. */
export function Twins({ twins, onShow }: { twins: readonly Twin[]; onShow: (id: string) => void }): ReactNode {
  return twins.map(({ id, headline, gatheredBy }) => (
    <div key={id} className={styles['twin']}>
      <p className={styles['note']}>{`Also gathered ${gatheredBy === '' ? 'here' : `by ${gatheredBy}`}: “${headline === '' ? 'Untitled' : headline}”`}</p>
      <Button size="small" onPress={() => onShow(id)}>Show</Button>
    </div>
  ))
}
