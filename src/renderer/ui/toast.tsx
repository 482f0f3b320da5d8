import { X } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import {
  Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { Button, IconButton } from './button'
import { classNames } from './class-names'
import styles from './toast.module.css'

export interface Notice {
  message: string
  detail?: string | undefined
  tone?: 'plain' | 'good' | 'danger' | undefined
  /** One thing to do about it, such as Undo. */
  action?: Action
  /** Other things to do about it, after that one. */
  more?: readonly Action[] | undefined
}
interface Action { label: string; run: () => void }

// Five seconds is what react-aria asks for at least; something to undo or a failure stays longer.
const PLAIN_MS = 6_000
const ACTION_MS = 12_000

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })

/** Says something in the corner without taking the focus, in place of the same said before; answers a function that takes it away again. */
export function showToast(notice: Notice): () => void {
  for (const { key, content } of queue.visibleToasts) if (content.message === notice.message) close(key)
  const key = queue.add(notice, { timeout: notice.action || notice.tone === 'danger' ? ACTION_MS : PLAIN_MS })
  return () => close(key)
}

// Where the focus was before it came to a message.
let cameFrom: Element | null = null

function rememberFocus({ relatedTarget }: { relatedTarget: Element | null }): void {
  if (relatedTarget !== null && relatedTarget.closest(REGION) === null) cameFrom = relatedTarget
}

/**
 * Hands the focus back before a message goes. One that goes away under the focus leaves React Aria believing that it is
 * still there, and the next message then takes the focus from whatever has it.
 */
function close(key: string): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.closest(REGION) !== null) {
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    else focused.blur()
  }
  queue.close(key)
}

const REGION = '[role="region"][data-react-aria-top-layer]'

function goToMessages(event: KeyboardEvent): void {
  const button = event.key === 'F6' ? document.querySelector<HTMLElement>(`${REGION} button`) : null
  if (!button || button.closest(REGION)?.contains(document.activeElement)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  button.focus()
}

/** Where toasts appear; F6 goes there. Stands once, in the frame. */
export function ToastRegion(): ReactNode {
  useEffect(() => {
    // React Aria's own way to its region, by landmarks, does not lead there from an editor.
    window.addEventListener('keydown', goToMessages, true)
    return () => window.removeEventListener('keydown', goToMessages, true)
  }, [])
  return (
    <div className={styles['home']} onFocus={rememberFocus}>
      <AriaToastRegion queue={queue} aria-label="Messages" className={styles['region'] ?? ''}>
        {({ toast }) => (
          <Toast toast={toast} className={classNames(styles['toast'], toast.content.tone && styles[toast.content.tone])}>
            <ToastContent className={styles['content'] ?? ''}>
              <Text slot="title">{toast.content.message}</Text>
              {toast.content.detail ? <Text slot="description" className={styles['detail'] ?? ''}>{toast.content.detail}</Text> : null}
            </ToastContent>
            {toast.content.action && !toast.content.more?.length ? <ActionButton action={toast.content.action} close={() => close(toast.key)} /> : null}
            {toast.content.more?.length ? <Choices notice={toast.content} close={() => close(toast.key)} /> : null}
            <IconButton label="Dismiss" icon={<X size={14} aria-hidden="true" />} onPress={() => close(toast.key)} />
          </Toast>
        )}
      </AriaToastRegion>
    </div>
  )
}

/** Several things to do stand in a line of their own. */
function Choices({ notice: { action, more = [] }, close }: { notice: Notice; close: () => void }): ReactNode {
  return (
    <div className={styles['choices']}>
      {[...(action ? [action] : []), ...more].map((each) => <ActionButton key={each.label} action={each} close={close} />)}
    </div>
  )
}

function ActionButton({ action, close }: { action: Action; close: () => void }): ReactNode {
  return <Button size="regular" onPress={() => { close(); action.run() }}>{action.label}</Button>
}
