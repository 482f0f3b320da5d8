import { CodeNode } from '@lexical/code'
import { $createLinkNode, LinkNode } from '@lexical/link'
import { $isListNode, ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode, $createTextNode, $getSelection, $isElementNode, $isRangeSelection, $isRootNode, mergeRegister, ParagraphNode, TextNode, type ElementNode, type Klass, type LexicalEditor,
} from 'lexical'
import { SOFT_BREAK } from '@shared/model/block'
import { safeLink } from '@shared/model/link'
import { plainFormat, plainStyle } from './formats'
import { cleanText } from './lexical-to-blocks'
import { KindNode } from './nodes/kind-node'

/**
 * Keeps the editor to what the model can say, whatever was pasted or dropped: our marks and links only, three levels of
 * heading, no colours, alignment or numbering of its own. What the editor shows is then exactly what is saved.
 */
export function registerModelRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $plainText),
    editor.registerNodeTransform(HeadingNode, $threeHeadings),
    editor.registerNodeTransform(LinkNode, $safeLinks),
    editor.registerNodeTransform(ListNode, $plainList),
    ...[ParagraphNode, HeadingNode, QuoteNode, CodeNode, KindNode].map((klass) => editor.registerNodeTransform(klass as Klass<ElementNode>, (node) => {
      $plainElement(node)
      if (node.getIndent() !== 0) node.setIndent(0)
    })),
    editor.registerNodeTransform(ListItemNode, (node) => {
      $plainElement(node)
      const list = node.getParent()
      const isCheck = $isListNode(list) && list.getListType() === 'check'
      if (!isCheck && node.getChecked() !== undefined) node.setChecked(undefined)
    }),
  )
}

function $plainElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getStyle() !== '') node.setStyle('')
  // Lexical gives a list item the style of its first text.
  if (node.getTextStyle() !== plainStyle(node.getTextStyle())) node.setTextStyle('')
  if (node.getDirection() !== null) node.setDirection(null)
}

function $plainText(node: TextNode): void {
  const format = plainFormat(node.getFormat())
  if (format !== node.getFormat()) node.setFormat(format)
  if (node.getStyle() !== plainStyle(node.getStyle())) node.setStyle('')
  if (node.getMode() !== 'normal') node.setMode('normal')
  const text = cleanText(node.getTextContent())
  if (text.includes(SOFT_BREAK)) $splitAtBreaks(node, text)
  else if (text !== node.getTextContent()) node.setTextContent(text)
}

function $splitAtBreaks(node: TextNode, text: string): void {
  for (const piece of text.split(/(\u2028)/u).filter((each) => each !== '')) {
    node.insertBefore(piece === SOFT_BREAK ? $createLineBreakNode() : $createTextNode(piece).setFormat(node.getFormat()).setStyle(node.getStyle()))
  }
  node.remove()
}

function $threeHeadings(node: HeadingNode): void {
  const tag = node.getTag()
  if (tag === 'h1') node.setTag('h2')
  else if (tag === 'h5' || tag === 'h6') node.setTag('h4')
}

function $safeLinks(node: LinkNode): void {
  const url = safeLink(node.getURL())
  if (url === '') {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
  } else if (node.getType() !== LinkNode.getType()) {
    node.replace($createLinkNode(url), true)
  } else {
    if (url !== node.getURL()) node.setURL(url)
    if (node.getTarget() !== null) node.setTarget(null)
    if (node.getRel() !== null) node.setRel(null)
    if (node.getTitle() !== null) node.setTitle(null)
  }
}

function $plainList(node: ListNode): void {
  if (node.getStart() !== 1) node.setStart(1)
  const next = node.getNextSibling()
  // The model counts through lists that touch, so they are one list here too.
  if ($isListNode(next) && next.getListType() === node.getListType() && $isRootNode(node.getParent())) {
    node.append(...next.getChildren())
    next.remove()
  }
  $selectItems(node)
}

/** A list that became one with another may be left with the caret between its items, where Lexical can't write. */
function $selectItems(list: ListNode): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const point of [selection.anchor, selection.focus]) {
    const item = list.getChildAtIndex(Math.min(point.offset, list.getChildrenSize() - 1))
    if (point.key === list.getKey() && $isElementNode(item)) point.set(item.getKey(), point.offset < list.getChildrenSize() ? 0 : item.getChildrenSize(), 'element')
  }
}
