import type { LexicalEditor } from 'lexical'
import type { CommentedWords } from '@shared/model/comment'
import { rangesOfWords } from './words-on-page'

const [ALL, CURRENT] = ['galley-comment', 'galley-comment-current']

/** Paints commented words without touching the text, the current ones stronger; under what finding paints. */
export function paintComments(editor: LexicalEditor, all: readonly CommentedWords[], current: readonly CommentedWords[]): void {
  paint(ALL, -2, rangesOfWords(editor, all))
  paint(CURRENT, -1, rangesOfWords(editor, current))
}

/** Takes the paint away. */
export function unpaintComments(): void {
  for (const name of [ALL, CURRENT]) CSS.highlights.delete(name)
}

function paint(name: string, priority: number, ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) return void CSS.highlights.delete(name)
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
