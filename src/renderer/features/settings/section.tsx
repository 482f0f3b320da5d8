import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

/** A titled part of the settings: what it is about on the left, its fields on the right. */
export function Section({ title, hint, children }: { title: string; hint: string; children: ReactNode }): ReactNode {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['about']}>
        <h2 id={id} className={styles['sectionTitle']}>{title}</h2>
        {hint ? <p className={styles['hint']}>{hint}</p> : null}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  )
}
