import type { ReactNode } from 'react'
import { runCommand } from '@renderer/app/commands'
import { dayInWords } from '@renderer/app/days'
import { setDigestRemoved } from '@renderer/app/removals'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/notice'

/** What stands in a digest's place while it is removed. */
export function RemovedDigest({ id, date }: { id: string; date: string }): ReactNode {
  return (
    <>
      <h1 className="visually-hidden">{dayInWords(date)}</h1>
      <EmptyState
        title="This digest was removed"
        actions={
          <>
            <Button variant="primary" autoFocus onPress={() => setDigestRemoved(id, date, false)}>Undo</Button>
            <Button onPress={() => runCommand('go-digests')}>All digests</Button>
          </>
        }
      >
        Its articles are where they were. Bring it back and it is as it was.
      </EmptyState>
    </>
  )
}
