import { TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { Warning } from '@shared/model/article'
import { useKept } from '@renderer/app/kept'
import { IconButton } from '@renderer/ui/button'
import styles from './article-editor.module.css'

const idsSchema = z.array(z.string())
const NONE: string[] = []

/** Why a gathered article wants a look. Dismissing hides it on this machine; the warnings stay with the article. */
export function WarningsNote({ articleId, warnings, onDismissed }: { articleId: string; warnings: readonly Warning[]; onDismissed: () => void }): ReactNode {
  const [seen, setSeen] = useKept('warnings-seen', idsSchema, NONE)
  if (warnings.length === 0 || seen.includes(articleId)) return null
  const dismiss = (): void => {
    setSeen([articleId, ...seen].slice(0, 500))
    onDismissed()
  }
  return (
    <section aria-label="Worth a look" className={styles['warnings']}>
      <TriangleAlert size={16} aria-hidden="true" />
      <ul className={styles['warningList']}>
        {warnings.map(({ code, message, where }) => (
          <li key={`${code} ${where}`}>{message}{where === '' ? null : <span className={styles['where']}>{` (${where})`}</span>}</li>
        ))}
      </ul>
      <IconButton label="Dismiss" icon={<X size={14} aria-hidden="true" />} size="small" onPress={dismiss} />
    </section>
  )
}
