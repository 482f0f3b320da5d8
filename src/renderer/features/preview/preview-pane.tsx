import { Monitor, Moon, Smartphone, Sun } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Format } from '@shared/model/edition'
import { useKept } from '@renderer/app/kept'
import { refusalOf } from '@renderer/engine/client'
import { openAddress } from '@renderer/engine/outside'
import { useEdition } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { classNames } from '@renderer/ui/class-names'
import { ErrorNotice } from '@renderer/ui/notice'
import { SegmentedControl } from '@renderer/ui/segmented-control'
import { showToast } from '@renderer/ui/toast'
import { PreviewFrames } from './preview-frames'
import styles from './preview-pane.module.css'
import { FIRST_VIEW, fitFrame, newVersion, previewAddress, type PreviewView, previewViewSchema } from './preview-view'

const FORMAT_NAMES: Record<Format, string> = { email: 'Email', page: 'Page', text: 'Text' }

export interface PreviewPaneProps {
  digestId: string
  selectedCardId: string | null
  /** A block of the preview was clicked. */
  onCard: (cardId: string) => void
}

/** The digest as its readers will get it, made anew whenever what they will get has changed. */
export function PreviewPane({ digestId, selectedCardId, onCard }: PreviewPaneProps): ReactNode {
  const [view, setView] = useKept('preview', previewViewSchema, FIRST_VIEW)
  const edition = useEdition(digestId)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  // Editions that say the same keep their identity, so the frame loads again only when there is something to see.
  const version = useMemo(() => newVersion(), [edition.data, tries]) // eslint-disable-line react/exhaustive-deps
  const room = useRef<HTMLDivElement>(null)
  const fit = fitFrame(view.width, useSize(room))
  const sentence = trouble ?? (edition.error === null ? null : refusalOf(edition.error).message)
  const retry = (): void => {
    setTries(tries + 1)
    void edition.refetch()
  }
  return (
    <section className={styles['pane']} aria-label="Preview">
      <PreviewBar view={view} onView={setView} />
      {sentence === null ? null : <ErrorNotice action={<Button size="small" onPress={retry}>Try again</Button>}>{sentence}</ErrorNotice>}
      <div ref={room} className={classNames(styles['room'], view.width === 'narrow' && styles['phone'], view.dark && styles['dark'])}>
        {edition.data === undefined ? null : (
          <div className={styles['sized']} style={{ width: fit.width * fit.scale }}>
            <PreviewFrames
              address={previewAddress(digestId, view, version)}
              title={`Preview of the ${FORMAT_NAMES[view.format].toLowerCase()}`}
              fit={fit}
              place={`${digestId} ${view.format}`}
              markedCardId={selectedCardId}
              handlers={{ onCard, onAddress: leaveTo, onNowhere: sayNowhere }}
              onTrouble={setTrouble}
            />
          </div>
        )}
      </div>
    </section>
  )
}

function PreviewBar({ view, onView }: { view: PreviewView; onView: (view: PreviewView) => void }): ReactNode {
  const { format, width, dark } = view
  return (
    <div className={styles['bar']} role="group" aria-label="How to look at it">
      <SegmentedControl
        label="Format"
        segments={(['email', 'page', 'text'] as const).map((id) => ({ id, label: FORMAT_NAMES[id] }))}
        value={format}
        onChange={(next) => onView({ ...view, format: next })}
      />
      <span className={styles['spring']} />
      <SegmentedControl
        label="Width"
        segments={[
          { id: 'wide', label: 'Wide', icon: <Monitor size={14} aria-hidden="true" />, iconOnly: true },
          { id: 'narrow', label: 'Narrow, like a phone', icon: <Smartphone size={14} aria-hidden="true" />, iconOnly: true },
        ]}
        value={width}
        onChange={(next) => onView({ ...view, width: next })}
      />
      <SegmentedControl
        label="The reader’s appearance"
        segments={[
          { id: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" />, iconOnly: true },
          { id: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" />, iconOnly: true },
        ]}
        value={dark ? 'dark' : 'light'}
        onChange={(next) => onView({ ...view, dark: next === 'dark' })}
      />
    </div>
  )
}

function leaveTo(url: string): void {
  openAddress(url).catch((error: unknown) => showToast({ message: refusalOf(error).message, tone: 'danger' }))
}

function sayNowhere(): void {
  showToast({ message: 'This link works only in the sent email; the mailing program fills it in.' })
}

function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
