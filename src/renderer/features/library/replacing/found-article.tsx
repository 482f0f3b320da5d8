import { useId, type ReactNode } from 'react'
import type { FoundInArticle } from '@shared/contract/finding'
import { nameOfSpot } from '@shared/model/places'
import { keyOf } from './chosen-replacements'
import styles from './replacing.module.css'

export interface FoundArticleProps { article: FoundInArticle; unticked: ReadonlySet<string>; onTick: (keys: readonly string[], on: boolean) => void }

/** One article of the preview: each replacement with the words around it, to be left out by its tick. */
export function FoundArticle({ article, unticked, onTick }: FoundArticleProps): ReactNode {
  const heading = useId()
  const keys = article.replacements.map((_, at) => keyOf(article, at))
  const on = keys.filter((key) => !unticked.has(key)).length
  return (
    <section className={styles['article']} aria-labelledby={heading}>
      <label className={styles['head']}>
        <input type="checkbox" checked={on > 0} ref={(box) => { if (box) box.indeterminate = on > 0 && on < keys.length }} onChange={({ target }) => onTick(keys, target.checked)} />
        <span id={heading} dir="auto" className={styles['headline']}>{article.headline || 'Untitled'}</span>
        <span className={styles['where']}>{on === keys.length ? keys.length : `${on} of ${keys.length}`}</span>
      </label>
      <ul className={styles['list']}>
        {article.replacements.map(({ spot, before, found, put, after }, at) => (
          <li key={keys[at]}>
            <label className={styles['row']}>
              <input type="checkbox" checked={!unticked.has(keys[at]!)} onChange={({ target }) => onTick([keys[at]!], target.checked)} />
              <span dir="auto" className={styles['words']}>{before}<del>{found}</del>{put === '' ? null : <><span className="visually-hidden"> becomes </span><ins>{put}</ins></>}{after}</span>
              <span className={styles['where']}>{spot.in === 'body' ? '' : nameOfSpot(spot)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
