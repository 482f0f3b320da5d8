import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { blockText } from '@shared/model/block'
import { type Beside, besides, isChanged } from '@shared/document/compare-articles'
import type { Line } from '@shared/document/compare-bodies'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { changesOf, fateOf } from './line-words'
import { MarkedPieces, MarkedWords } from './marked-text'
import styles from './revisions.module.css'

const TAGS = {
  paragraph: 'p', heading2: 'h3', heading3: 'h4', heading4: 'h5', quote: 'blockquote', pullquote: 'blockquote', attribution: 'p', bullet: 'p', number: 'p', check: 'p', code: 'pre',
  callout: 'p', embed: 'p',
} as const

const SIGNS = { added: '+', removed: '−', changed: '~' } as const

/** A paragraph of a comparison; one that differs says how, and can be brought back as the older version has it. */
export function LineView({ line, onRestore }: { line: Line; onRestore: (() => void) | null }): ReactNode {
  const differs = isChanged(line)
  const sign = SIGNS[line.before === null ? 'added' : line.after === null ? 'removed' : 'changed']
  const fate = fateOf(line)
  return (
    <div className={classNames(styles['line'], differs && styles['changed'])} {...(differs && { 'data-change': '', tabIndex: -1 })}>
      <span className={styles['sign']} aria-hidden="true">{differs ? sign : ''}</span>
      <div className={styles['said']}>
        {fate === '' ? null : <span className={styles['fate']}>{fate}</span>}
        <Text line={line} />
        {differs ? <Notes line={line} /> : null}
      </div>
      {differs && onRestore && line.older ? (
        <Button size="small" variant="quiet" className={styles['back']} icon={<Undo2 size={14} aria-hidden="true" />} aria-label={`Bring back: ${wordsOf(line) || 'this part'}`} onPress={onRestore}>Bring back</Button>
      ) : null}
    </div>
  )
}

function Text({ line }: { line: Line }): ReactNode {
  const block = (line.newer ?? line.older)!
  if (block.type === 'embed') return <EmbedText line={line} />
  const Tag = TAGS[block.type]
  const indent = block.indent ? { marginInlineStart: `${block.indent * 24}px` } : undefined
  return <Tag dir="auto" className={classNames(styles['block'], styles[block.type])} style={indent}><MarkedPieces pieces={line.pieces} />{line.pieces.length === 0 ? '\u00a0' : null}</Tag>
}

function EmbedText({ line }: { line: Line }): ReactNode {
  const held = besides(line).find(({ of }) => of === 'embed')
  return <div className={styles['embed']}><MarkedWords words={held?.words ?? []} /></div>
}

function Notes({ line }: { line: Line }): ReactNode {
  const notes = besides(line).filter((each): each is Beside => each.of === 'note')
  return (
    <>
      {notes.map(({ words }, at) => <p key={at} className={styles['footnote']}>Footnote: <MarkedWords words={words} /></p>)}
      {changesOf(line).map((change) => <p key={change} className={styles['aside']}>{change}</p>)}
    </>
  )
}

const NAMED = 40

function wordsOf({ older }: Line): string {
  const text = older ? blockText(older).trim() : ''
  return text.length > NAMED ? `${text.slice(0, NAMED)}…` : text
}
