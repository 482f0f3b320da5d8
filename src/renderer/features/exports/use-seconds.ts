import { useEffect, useState } from 'react'

/** The time, fresh every second while something goes on. */
export function useSeconds(goesOn: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!goesOn) return undefined
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [goesOn])
  return now
}
