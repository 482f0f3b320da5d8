import { useEffect, useRef, useState } from 'react'

/**
 * A part of the address that is shown at once: keys and typing never wait for the address, which follows. Where it
 * changes by itself (a link, a command) the value follows the address.
 */
export function useAhead<T>(inAddress: T, write: (value: T) => Promise<void>): [T, (value: T) => void] {
  const [value, setValue] = useState(inAddress)
  const following = useRef(0)
  useEffect(() => { if (following.current === 0) setValue(inAddress) }, [inAddress])
  const set = (next: T): void => {
    setValue(next)
    following.current++
    void write(next).finally(() => { following.current-- })
  }
  return [value, set]
}
