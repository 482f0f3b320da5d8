import { z } from 'zod'
import { FORMATS } from '@shared/model/edition'

/** How the preview is looked at, whichever digest is open. */
export const previewViewSchema = z.object({ format: z.enum(FORMATS), width: z.enum(['wide', 'narrow']), dark: z.boolean() })
export type PreviewView = z.infer<typeof previewViewSchema>

export const FIRST_VIEW: PreviewView = { format: 'email', width: 'wide', dark: false }

/** Pixels of a phone, and the least a mail program on a desk gives. */
export const PHONE_WIDTH = 375
export const DESK_WIDTH = 640

/** Where the host serves a preview; `version` only makes the address new when what it shows is. */
export function previewAddress(digestId: string, { format, dark }: Pick<PreviewView, 'format' | 'dark'>, version: number): string {
  return `/preview/${encodeURIComponent(digestId)}/${format}?dark=${dark ? 1 : 0}&v=${version}`
}

let versions = Date.now()

/** A version no address has had before, in this window or the one before it. */
export function newVersion(): number {
  return ++versions
}

export interface FrameFit { width: number; height: number; scale: number }

/** The frame's own size and how far it is shrunk to fit a room: a page is laid out as wide as its reader has it. */
export function fitFrame(width: PreviewView['width'], room: { width: number; height: number }): FrameFit {
  const own = width === 'narrow' ? PHONE_WIDTH : Math.max(DESK_WIDTH, room.width)
  const scale = room.width > 0 ? Math.min(1, room.width / own) : 1
  return { width: own, height: Math.ceil(room.height / scale), scale }
}
