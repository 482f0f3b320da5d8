import { CircleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@renderer/ui/button'
import { refusalsIn, sumOfAdded, useAdding } from './adding'
import styles from './pictures.module.css'

/** How far adding is, then what came of it; each refusal by its file's name. Not modal; it stays until dismissed. */
export function AddingStrip(): ReactNode {
  const { busy, results } = useAdding()
  const refusals = refusalsIn(results ?? [])
  return (
    <>
      <p role="status" className="visually-hidden">{busy ? `Adding ${busy.of === 1 ? busy.name : `${busy.of} pictures`}` : results ? sumOfAdded(results) : ''}</p>
      {busy ? (
        <div className={styles['strip']}>
          <span className={styles['stripWords']}>{`Adding ${busy.done + 1} of ${busy.of}: ${busy.name}`}</span>
          <progress className={styles['progress']} aria-label="Pictures added" value={busy.done} max={busy.of} />
        </div>
      ) : null}
      {results ? (
        <div className={styles['strip']}>
          <div className={styles['stripWords']}>
            <p>{sumOfAdded(results)}</p>
            {refusals.length > 0 ? (
              <div role="alert">
                <ul aria-label="Refused" className={styles['refusals']}>
                  {refusals.map((refusal) => <li key={refusal}><CircleAlert size={14} aria-hidden="true" /><span>{refusal}</span></li>)}
                </ul>
              </div>
            ) : null}
          </div>
          <IconButton label="Dismiss" size="small" icon={<X size={14} aria-hidden="true" />} onPress={() => useAdding.setState({ results: null })} />
        </div>
      ) : null}
    </>
  )
}
