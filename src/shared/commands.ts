/**
 * Every command there is. Menus, keys, the palette and tests read these declarations; handlers live in the renderer.
 *
 * An accelerator is keys joined by '+', the last one as `KeyboardEvent.key` names it; 'Mod' is Command on a Mac and
 * Control elsewhere. Keys without 'Mod' never act while somebody types, and those of `when: 'list'` only while a list
 * has the focus (or nothing has).
 */
export interface Command {
  name: string
  title: string
  /** The first one is shown; '' for none. */
  accelerator: string
  /** Other keys for the same. */
  also?: readonly string[]
  /** Where it can be meant: anywhere, with a newsroom open, in the list of articles, on an article, on a digest. */
  when: 'always' | 'newsroom' | 'list' | 'article' | 'digest'
  /** The menu it stands in; null keeps it out of the menus. */
  menu: 'file' | 'edit' | 'view' | 'go' | null
}

export const COMMANDS = [
  { name: 'new-article', title: 'New article', accelerator: 'Mod+N', when: 'newsroom', menu: 'file' },
  { name: 'new-digest', title: 'New digest', accelerator: 'Mod+Shift+N', when: 'newsroom', menu: 'file' },
  { name: 'gather', title: 'Gather stories…', accelerator: 'Mod+O', when: 'newsroom', menu: 'file' },
  { name: 'open-newsroom', title: 'Open or create a newsroom…', accelerator: 'Mod+Shift+O', when: 'always', menu: 'file' },
  { name: 'export-digest', title: 'Export the digest…', accelerator: 'Mod+E', when: 'digest', menu: 'file' },
  { name: 'copy-email', title: 'Copy the email’s HTML', accelerator: 'Mod+Shift+E', when: 'digest', menu: 'file' },

  { name: 'undo', title: 'Undo', accelerator: 'Mod+Z', when: 'newsroom', menu: 'edit' },
  { name: 'redo', title: 'Redo', accelerator: 'Mod+Shift+Z', also: ['Mod+Y'], when: 'newsroom', menu: 'edit' },

  { name: 'palette', title: 'Find a command…', accelerator: 'Mod+K', also: ['?'], when: 'always', menu: 'go' },
  { name: 'search', title: 'Search articles', accelerator: '/', also: ['Mod+F'], when: 'newsroom', menu: 'go' },
  { name: 'go-articles', title: 'Go to articles', accelerator: 'Mod+1', when: 'newsroom', menu: 'go' },
  { name: 'go-digests', title: 'Go to digests', accelerator: 'Mod+2', when: 'newsroom', menu: 'go' },
  { name: 'go-settings', title: 'Settings', accelerator: 'Mod+Comma', when: 'newsroom', menu: 'go' },

  { name: 'next-article', title: 'Next article', accelerator: 'J', when: 'list', menu: null },
  { name: 'previous-article', title: 'Previous article', accelerator: 'K', when: 'list', menu: null },
  { name: 'mark-incoming', title: 'Mark as incoming', accelerator: '1', when: 'list', menu: null },
  { name: 'mark-drafting', title: 'Mark as drafting', accelerator: '2', when: 'list', menu: null },
  { name: 'mark-ready', title: 'Mark as ready', accelerator: '3', when: 'list', menu: null },
  { name: 'mark-published', title: 'Mark as published', accelerator: '4', when: 'list', menu: null },
  { name: 'mark-spiked', title: 'Spike', accelerator: '5', when: 'list', menu: null },

  { name: 'toggle-inspector', title: 'Show or hide the article’s details', accelerator: 'Mod+.', when: 'article', menu: 'view' },
  { name: 'theme-system', title: 'Appearance: like the system', accelerator: '', when: 'always', menu: 'view' },
  { name: 'theme-light', title: 'Appearance: light', accelerator: '', when: 'always', menu: 'view' },
  { name: 'theme-dark', title: 'Appearance: dark', accelerator: '', when: 'always', menu: 'view' },
] as const satisfies readonly Command[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** One command's declaration. */
export function commandOf(name: CommandName): Command {
  return COMMANDS.find((command) => command.name === name)!
}
