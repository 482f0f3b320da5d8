import type { BlockType, Mark } from '@shared/model/block'
import type { El } from './html-tree'
import { attr } from './tree-reading'

/** Elements that stand on lines of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ul', '#root',
])

const MARKS_OF_TAGS: Record<string, Mark> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike',
  code: 'code', kbd: 'code', samp: 'code', tt: 'code', sub: 'sub', sup: 'sup', mark: 'highlight',
}

/** The mark an element's name gives its text. */
export function markOfTag(tag: string): Mark | undefined {
  return Object.hasOwn(MARKS_OF_TAGS, tag) ? MARKS_OF_TAGS[tag] : undefined
}

/** 1 to 6 for h1 to h6 and role=heading, else 0. */
export function levelOf(el: El): number {
  if (/^h[1-6]$/u.test(el.tag)) return Number(el.tag[1])
  return attr(el, 'role') === 'heading' ? Math.min(6, Math.max(1, Number(attr(el, 'aria-level')) || 2)) : 0
}

/** The model's heading for a level: an article's own headline is the first, so a body begins with the second. */
export function headingOf(level: number): BlockType {
  if (level <= 2) return 'heading2'
  return level === 3 ? 'heading3' : 'heading4'
}
