import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type TooltipProps as AriaTooltipProps } from 'react-aria-components'
import { Kbd } from './kbd'
import styles from './tooltip.module.css'

export interface TooltipProps {
  text: string
  shortcut?: string | undefined
  placement?: NonNullable<AriaTooltipProps['placement']> | undefined
  /** One focusable element of ours or of react-aria-components. */
  children: ReactElement
}

/** Words that appear on hover and on keyboard focus of its one child. */
export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles['tooltip'] ?? ''} placement={placement} offset={6}>
        <span>{text}</span>
        {shortcut ? <Kbd keys={shortcut} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
