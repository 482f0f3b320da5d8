import { $createLinkNode, $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import {
  $createTextNode, $getSelection, $isParagraphNode, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, mergeRegister, PASTE_TAG,
  type ElementNode, type LexicalEditor, type UpdateListenerPayload,
} from 'lexical'
import type { TextBlockType } from '@shared/model/block'
import { improve } from '@shared/model/typography'
import { FROM_DOCUMENT, OWN_STEP } from '@renderer/features/editor/binding/bind-editor'
import { FORMAT_NAMES, languageOf } from '@renderer/features/editor/binding/formats'
import { $setBlockType } from '@renderer/features/editor/block-commands'
import { signedAtEnd, type SignedLink, type SignedMark } from './inline-signs'
import { doForWriter } from './own-step'
import { $selectIn, $typedAt, type TypedAt } from './typed-at'

/** What a paragraph that begins with a sign and a space becomes. */
export const BLOCK_SIGNS: Record<string, TextBlockType> = { '##': 'heading2', '###': 'heading3', '####': 'heading4', '>': 'quote', '-': 'bullet', '*': 'bullet', '1.': 'number', '[]': 'check', '[ ]': 'check', '```': 'code' }

export interface TypingAids {
  /** The article's own language. */
  language: () => string
  /** Whether quotes, dashes and dots are made typographic. */
  typography: () => boolean
  insertDivider: () => void
}

/**
 * Does what signs mean as they are typed: Markdown's for blocks, marks and links, and typography. It looks at the line the
 * caret is in and at nothing else, after one character was typed, and never while an input method composes.
 */
export function registerTypingAids(editor: LexicalEditor, aids: TypingAids): () => void {
  return mergeRegister(
    editor.registerUpdateListener((payload) => {
      const typed = editor.isComposing() ? null : $typedIn(payload)
      if (!typed || !payload.editorState.read(() => $changeFor(editor, typed, aids))) return
      doForWriter(editor, () => {
        const now = $typedAt()
        if (now?.text === typed.text) $changeFor(editor, now, aids)?.()
      })
    }),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
      const paragraph = event?.shiftKey || event?.isComposing ? null : $paragraphAtCaret()
      const text = paragraph?.getTextContent()
      if (!paragraph || (text !== '---' && text !== '```')) return false
      event?.preventDefault()
      queueMicrotask(() => {
        doForWriter(editor, () => {
          paragraph.clear()
          paragraph.select()
          if (text === '```') $setBlockType(editor, 'code')
        })
        if (text === '---') aids.insertDivider()
      })
      return true
    }, COMMAND_PRIORITY_HIGH),
  )
}

/** Where one character has just been typed; null where anything else happened. */
function $typedIn({ editorState, prevEditorState, dirtyLeaves, tags }: UpdateListenerPayload): TypedAt | null {
  if (dirtyLeaves.size === 0 || dirtyLeaves.size > 3 || [FROM_DOCUMENT, OWN_STEP, PASTE_TAG].some((tag) => tags.has(tag))) return null
  const now = editorState.read(() => {
    const typed = $typedAt()
    return typed && { typed, size: typed.parent.getTextContentSize() }
  })
  const before = now && prevEditorState._nodeMap.get(now.typed.parent.getKey())
  const size = before && prevEditorState.read(() => (before as ElementNode).getTextContentSize())
  return now && size === now.size - 1 ? now.typed : null
}

/** What to do about the sign before the caret; null for nothing. */
function $changeFor(editor: LexicalEditor, { node, parent, text }: TypedAt, { language, typography }: TypingAids): (() => void) | null {
  const type = text.endsWith(' ') ? BLOCK_SIGNS[text.slice(0, -1)] : undefined
  if (type && Object.hasOwn(BLOCK_SIGNS, text.slice(0, -1)) && $mayBecome(parent, type)) return () => {
    $selectIn(parent, 0, text.length).removeText()
    $setBlockType(editor, type)
  }
  const signed = $isLinkNode(parent) ? null : signedAtEnd(text)
  if (signed) return () => ('mark' in signed ? $mark : $link)({ node, parent, text }, signed as SignedMark & SignedLink)
  // What is being put between backticks will be code.
  const better = typography() && text.split('`').length % 2 === 1 ? improve(text, languageOf(node) || language()) : null
  return better && (() => { $selectIn(parent, text.length - better.remove, text.length).insertText(better.put) })
}

function $mayBecome(block: ElementNode, type: TextBlockType): boolean {
  if ($isParagraphNode(block)) return true
  const list = block.getParent()
  return type === 'check' && $isListItemNode(block) && $isListNode(list) && list.getListType() === 'bullet'
}

function $mark({ node, parent, text }: TypedAt, { mark, open, close, length }: SignedMark): void {
  const [format, style, start] = [node.getFormat(), node.getStyle(), text.length - length]
  $selectIn(parent, text.length - close, text.length).removeText()
  $selectIn(parent, start, start + open).removeText()
  const end = start + length - open - close
  const words = $selectIn(parent, start, end)
  if (!words.hasFormat(FORMAT_NAMES[mark])) words.formatText(FORMAT_NAMES[mark])
  // What is typed on is as it was before the sign.
  const caret = $selectIn(parent, end, end)
  caret.setFormat(format)
  caret.setStyle(style)
}

function $link({ node, parent, text }: TypedAt, { url, words, length }: SignedLink): void {
  const link = $createLinkNode(url).append($createTextNode(words).setFormat(node.getFormat()).setStyle(node.getStyle()))
  $selectIn(parent, text.length - length, text.length).insertNodes([link])
  const after = link.getIndexWithinParent() + 1
  parent.select(after, after)
}

function $paragraphAtCaret(): ElementNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null
  const block = $isParagraphNode(node) ? node : node?.getParent()
  return $isParagraphNode(block) ? block : null
}
