import { type ReactNode, useState } from 'react'
import type { Newsroom } from '@shared/model/newsroom'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { languageName, refuseTimeZone, TIME_ZONES, timeIn } from './places'
import { Section } from './section'
import styles from './settings.module.css'
import { type Setting, useSetting } from './use-setting'

/** Everything a digest takes from its newsroom; each field is stored as it is typed. */
export function NewsroomForm({ newsroom }: { newsroom: Newsroom }): ReactNode {
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const saved = (): void => setSavedAt(new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))
  const parts = { newsroom, saved }
  return (
    <>
      <p className={styles['saved']} role="status">{savedAt === null ? 'Changes are saved as you type.' : `Saved ${savedAt}`}</p>
      <Identity {...parts} />
      <Footer {...parts} />
      <SignUp {...parts} />
      <Pictures {...parts} />
    </>
  )
}

interface PartProps { newsroom: Newsroom; saved: () => void }

function Identity({ newsroom, saved }: PartProps): ReactNode {
  const name = useSetting('name', newsroom.name, saved)
  const zone = useSetting('timeZone', newsroom.timeZone, saved, refuseTimeZone)
  const language = useSetting('language', newsroom.language, saved)
  const close = useSetting('closeTime', newsroom.closeTime, saved)
  return (
    <Section title="Newsroom" hint="Its name heads every digest; the time zone decides what ‘today’ is.">
      <TextField label="Name" {...typed(name)} isRequired />
      <div className={styles['pair']}>
        <TextField label="Time zone" description={timeIn(zone.value)} suggestions={TIME_ZONES} {...typed(zone)} spellCheck="false" />
        <TextField label="Language" description={languageName(language.value)} {...typed(language)} spellCheck="false" />
      </div>
      <TextField label="The day’s digest closes at" type="time" description="In the newsroom’s time zone. Today counts down to it; leave it empty for no such time." className={styles['time']} {...typed(close)} />
    </Section>
  )
}

function Footer({ newsroom, saved }: PartProps): ReactNode {
  const address = useSetting('postalAddress', newsroom.postalAddress, saved)
  const tag = useSetting('unsubscribeTag', newsroom.unsubscribeTag, saved)
  return (
    <Section title="Footer" hint="Most countries ask for a postal address and a way to unsubscribe in every mailing.">
      <TextArea label="Postal address" {...typed(address)} />
      <TextField label="Unsubscribe merge tag" description="Printed untouched where the reader unsubscribes, such as *|UNSUB|* or {{unsubscribe_url}}." inputClassName={styles['code']} {...typed(tag)} spellCheck="false" />
    </Section>
  )
}

function SignUp({ newsroom, saved }: PartProps): ReactNode {
  const text = useSetting('signUpText', newsroom.signUpText, saved)
  const url = useSetting('signUpUrl', newsroom.signUpUrl, saved)
  return (
    <Section title="Sign-up box" hint="Below the stories of every digest. Without an address there is no box.">
      <TextArea label="Text" {...typed(text)} />
      <TextField label="Address the form is sent to" type="url" placeholder="https://" {...typed(url)} spellCheck="false" />
    </Section>
  )
}

function Pictures({ newsroom, saved }: PartProps): ReactNode {
  const base = useSetting('pictureBaseUrl', newsroom.pictureBaseUrl, saved)
  return (
    <Section title="Pictures" hint="An email can only show pictures that have a web address.">
      <TextField label="Where this newsroom’s pictures are served from" type="url" placeholder="https://" {...typed(base)} spellCheck="false" />
    </Section>
  )
}

function typed({ value, onChange, onBlur, error }: Setting): Pick<Setting, 'value' | 'onChange' | 'onBlur' | 'error'> {
  return { value, onChange, onBlur, error }
}
