import { ExternalLink, ListPlus, RotateCcw } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CardOverrides } from '@shared/model/digest'
import { Button } from '@renderer/ui/button'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { useDesk } from './desk-context'
import type { CardRow, ShownCard } from './desk-rows'
import styles from './card-editor.module.css'

interface OwnWordsProps { row: CardRow; field: keyof CardOverrides; label: string; article: string; lines: number; placeholder?: string }

/** What this digest says instead of the article, field by field. */
export function CardEditor({ row, shown, name }: { row: CardRow; shown: ShownCard; name: string }): ReactNode {
  const { desk, openArticle } = useDesk()
  const close = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing
    if (isDone || event.key === 'Escape') desk.open(null)
  }
  return (
    <div className={styles['editor']} role="group" aria-label={`${name}, for this digest`} onKeyDown={close}>
      <OwnWords row={row} field="headline" label="Headline" article={shown.article.headline} lines={1} />
      <OwnWords row={row} field="excerpt" label="Excerpt" article={shown.article.excerpt} lines={3} />
      <OwnWords row={row} field="linkLabel" label="Link label" article="" lines={1} placeholder="Read more" />
      <div className={styles['actions']}>
        <Button size="small" variant="quiet" icon={<ExternalLink size={14} aria-hidden="true" />} onPress={() => openArticle(row.articleId)}>Open article</Button>
        <Button size="small" variant="quiet" icon={<ListPlus size={14} aria-hidden="true" />} onPress={() => desk.addSection(row.id)}>Start a section here</Button>
        <span className={styles['spring']} />
        <Button size="small" onPress={() => desk.open(null)}>Done</Button>
      </div>
    </div>
  )
}

function OwnWords({ row, field, label, article, lines, placeholder }: OwnWordsProps): ReactNode {
  const { desk } = useDesk()
  const own = row.overrides[field]
  const typed = useTyped(own === '' ? article : own, article, (text) => desk.actions.override(row.id, { [field]: text }))
  const props = { label, prose: field !== 'linkLabel', ...typed, ...(placeholder !== undefined && { placeholder }) }
  const box = useRef<HTMLDivElement>(null)
  // The button goes with what it took back, so the focus goes to the field.
  const reset = (): void => {
    desk.actions.reset(row.id, [field])
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
  return (
    <div ref={box} className={styles['field']}>
      {lines > 1 ? <TextArea {...props} rows={lines} /> : <TextField {...props} />}
      {own === '' ? null : (
        <Button size="small" variant="quiet" className={styles['reset']} icon={<RotateCcw size={12} aria-hidden="true" />} onPress={reset}>
          Reset to article<span className={styles['hidden']}>{`: ${label.toLowerCase()}`}</span>
        </Button>
      )}
    </div>
  )
}

interface Typed { value: string; onChange: (text: string) => void; onBlur: () => void }

/**
 * A field that shows the article's words until it has its own. Emptied, it stays empty under the caret although an
 * empty override means the article's words; they are back when the caret leaves.
 */
function useTyped(value: string, article: string, write: (override: string) => void): Typed {
  const [isEmptied, setEmptied] = useState(false)
  return {
    value: isEmptied && value === article ? '' : value,
    onChange(text) {
      setEmptied(text === '')
      write(text === article ? '' : text)
    },
    onBlur: () => setEmptied(false),
  }
}
