import type { ReactNode } from 'react'
import type { OpenDocument } from '@renderer/engine/open-document'
import { useCounts } from '@renderer/features/editor/body-values'
import { Button } from '@renderer/ui/button'
import styles from './outline.module.css'

/** How much is still to come, among the article's details; nothing where nothing is. */
export function TkLine({ document, onShow }: { document: OpenDocument; onShow: () => void }): ReactNode {
  const { tks } = useCounts(document)
  if (tks === 0) return null
  return <div className={styles['line']}><span>{`${tks} TK to come`}</span><Button size="small" onPress={onShow}>Show</Button></div>
}
