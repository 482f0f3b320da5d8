import { ImageOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { FocalPoint } from '@shared/model/picture'
import { classNames } from './class-names'
import styles from './thumbnail.module.css'

/** Where a stored picture is loaded from; never anything but a picture comes from there. */
export function pictureAddress(sha256: string): string {
  return `/assets/${sha256}`
}

/** Where a crop keeps its subject, as CSS says it. */
export function cropPosition({ x, y }: FocalPoint): string {
  return `${x * 100}% ${y * 100}%`
}

/** A stored picture cropped around its subject; a sign where its file is missing or damaged. What it shows is told beside it. */
export function Thumbnail({ sha256, focal, className }: { sha256: string; focal: FocalPoint; className?: string | undefined }): ReactNode {
  const [broken, setBroken] = useState(false)
  if (broken) return <span className={classNames(styles['thumbnail'], styles['broken'], className)}><ImageOff size={20} role="img" aria-label="Broken" /></span>
  return (
    <img
      src={pictureAddress(sha256)} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(true)}
      className={classNames(styles['thumbnail'], className)} style={{ objectPosition: cropPosition(focal) }}
    />
  )
}
