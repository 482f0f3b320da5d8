import { type ReactNode, useRef } from 'react'
import { runCommand } from '@renderer/app/commands'
import { useKeptScroll } from '@renderer/app/use-kept-scroll'
import { refusalOf } from '@renderer/engine/client'
import { useHostState, useNewsroom } from '@renderer/engine/queries'
import { Button } from '@renderer/ui/button'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { Appearance } from './appearance'
import { Keyboard } from './keyboard'
import { NewsroomForm } from './newsroom-form'
import { Section } from './section'
import styles from './settings.module.css'
import { Writing } from './writing'

/** The newsroom's settings, which every digest shares, with whom it is shared, and how the program looks on this machine. */
export function Settings({ sharing }: { sharing: ReactNode }): ReactNode {
  const newsroom = useNewsroom()
  const page = useRef<HTMLDivElement>(null)
  useKeptScroll(page, 'settings')
  return (
    <div ref={page} className={styles['scroll']}>
      <div className={styles['page']}>
        <h1 className={styles['title']}>Settings</h1>
        {newsroom.error ? <ErrorNotice>{refusalOf(newsroom.error).message}</ErrorNotice> : null}
        {newsroom.data ? <NewsroomForm key={newsroom.data.workspace} newsroom={newsroom.data} /> : newsroom.isPending ? <Loading /> : null}
        <Section title="Sharing" hint="Colleagues who reach the same folder merge with this newsroom: a folder that a sharing program keeps in step, a network drive, a stick.">{sharing}</Section>
        <Section title="Appearance" hint="For this machine only."><Appearance /></Section>
        <Section title="Writing" hint="For this machine only. What is done for you is taken back by one undo."><Writing /></Section>
        <Section title="Keyboard" hint="For this machine only. Every command’s keys can be changed."><Keyboard /><div><Button onPress={() => runCommand('change-keys')}>Change keys…</Button></div></Section>
        <AboutThis />
      </div>
    </div>
  )
}

function AboutThis(): ReactNode {
  const host = useHostState().data
  if (!host) return null
  return (
    <Section title="About" hint="">
      <dl className={styles['facts']}>
        <dt>Galley</dt><dd>{host.version}</dd>
        <dt>Newsroom’s folder</dt><dd>{host.workspace}</dd>
        <dt>Exports go to</dt><dd>{host.exportsFolder}</dd>
      </dl>
    </Section>
  )
}
