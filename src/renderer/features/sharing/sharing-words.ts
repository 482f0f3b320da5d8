import type { Sharing } from '@shared/model/sharing'

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })

/** How sharing goes, in as few words as the status line has room for. */
export function sharingWords({ state, waiting, metAt }: Pick<Sharing, 'state' | 'waiting' | 'metAt'>, nowMs: number): string {
  switch (state) {
    case 'off': return 'Not shared'
    case 'meeting': return 'Merging…'
    case 'paused': return waiting > 0 ? `Sharing paused, ${changesWaiting(waiting)}` : 'Sharing paused'
    case 'unreachable': return waiting > 0 ? `Offline, ${changesWaiting(waiting)}` : 'Shared folder not reachable'
    case 'failed': return waiting > 0 ? `Could not merge, ${changesWaiting(waiting)}` : 'Could not merge'
    case 'merged': return waiting > 0 ? capital(changesWaiting(waiting)) : metAt === null ? 'All merged' : `All merged ${momentWords(metAt, nowMs)}`
  }
}

/** '10:42' today, '21 May, 10:42' on another day. */
export function momentWords(atMs: number, nowMs: number): string {
  const [at, now] = [new Date(atMs), new Date(nowMs)]
  return at.toDateString() === now.toDateString() ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`
}

/** What a device is called: its person, or what tells it from others. */
export function deviceName({ device, name }: { device: string; name: string }): string {
  return name === '' ? `A computer without a name (${device.slice(0, 4)})` : name
}

function changesWaiting(count: number): string {
  return count === 1 ? '1 change waiting' : `${count} changes waiting`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
