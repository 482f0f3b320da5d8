import { type ReactNode, useCallback } from 'react'
import { useCommand } from '@renderer/app/commands'
import { GatherDialog } from './gather-dialog'
import { articleToShow, gather } from './gather'
import { useGather } from './gather-store'
import styles from './gather.module.css'
import { Receipt, sumOf } from './receipt'
import { useDropsAndPastes } from './use-drops-and-pastes'

// Screen readers only hear a region that was there before its words.
function Announcement(): ReactNode {
  const { receipt, busyWith } = useGather()
  return <p role="status" className="visually-hidden">{busyWith !== null ? `Reading ${busyWith}` : receipt ? sumOf(receipt) : ''}</p>
}

/** Everything that brings stories in: the dialog, drops and pastes anywhere on the window, and the receipt. */
export function GatherRoom({ onShowArticle }: { onShowArticle: (id: string) => void }): ReactNode {
  const showGathered = useCallback(() => {
    const id = articleToShow(useGather.getState().receipt ?? [])
    if (id) onShowArticle(id)
  }, [onShowArticle])
  useCommand('gather', () => useGather.setState({ way: 'file' }))
  const dragging = useDropsAndPastes((wanted) => { void gather(wanted).then(showGathered) })
  return (
    <>
      <GatherDialog onGathered={showGathered} />
      <Receipt onShowArticle={onShowArticle} />
      <Announcement />
      {dragging ? <div className={styles['dropHere']} aria-hidden="true"><p>Drop to gather its stories</p></div> : null}
    </>
  )
}
