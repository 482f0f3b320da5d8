import { useEffect, useRef, useState, type ReactNode } from 'react'
import { classNames } from '@renderer/ui/class-names'
import { frameTrouble, listenInFrame, markCard, type FrameHandlers } from './frame-document'
import styles from './preview-pane.module.css'
import type { FrameFit } from './preview-view'

export interface PreviewFramesProps {
  address: string
  title: string
  fit: FrameFit
  /** Another place than before: the scroll position starts over. */
  place: string
  markedCardId: string | null
  handlers: FrameHandlers
  onTrouble: (sentence: string | null) => void
}

type Pair = readonly [string | null, string | null]
interface Shown { front: 0 | 1; place: string }

/**
 * Two frames, one in sight: the next version loads behind and comes to the front when it is whole, scrolled to where
 * the one before it was. Scripts are off in both; this window listens to their clicks.
 */
export function PreviewFrames({ address, title, fit, place, markedCardId, handlers, onTrouble }: PreviewFramesProps): ReactNode {
  const frames = [useRef<HTMLIFrameElement>(null), useRef<HTMLIFrameElement>(null)] as const
  const [shown, setShown] = useState<Shown | null>(null)
  const [addresses, setAddresses] = useState<Pair>([null, null])
  const loaded = useRef<[string | null, string | null]>([null, null])
  const back = shown?.front === 0 ? 1 : 0
  const latest = useRef({ handlers, place, address, markedCardId })
  useEffect(() => { latest.current = { handlers, place, address, markedCardId } })
  const bring = (index: 0 | 1): void => {
    const [frame, before] = [frames[index].current, shown === null ? null : frames[shown.front].current]
    if (!frame?.contentDocument) return
    onTrouble(null)
    markCard(frame.contentDocument, latest.current.markedCardId, false)
    frame.contentWindow?.scrollTo(0, shown?.place === latest.current.place ? before?.contentWindow?.scrollY ?? 0 : 0)
    setShown({ front: index, place: latest.current.place })
  }
  useEffect(() => {
    if (shown !== null && addresses[shown.front] === address) return
    // Back to what was shown before: the frame behind still has it, and will not load it again.
    if (addresses[back] === address) {
      if (loaded.current[back] === address) bring(back)
      return
    }
    // The frame in front keeps what it shows; only the one behind is sent for the new version.
    loaded.current[back] = null
    setAddresses((pair) => (back === 0 ? [address, pair[1]] : [pair[0], address]))
  }, [address, back, shown]) // eslint-disable-line react/exhaustive-deps
  useEffect(() => {
    const front = shown === null ? null : frames[shown.front].current?.contentDocument
    if (front) markCard(front, markedCardId, true)
  // Only a card marked anew comes into sight; a new version stays scrolled where it was.
  }, [markedCardId]) // eslint-disable-line react/exhaustive-deps

  const arrived = (index: 0 | 1): void => {
    const [frame, came] = [frames[index].current, addresses[index]]
    if (frame === null || came === null || index === shown?.front) return
    const isWanted = came === latest.current.address
    const trouble = frameTrouble(frame)
    if (trouble !== null || frame.contentDocument === null) return isWanted ? onTrouble(trouble) : undefined
    listenInFrame(frame.contentDocument, through(() => latest.current.handlers))
    if (frame.contentWindow?.location.href === new URL(came, window.location.href).href) loaded.current[index] = came
    if (isWanted) bring(index)
  }
  return (
    <>
      {([0, 1] as const).map((index) => (
        <iframe
          key={index}
          ref={frames[index]}
          title={shown?.front === index ? title : `${title}, next version`}
          sandbox="allow-same-origin"
          className={classNames(styles['frame'], shown?.front !== index && styles['behind'])}
          aria-hidden={shown?.front !== index}
          tabIndex={shown?.front === index ? 0 : -1}
          style={{ width: fit.width, height: fit.height, transform: fit.scale === 1 ? undefined : `scale(${fit.scale})` }}
          {...(addresses[index] !== null && { src: addresses[index] })}
          onLoad={() => arrived(index)}
        />
      ))}
    </>
  )
}

/** Handlers that always call the latest ones: a loaded frame outlives many renders. */
function through(latest: () => FrameHandlers): FrameHandlers {
  return {
    onCard: (cardId) => latest().onCard(cardId),
    onAddress: (url) => latest().onAddress(url),
    onNowhere: () => latest().onNowhere(),
  }
}
