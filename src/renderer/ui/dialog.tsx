import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button'
import { classNames } from './class-names'
import styles from './dialog.module.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
  /** Buttons at the end, the main one last. */
  actions?: ReactNode
  /** Words at the start of the row of buttons. */
  note?: ReactNode
  wide?: boolean | undefined
}

/** A modal question. Escape and a click outside close it. Rare: where an undo will do, ask nothing. */
export function Dialog({ title, isOpen, onOpenChange, children, actions, note, wide = false }: DialogProps): ReactNode {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={styles['overlay'] ?? ''}>
      <Modal data-modal="" className={classNames(styles['modal'], wide && styles['wide'])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>{title}</Heading>
            <IconButton label="Close" icon={<X size={16} aria-hidden="true" />} onPress={() => onOpenChange(false)} />
          </header>
          <div className={styles['body']}>{children}</div>
          {actions || note ? <footer className={styles['foot']}>{note ? <span className={styles['note']}>{note}</span> : null}{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
