import { useRef, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button'

export interface FileButtonProps extends Omit<ButtonProps, 'onPress'> {
  /** What the hidden field behind the button is called. */
  label: string
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/** A button that asks for files; the same ones may be chosen again. */
export function FileButton({ label, accept, multiple = false, onFiles, ...button }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const ask = (): void => {
    if (!input.current) return
    input.current.value = ''
    input.current.click()
  }
  return (
    <>
      <input ref={input} type="file" multiple={multiple} hidden aria-label={label} accept={accept} onChange={(event) => onFiles([...event.target.files ?? []])} />
      <Button {...button} onPress={ask} />
    </>
  )
}
