import { useEffect, useRef } from 'react'
import { COMMANDS, type Command, type CommandName } from '@shared/commands'
import { matchesShortcut } from '@renderer/ui/shortcut'
import { fieldInFocus } from './focused-field'
import { useSingleKeys } from './single-keys'

/** Does what a command says; false means 'not here', and the handler registered before it is asked. */
export type CommandHandler = () => boolean | void

const handlers = new Map<CommandName, CommandHandler[]>()

/** Makes a command do something until the returned function is called. The newest handler is asked first. */
export function registerCommand(name: CommandName, handler: CommandHandler): () => void {
  const stack = handlers.get(name) ?? []
  handlers.set(name, stack)
  stack.push(handler)
  return () => { stack.splice(stack.indexOf(handler), 1) }
}

/** {@link registerCommand} for as long as a component is on the screen. */
export function useCommand(name: CommandName, handler: CommandHandler): void {
  const latest = useRef(handler)
  useEffect(() => { latest.current = handler })
  useEffect(() => registerCommand(name, () => latest.current()), [name])
}

/** Runs a command; answers whether anything took it. */
export function runCommand(name: CommandName): boolean {
  const stack = handlers.get(name) ?? []
  return stack.toReversed().some((handler) => handler() !== false)
}

/** The commands that would do something now, in the order of their declaration. */
export function availableCommands(): readonly (Command & { name: CommandName })[] {
  return COMMANDS.filter((command) => (handlers.get(command.name)?.length ?? 0) > 0)
}

/** The command of a name that came from outside, such as a menu. */
export function commandNamed(name: string): CommandName | null {
  return COMMANDS.find((command) => command.name === name)?.name ?? null
}

/** Listens to keys on the window; answers what ends that. Whatever the focused control already took is left alone. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const command = COMMANDS.find((each) => keysOf(each).some((keys) => matchesShortcut(event, keys)) && mayAct(each, event))
    if (command && runCommand(command.name)) event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function keysOf(command: Command): readonly string[] {
  return [command.accelerator, ...command.also ?? []].filter((keys) => keys !== '')
}

function mayAct(command: Command, event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"], [data-modal]')) return false
  const field = fieldInFocus()
  // Text fields and the editor undo by themselves.
  if (field && (command.name === 'undo' || command.name === 'redo')) return false
  if (event.ctrlKey || event.metaKey) return true
  if (field || !useSingleKeys.getState().on) return false
  return command.when !== 'list' || inList(event.target)
}

function inList(target: EventTarget | null): boolean {
  // Nothing in particular has the focus after a screen changed: then it rests on the screen itself.
  return target === document.body || (target instanceof Element && (target.id === 'main' || target.closest('[data-keys="list"]') !== null))
}
