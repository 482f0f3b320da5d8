import { useEffect, useRef } from 'react'
import { type Command, type CommandName, commandOf, COMMANDS } from '@shared/commands'
import { matchesShortcut } from '@renderer/ui/shortcut'
import { actsWhileTyping, isSingleKey, keysOf } from '@shared/key-bindings'
import { fieldInFocus } from './focused-field'
import { usePreferences } from './preferences'

/** Does what a command says; false means 'not here', and the handler registered before it is asked. */
export type CommandHandler = () => boolean | void

interface Registered { run: CommandHandler; cannot: () => string | null }

const handlers = new Map<CommandName, Registered[]>()

/**
 * Makes a command do something until the returned function is called. The newest handler is asked first. `cannot` says in
 * a few words why it would do nothing now, such as 'Select an article first'.
 */
export function registerCommand(name: CommandName, run: CommandHandler, cannot: () => string | null = () => null): () => void {
  const stack = handlers.get(name) ?? []
  const registered = { run, cannot }
  handlers.set(name, stack)
  stack.push(registered)
  return () => { stack.splice(stack.indexOf(registered), 1) }
}

/** {@link registerCommand} for as long as a component is on the screen; `cannot` is null while the command can act. */
export function useCommand(name: CommandName, handler: CommandHandler, cannot: string | null = null): void {
  const latest = useRef({ handler, cannot })
  useEffect(() => { latest.current = { handler, cannot } })
  useEffect(() => registerCommand(name, () => latest.current.handler(), () => latest.current.cannot), [name])
}

/** Runs a command; answers whether anything took it. */
export function runCommand(name: CommandName): boolean {
  const stack = handlers.get(name) ?? []
  return stack.toReversed().some(({ run, cannot }) => cannot() === null && run() !== false)
}

const ELSEWHERE: Record<Command['when'], string> = {
  always: 'Not on this screen', newsroom: 'Open a newsroom first', list: 'Only in the list of articles', article: 'Open an article first', digest: 'Open a digest first',
}

/** Why a command would do nothing now, in a few words; null when it can act. */
export function whyNot(name: CommandName): string | null {
  const reasons = (handlers.get(name) ?? []).map(({ cannot }) => cannot())
  if (reasons.includes(null)) return null
  return reasons.at(-1) ?? ELSEWHERE[commandOf(name).when]
}

/** The command of a name that came from outside, such as a menu. */
export function commandNamed(name: string): CommandName | null {
  return COMMANDS.find((command) => command.name === name)?.name ?? null
}

/** Listens to keys on the window; answers what ends that. Whatever the focused control already took is left alone. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const meant = COMMANDS.filter((each) => keysOf(each, usePreferences.getState()).some((keys) => matchesShortcut(event, keys) && mayAct(each, keys, event)))
    if (meant.some(({ name }) => runCommand(name))) event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

const OWN_KEYS = new Set(['undo', 'redo', 'paste-plain'])

function mayAct(command: Command, keys: string, event: KeyboardEvent): boolean {
  const field = fieldInFocus()
  // Text fields and the editor undo by themselves, and paste by the same keys.
  if (field && OWN_KEYS.has(command.name)) return false
  if (field && !actsWhileTyping(keys)) return false
  if (isSingleKey(keys) && !usePreferences.getState().singleKeys) return false
  if (command.when === 'list' && !inList(event.target)) return false
  // Last, since it looks through the page: no letter of a word comes so far.
  return !document.querySelector('[role="dialog"][aria-modal="true"], [data-modal]')
}

function inList(target: EventTarget | null): boolean {
  // Nothing in particular has the focus after a screen changed: then it rests on the screen itself.
  return target === document.body || (target instanceof Element && (target.id === 'main' || target.closest('[data-keys]') !== null))
}
