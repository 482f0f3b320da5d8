import { FileText, Link, Type } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { ErrorNotice } from '@renderer/ui/notice'
import { SegmentedControl } from '@renderer/ui/segmented-control'
import { TextArea, TextField } from '@renderer/ui/text-field'
import { onlyLink } from './dropped'
import { gather, type Wanted, wantAddress, wantFile, wantText } from './gather'
import { useGather, type Way } from './gather-store'
import styles from './gather.module.css'

const WAYS = [
  { id: 'file', label: 'File', icon: <FileText size={14} aria-hidden="true" /> },
  { id: 'address', label: 'Web address', icon: <Link size={14} aria-hidden="true" /> },
  { id: 'text', label: 'Text', icon: <Type size={14} aria-hidden="true" /> },
] as const

/** Three ways to bring stories in; closes when they are, and stays with the reason when they are not. */
export function GatherDialog({ onGathered }: { onGathered: () => void }): ReactNode {
  const way = useGather((state) => state.way)
  return (
    <Dialog title="Gather stories" isOpen={way !== null} onOpenChange={(open) => { if (!open) close() }}>
      {way === null ? null : <Ways way={way} onGathered={onGathered} />}
    </Dialog>
  )
}

function close(): void {
  useGather.setState({ way: null })
}

function Ways({ way, onGathered }: { way: Way; onGathered: () => void }): ReactNode {
  const [refusals, setRefusals] = useState<string[]>([])
  const busyWith = useGather((state) => state.busyWith)
  const bring = async (wanted: readonly Wanted[]): Promise<void> => {
    if (busyWith !== null) return
    setRefusals([])
    const receipt = await gather(wanted)
    if (receipt.some((part) => 'result' in part)) {
      close()
      return onGathered()
    }
    useGather.setState({ receipt: null })
    setRefusals(receipt.flatMap((part) => ('refusal' in part ? [part.refusal] : [])))
  }
  const Form = { file: FileWay, address: AddressWay, text: TextWay }[way]
  return (
    <>
      <SegmentedControl label="Where the stories are" segments={WAYS} value={way} onChange={(next) => { setRefusals([]); useGather.setState({ way: next }) }} />
      <Form busy={busyWith !== null} bring={(wanted) => void bring(wanted)} />
      {busyWith === null ? null : <p className={styles['busy']}>Reading {busyWith}…</p>}
      {refusals.map((refusal) => <ErrorNotice key={refusal}>{refusal}</ErrorNotice>)}
    </>
  )
}

interface WayProps { busy: boolean; bring: (wanted: readonly Wanted[]) => void }

function FileWay({ busy, bring }: WayProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles['way']}>
      <p className={styles['hint']}>An archive page saved from a browser, or a plain text of headlines and paragraphs. Up to 32 MB each. You can also drop files anywhere on the window.</p>
      <input ref={input} type="file" multiple hidden aria-label="Files to gather" accept=".html,.htm,.xhtml,.txt,.text,.md,text/html,text/plain" onChange={(event) => bring([...event.target.files ?? []].map(wantFile))} />
      <div className={styles['actions']}><Button variant="primary" isPending={busy} autoFocus onPress={() => { if (input.current) { input.current.value = ''; input.current.click() } }}>Choose files…</Button></div>
    </div>
  )
}

function AddressWay({ busy, bring }: WayProps): ReactNode {
  const [address, setAddress] = useState('')
  const [error, setError] = useState('')
  const submit = (): void => {
    const typed = address.trim()
    const link = onlyLink(/^[a-z]+:/iu.test(typed) ? typed : `https://${typed}`)
    if (typed === '' || link === '') setError('This needs a web address such as https://outlet.example/news.')
    else bring([wantAddress(link)])
  }
  return (
    <form className={styles['way']} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <TextField label="Address of the page" description="An outlet’s archive, section or front page: every story on it becomes an article." placeholder="https://" value={address} onChange={(value) => { setAddress(value); setError('') }} error={error || undefined} autoFocus />
      <div className={styles['actions']}><Button variant="primary" type="submit" isPending={busy}>Gather</Button></div>
    </form>
  )
}

function TextWay({ busy, bring }: WayProps): ReactNode {
  const [text, setText] = useState('')
  return (
    <form className={styles['way']} onSubmit={(event) => { event.preventDefault(); if (text.trim() !== '') bring([wantText(text, 'auto')]) }}>
      <TextArea label="Text" description="Headline lines, each followed by its paragraphs. HTML works too." rows={8} value={text} onChange={setText} inputClassName={styles['text']} autoFocus />
      <div className={styles['actions']}><Button variant="primary" type="submit" isDisabled={text.trim() === ''} isPending={busy}>Gather</Button></div>
    </form>
  )
}
