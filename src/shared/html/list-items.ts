import { MAX_INDENT, type TextBlockType } from '@shared/model/block'
import type { Style } from './css'
import { isEl, type El } from './html-tree'
import type { Context } from './line-writer'
import { attr, textOf } from './tree-reading'

const TICKS: Record<string, boolean> = { '☐': false, '☑': true, '☒': true, '✅': true, '✔': true }

/** The context of a list item: of a list that ticks off where it says so, at the level it names for itself. */
export function itemIn(el: El, outer: Context): Context {
  const level = Number(attr(el, 'data-aria-level') || attr(el, 'aria-level'))
  const isItem = outer.block === 'bullet' || outer.block === 'number'
  const checked = tickOf(el)
  const indent = level > 0 ? Math.min(MAX_INDENT, level - 1) : outer.indent
  if (!isItem) return outer.quoted ? outer : { ...outer, block: 'bullet', indent: 0, item: el }
  return { ...outer, item: el, indent: Math.max(indent, outer.indent), ...(checked !== null && { block: 'check' as const, checked }) }
}

function tickOf(el: El): boolean | null {
  if (attr(el, 'role') === 'checkbox') return attr(el, 'aria-checked') === 'true'
  const first = firstIn(el)
  if (first?.tag === 'input' && attr(first, 'type') === 'checkbox') return Object.hasOwn(first.attrs, 'checked')
  const [sign = ''] = textOf(el)
  return Object.hasOwn(TICKS, sign) ? TICKS[sign]! : null
}

/** The first element in an item, where no text stands before it. */
function firstIn(el: El): El | null {
  for (const kid of el.kids) {
    if (!isEl(kid)) {
      if (kid.text.trim() !== '') return null
    } else if (kid.tag === 'input') return kid
    else return firstIn(kid) ?? (textOf(kid) === '' ? null : kid)
  }
  return null
}

/** The text of a check item without the sign for its tick. */
export function withoutTick(text: string): string {
  return text.replace(/^[\s\u00a0]*[☐☑☒✅✔]\ufe0f?[\s\u00a0]*/u, '')
}

/** The number or point of a list item where lists are words, inside a quote. */
export function markerOf(el: El): string {
  if (el.parent?.tag !== 'ol') return '• '
  const items = el.parent.kids.filter((kid): kid is El => isEl(kid) && kid.tag === 'li')
  return `${items.indexOf(el) + 1}. `
}

const NUMBERED = /^\W?(?:\d+|[a-z]{1,4})[.)]/iu

/** The context of a paragraph that Word has made a list item, with its number or point inside it; null for any other. */
export function wordItemIn(el: El, style: Style, outer: Context, isMarker: (el: El) => boolean): Context | null {
  const level = /\blevel(\d)/u.exec(style.get('mso-list') ?? '')?.[1]
  if (level === undefined || outer.quoted || outer.block !== 'paragraph') return null
  const marker = markerIn(el, isMarker)
  const block: TextBlockType = marker && NUMBERED.test(textOf(marker)) ? 'number' : 'bullet'
  return { ...outer, block, indent: Math.min(MAX_INDENT, Number(level) - 1), item: el }
}

function markerIn(el: El, isMarker: (el: El) => boolean): El | null {
  for (const kid of el.kids) {
    if (!isEl(kid)) continue
    const found = isMarker(kid) ? kid : markerIn(kid, isMarker)
    if (found) return found
  }
  return null
}
