import type { ReactNode } from 'react'
import { SOFT_BREAK } from '@shared/model/block'
import type { Words } from '@shared/document/compare-articles'
import type { Piece } from '@shared/document/compare-bodies'
import type { Change } from '@shared/document/word-diff'
import { classNames } from '@renderer/ui/class-names'
import styles from './revisions.module.css'

/** Runs of text in which what came is underlined and what went is struck; a screen reader hears which is which. */
export function MarkedWords({ words }: { words: readonly Words[] }): ReactNode {
  return words.map(({ change, text }, at) => <Marked key={at} change={change}>{text}</Marked>)
}

/** The same of a paragraph, with its formatting; a piece whose formatting alone changed is dotted. */
export function MarkedPieces({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ change, span: { text, marks = [], link, note }, was }, at) => {
    const names = [...marks, ...(link === undefined ? [] : ['link']), ...(was ? ['reformatted'] : [])].map((mark) => styles[mark])
    return (
      <Marked key={at} change={change}>
        {note === undefined ? <span className={names.join(' ') || undefined}>{text.replaceAll(SOFT_BREAK, '\n')}</span> : <sup className={styles['note']}>note</sup>}
      </Marked>
    )
  })
}

function Marked({ change, children }: { change: Change; children: ReactNode }): ReactNode {
  if (change === 'same') return <span>{children}</span>
  const Tag = change === 'added' ? 'ins' : 'del'
  return (
    <Tag className={classNames(styles[change])}>
      <span className="visually-hidden">{change === 'added' ? ' [added: ' : ' [removed: '}</span>
      {children}
      <span className="visually-hidden">] </span>
    </Tag>
  )
}
