import { useState, type KeyboardEvent, type RefObject } from 'react'
import { typedMention } from '@shared/model/comment'

export interface Mentioning {
  options: readonly string[]
  index: number
  pick: (name: string) => void
  /** Looks again at what stands before the caret. */
  look: () => void
  close: () => void
  /** Takes the keys that walk and pick; answers whether it did. */
  take: (event: KeyboardEvent) => boolean
}

const MOST = 6
const fold = (text: string): string => text.normalize('NFC').toLowerCase()

/** Completes a colleague's name after '@': arrows walk, Enter or Tab takes it, Escape leaves what is typed. */
export function useMentioning(input: RefObject<HTMLTextAreaElement | null>, setText: (text: string) => void, names: readonly string[]): Mentioning {
  const [typed, setTyped] = useState<{ at: number; typed: string } | null>(null)
  const [walked, setWalked] = useState(0)
  const options = typed ? names.filter((name) => isMeant(name, typed.typed)).slice(0, MOST) : []
  const index = Math.min(walked, Math.max(0, options.length - 1))
  const close = (): void => setTyped(null)
  const pick = (name: string): void => {
    const area = input.current
    // Typing may be further than what was last looked at.
    const there = area && typedMention(area.value, area.selectionStart)
    if (!there) return
    const before = `${area.value.slice(0, there.at + 1)}${name} `
    setText(before + area.value.slice(there.at + 1 + there.typed.length))
    close()
    requestAnimationFrame(() => area.setSelectionRange(before.length, before.length))
  }
  return {
    options, index, pick, close,
    look() {
      const area = input.current
      const found = area && area.selectionStart === area.selectionEnd ? typedMention(area.value, area.selectionStart) : null
      setTyped((was) => (was && found && was.at === found.at && was.typed === found.typed ? was : found))
      if (found?.typed !== typed?.typed) setWalked(0)
    },
    take(event) {
      const name = options[index]
      if (name === undefined || event.altKey || event.ctrlKey || event.metaKey) return false
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setWalked((index + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
      else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) pick(name)
      else if (event.key === 'Escape') close()
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}

/** Whether what is typed begins the name or one of its words; a name that is all there needs no completing. */
function isMeant(name: string, typed: string): boolean {
  const [whole, part] = [fold(name), fold(typed)]
  return whole !== part.trim() && (whole.startsWith(part) || whole.split(/\s+/u).some((word) => word.startsWith(part)))
}
