import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { $getNodeByKey, type NodeKey } from 'lexical'
import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { useEmbedSurroundings } from './embed-context'
import styles from './embeds.module.css'
import { moveNode } from './move-block'

interface EmbedFrameProps { nodeKey: NodeKey; name: string; children: ReactNode; tools?: ReactNode }

/** Around every embed: what it is, that it is selected, and the ways to move it and take it away. */
export function EmbedFrame({ nodeKey, name, children, tools }: EmbedFrameProps): ReactNode {
  const { editor, document } = useEmbedSurroundings()
  const [isSelected, setSelected] = useLexicalNodeSelection(nodeKey)
  const remove = (): void => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      node?.selectPrevious()
      node?.remove()
    })
    editor.focus()
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    // A selected node has no caret that would bring the focus along.
    editor.getRootElement()?.focus({ preventScroll: true })
    setSelected(true)
  }
  return (
    <div className={classNames(styles['frame'], isSelected && styles['selected'])} role="group" aria-label={name} contentEditable={false} onKeyDown={leave}>
      {children}
      <div className={styles['tools']} role="toolbar" aria-label={`${name}: tools`}>
        {tools}
        <IconButton size="small" label={`Move the ${name.toLowerCase()} up`} icon={<ArrowUp size={14} aria-hidden="true" />} onPress={() => moveNode(editor, document, nodeKey, 'up')} />
        <IconButton size="small" label={`Move the ${name.toLowerCase()} down`} icon={<ArrowDown size={14} aria-hidden="true" />} onPress={() => moveNode(editor, document, nodeKey, 'down')} />
        <IconButton size="small" label={`Remove the ${name.toLowerCase()}`} icon={<Trash2 size={14} aria-hidden="true" />} onPress={remove} />
      </div>
    </div>
  )
}
