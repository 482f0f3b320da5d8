import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HostState } from '@shared/contract/host'
import { useHostState } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { ErrorNotice } from '@renderer/ui/notice'
import { CreateNewsroom } from './create-newsroom'
import { OpenNewsroom } from './open-newsroom'
import styles from './welcome.module.css'

export interface WelcomeProps {
  /** A newsroom is open now. */
  onOpened: () => void
  /** Back to the newsroom that was open already. */
  onBack: () => void
}

/** The first screen: make a newsroom, or open one. */
export function Welcome({ onOpened, onBack }: WelcomeProps): ReactNode {
  const state = useHostState().data
  if (!state) return null
  return (
    <main className={styles['welcome']}>
      <div className={styles['sheet']}>
        {state.workspace === null ? null : <Button variant="quiet" className={styles['back']} icon={<ArrowLeft size={14} aria-hidden="true" />} onPress={onBack}>Back to the newsroom</Button>}
        <h1 className={styles['title']}>Galley</h1>
        <p className={styles['lead']}>Gather the day’s stories, edit them, and send the digest. A newsroom is a folder on this machine.</p>
        {state.refusedAtStart === null ? null : <ErrorNotice>{state.refusedAtStart}</ErrorNotice>}
        <Ways state={state} onOpened={onOpened} />
      </div>
    </main>
  )
}

function Ways({ state, onOpened }: { state: HostState; onOpened: () => void }): ReactNode {
  return (
    <div className={styles['ways']}>
      <CreateNewsroom state={state} onOpened={onOpened} />
      <OpenNewsroom state={state} onOpened={onOpened} />
    </div>
  )
}
