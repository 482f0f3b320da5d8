import { type ReactElement, type ReactNode, use } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, TooltipTriggerStateContext, type TooltipProps as AriaTooltipProps } from 'react-aria-components'
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
      <Words text={text} shortcut={shortcut} placement={placement} />
    </TooltipTrigger>
  )
}

function Words({ text, shortcut, placement }: Omit<TooltipProps, 'children'>): ReactNode {
  // Loose at the end of the page, its words would stand outside every landmark.
  const home = use(TooltipTriggerStateContext)?.isOpen ? document.querySelector('[data-modal]') ?? document.querySelector('main') : null
  return (
    <AriaTooltip className={styles['tooltip'] ?? ''} offset={6} {...(placement && { placement })} {...(home && { UNSTABLE_portalContainer: home })}>
      <span>{text}</span>
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </AriaTooltip>
  )
}
