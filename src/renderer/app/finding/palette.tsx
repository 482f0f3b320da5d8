import { type ReactNode, useMemo, useState } from 'react'
import { type Command, COMMAND_GROUPS, type CommandName, COMMANDS, groupOf } from '@shared/commands'
import { shownKeys } from '@shared/key-bindings'
import { runCommand, whyNot } from '@renderer/app/commands'
import { setPreferences, usePreferences } from '@renderer/app/preferences'
import { whisperKeys } from '@renderer/app/whisper'
import { Finder, type FinderGroup, type FinderRow } from '@renderer/ui/finder'
import { Kbd } from '@renderer/ui/kbd'
import { closeAnd, find, useFinding } from './finding'
import { bestOf } from './match'

interface Choice { command: Command & { name: CommandName }; why: string | null }

const RECENT = 5
/** The row that looks for the words elsewhere. */
const ELSEWHERE = 'elsewhere'

/** Every command with its keys, found by typing; one that can't act now says why. */
export function Palette(): ReactNode {
  const [text, setText] = useState(useFinding((finding) => finding.text))
  const recent = usePreferences((preferences) => preferences.recentCommands)
  const choices = useMemo(() => COMMANDS.filter(({ name }) => name !== 'palette').map((command) => ({ command, why: whyNot(command.name) })), [])
  const choose = (id: string): void => {
    if (id === ELSEWHERE) return find('anything', text)
    const name = id as CommandName
    setPreferences({ recentCommands: [name, ...recent.filter((each) => each !== name)].slice(0, 20) })
    closeAnd(() => {
      runCommand(name)
      whisperKeys(name)
    })
  }
  const found = text.trim() === '' ? inParts(choices, recent) : byWords(choices, text)
  const elsewhere: FinderRow = { id: ELSEWHERE, title: `Look for “${text.trim()}” in the newsroom`, isDisabled: whyNot('switcher') !== null, detail: whyNot('switcher') ?? undefined }
  return (
    <Finder
      label="Commands"
      placeholder="What would you like to do?"
      text={text}
      onText={setText}
      groups={text.trim() === '' ? found : [...found, { title: 'Elsewhere', rows: [elsewhere] }]}
      onChoose={choose}
      onClose={() => find(null)}
      empty="No command is called that."
      foot={<><span><Kbd keys="Enter" /> does it</span><span><Kbd keys="ArrowUp" /><Kbd keys="ArrowDown" /> choose</span></>}
    />
  )
}

function rowOf({ command, why }: Choice): FinderRow {
  return { id: command.name, title: command.title, detail: why ?? undefined, isDisabled: why !== null, keys: shownKeys(command, usePreferences.getState()) || undefined }
}

/** Without a word: what was chosen last, then all by their parts, and at the end what can't act now. */
function inParts(choices: readonly Choice[], recent: readonly string[]): FinderGroup[] {
  const can = choices.filter(({ why }) => why === null)
  const latest = recent.flatMap((name) => can.find(({ command }) => command.name === name) ?? []).slice(0, RECENT)
  const others = can.filter((choice) => !latest.includes(choice))
  return filled([
    { title: 'Recent', rows: latest.map(rowOf) },
    ...COMMAND_GROUPS.map((title) => ({ title, rows: others.filter(({ command }) => groupOf(command) === title).map(rowOf) })),
    { title: 'Not now', rows: choices.filter(({ why }) => why !== null).map(rowOf) },
  ])
}

function byWords(choices: readonly Choice[], text: string): FinderGroup[] {
  const byTitle = bestOf(choices, text, ({ command }) => command.title)
  const byDescription = bestOf(choices.filter((choice) => !byTitle.includes(choice)), text, ({ command }) => `${groupOf(command)} ${command.description ?? ''}`)
  const found = [...byTitle, ...byDescription]
  return filled([
    { title: 'Commands', rows: found.filter(({ why }) => why === null).map(rowOf) },
    { title: 'Not now', rows: found.filter(({ why }) => why !== null).map(rowOf) },
  ])
}

function filled(groups: readonly FinderGroup[]): FinderGroup[] {
  return groups.filter(({ rows }) => rows.length > 0)
}
