import { Link, MessageSquarePlus, Plus } from 'lucide-react'
import type { LexicalEditor } from 'lexical'
import type { ReactNode, RefObject } from 'react'
import { WRITING_KEYS } from '@shared/fixed-keys'
import { runCommand } from '@renderer/app/commands'
import { IconButton, IconToggle } from '@renderer/ui/button'
import { Menu } from '@renderer/ui/menu'
import { Toolbar, ToolbarGroup, ToolbarSeparator } from '@renderer/ui/toolbar'
import { INSERTABLES, type Inserting } from './blocks/insertables'
import { useSelectionState } from './selection-state'
import { BlockToggles, MarkToggles, useEscapeToEditor } from './style-toggles'

export interface BodyToolbarProps { editor: LexicalEditor; inserting: Inserting; rowRef: RefObject<HTMLDivElement | null>; isLinkOpen: boolean; onLink: () => void }

/** How the selected text looks and how to change it. Presses by mouse leave the caret where it is. */
export function BodyToolbar({ editor, inserting, rowRef, isLinkOpen, onLink }: BodyToolbarProps): ReactNode {
  const { block, marks, isLink } = useSelectionState(editor)
  useEscapeToEditor(rowRef, editor)
  return (
    <div ref={rowRef}>
      <Toolbar label="Formatting">
        <ToolbarGroup label="Insert">
          <Menu
            label="Insert" trigger={<IconButton label="Insert" shortcut="/" icon={<Plus size={16} aria-hidden="true" />} />}
            entries={INSERTABLES.map(({ id, label, Icon, run }) => ({ id, label, icon: <Icon size={16} aria-hidden="true" />, run: () => { editor.focus(() => run(inserting)) } }))}
          />
        </ToolbarGroup>
        <ToolbarSeparator />
        <ToolbarGroup label="Paragraph style">
          <BlockToggles editor={editor} block={block} />
        </ToolbarGroup>
        <ToolbarSeparator />
        <ToolbarGroup label="Text style">
          <MarkToggles editor={editor} marks={marks} />
          <IconToggle label="Link" icon={<Link size={16} aria-hidden="true" />} shortcut={WRITING_KEYS.link.keys[0]} isSelected={isLink || isLinkOpen} preventFocusOnPress onChange={onLink} />
          <IconButton label="Comment" icon={<MessageSquarePlus size={16} aria-hidden="true" />} command="comment" preventFocusOnPress onPress={() => { runCommand('comment') }} />
        </ToolbarGroup>
      </Toolbar>
    </div>
  )
}
