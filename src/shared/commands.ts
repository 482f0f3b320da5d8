/**
 * Every command there is. Menus, keys, the palette, the shortcut sheet, tooltips and tests read these declarations;
 * handlers live in the renderer.
 *
 * An accelerator is keys joined by '+', the last one as `KeyboardEvent.key` names it; 'Mod' is Command on a Mac and
 * Control elsewhere. Keys without 'Mod' never act while somebody types, and those of `when: 'list'` only while a list
 * has the focus (or nothing has). They are the ones a command begins with: the person may give it others.
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
  /** The menu it stands in; null keeps it out of the menus, and needs a `because`. */
  menu: 'file' | 'edit' | 'article' | 'digest' | 'view' | 'go' | 'help' | null
  /** Why it stands in no menu. */
  because?: string
  /** Its part of the shortcut sheet, where `when` and `menu` don't say that. */
  group?: CommandGroup
  /** One sentence about it, where its title leaves a question. */
  description?: string
  /** Its keys are every text field's, too, and can't be changed. */
  fixed?: true
}

export const COMMANDS = [
  { name: 'new-article', title: 'New article', accelerator: 'Mod+N', when: 'newsroom', menu: 'file' },
  { name: 'new-digest', title: 'New digest', accelerator: 'Mod+Shift+N', when: 'newsroom', menu: 'file' },
  { name: 'gather', title: 'Gather stories…', accelerator: 'Mod+O', when: 'newsroom', menu: 'file' },
  { name: 'open-newsroom', title: 'Open or create a newsroom…', accelerator: 'Mod+Shift+O', when: 'always', menu: 'file' },
  { name: 'export-digest', title: 'Export the digest…', accelerator: 'Mod+E', when: 'digest', menu: 'file' },
  { name: 'copy-email', title: 'Copy the email’s HTML', accelerator: 'Mod+Shift+E', when: 'digest', menu: 'file' },

  { name: 'undo', title: 'Undo', accelerator: 'Mod+Z', when: 'newsroom', menu: 'edit', fixed: true },
  { name: 'redo', title: 'Redo', accelerator: 'Mod+Shift+Z', also: ['Mod+Y'], when: 'newsroom', menu: 'edit', fixed: true },
  { name: 'find-in-article', title: 'Find in the article', accelerator: 'Mod+F', when: 'article', menu: 'edit' },
  { name: 'replace-in-article', title: 'Find and replace in the article', accelerator: 'Mod+Alt+F', when: 'article', menu: 'edit' },
  { name: 'find-next', title: 'Find the next', accelerator: 'Mod+G', also: ['F3'], when: 'article', menu: 'edit' },
  { name: 'find-previous', title: 'Find the previous', accelerator: 'Mod+Shift+G', also: ['Shift+F3'], when: 'article', menu: 'edit' },

  { name: 'paste-plain', title: 'Paste without formatting', accelerator: 'Mod+Shift+V', when: 'newsroom', menu: 'edit', group: 'Article', fixed: true },
  { name: 'copy-html', title: 'Copy as HTML', accelerator: '', when: 'article', menu: 'edit', description: 'What is selected in the body, or the whole article.' },
  { name: 'copy-markdown', title: 'Copy as Markdown', accelerator: '', when: 'article', menu: 'edit', description: 'What is selected in the body, or the whole article.' },
  { name: 'copy-text', title: 'Copy as text', accelerator: '', when: 'article', menu: 'edit', description: 'What is selected in the body, or the whole article.' },

  { name: 'palette', title: 'Find a command…', accelerator: 'Mod+K', also: ['Mod+Shift+P'], when: 'always', menu: 'go', description: 'In a text its first keys make a link; the others work everywhere.' },
  { name: 'switcher', title: 'Go to anything…', accelerator: 'Mod+P', when: 'newsroom', menu: 'go', description: 'Articles, digests, saved views, topics and sources, by any of their words.' },
  { name: 'search', title: 'Search articles', accelerator: '/', also: ['Mod+Shift+F'], when: 'newsroom', menu: 'go' },
  { name: 'go-today', title: 'Go to today', accelerator: 'Mod+1', when: 'newsroom', menu: 'go' },
  { name: 'go-articles', title: 'Go to articles', accelerator: 'Mod+2', when: 'newsroom', menu: 'go' },
  { name: 'go-digests', title: 'Go to digests', accelerator: 'Mod+3', when: 'newsroom', menu: 'go' },
  { name: 'go-exports', title: 'Go to exports', accelerator: '', when: 'newsroom', menu: 'go' },
  { name: 'go-pictures', title: 'Go to pictures', accelerator: 'Mod+4', when: 'newsroom', menu: 'go' },
  { name: 'go-topics', title: 'Go to topics', accelerator: '', when: 'newsroom', menu: 'go' },
  { name: 'go-sources', title: 'Go to sources', accelerator: '', when: 'newsroom', menu: 'go' },
  { name: 'triage', title: 'Triage what came in', accelerator: 'I', when: 'list', menu: 'go', group: 'Getting around', description: 'Shows the incoming articles since yesterday’s close.' },
  { name: 'what-was-done', title: 'What was done', accelerator: 'Mod+Shift+H', when: 'newsroom', menu: 'go', description: 'The newsroom’s journal: everything in it can be taken back.' },
  { name: 'go-settings', title: 'Settings', accelerator: 'Mod+Comma', when: 'newsroom', menu: 'go' },

  { name: 'next-article', title: 'Next article', accelerator: 'J', when: 'list', menu: 'article' },
  { name: 'previous-article', title: 'Previous article', accelerator: 'K', when: 'list', menu: 'article' },
  { name: 'open-article', title: 'Open the article', accelerator: 'E', when: 'list', menu: 'article' },
  { name: 'peek', title: 'Peek at the article', accelerator: 'Space', when: 'list', menu: 'article', description: 'Its text and picture over the list; Space again closes it.' },
  { name: 'let-go', title: 'Close the peek, or select none', accelerator: 'Escape', when: 'list', menu: null, because: 'it ends what is in hand', fixed: true },
  { name: 'select-article', title: 'Select or deselect the article', accelerator: 'X', when: 'list', menu: 'article' },
  { name: 'select-all', title: 'Select all articles that match', accelerator: 'Mod+A', when: 'list', menu: 'article', fixed: true },
  { name: 'mark-incoming', title: 'Mark as incoming', accelerator: 'U', also: ['1'], when: 'list', menu: 'article' },
  { name: 'mark-drafting', title: 'Mark as drafting', accelerator: '2', when: 'list', menu: 'article' },
  { name: 'mark-ready', title: 'Mark as ready', accelerator: 'R', also: ['3'], when: 'list', menu: 'article' },
  { name: 'mark-published', title: 'Mark as published', accelerator: '4', when: 'list', menu: 'article' },
  { name: 'mark-spiked', title: 'Spike', accelerator: 'S', also: ['5'], when: 'list', menu: 'article' },
  { name: 'toggle-shelf', title: 'Put on the shelf, or take off it', accelerator: 'B', when: 'list', menu: 'article' },
  { name: 'edit-topics', title: 'Add or remove topics…', accelerator: 'T', when: 'list', menu: 'article' },
  { name: 'replace-in-articles', title: 'Find and replace in articles…', accelerator: 'H', when: 'list', menu: 'article', description: 'In those that are selected, or in all of the list; every change is shown first.' },
  { name: 'remove-articles', title: 'Remove', accelerator: 'Delete', also: ['Backspace'], when: 'list', menu: 'article', fixed: true },
  { name: 'clear-shelf', title: 'Clear the shelf', accelerator: '', when: 'newsroom', menu: 'article' },

  { name: 'filter-list', title: 'Filter the list', accelerator: 'F', when: 'list', menu: 'view' },
  { name: 'save-view', title: 'Save this view…', accelerator: '', when: 'list', menu: 'view' },

  { name: 'keep-version', title: 'Keep this version…', accelerator: 'Mod+S', when: 'article', menu: 'article', description: 'Gives the article as it stands a name in its history. Saving is by itself.' },
  { name: 'article-history', title: 'History of the article', accelerator: 'Mod+Shift+Y', when: 'article', menu: 'article', description: 'Its versions, what changed between any two, and the way back.' },
  { name: 'restore-version', title: 'Bring the version back', accelerator: '', when: 'article', menu: 'article', description: 'In the article’s history: the version that is shown, as an edit that can be undone.' },
  { name: 'next-change', title: 'Go to the next change', accelerator: 'F8', when: 'article', menu: 'go', description: 'In the article’s history.' },
  { name: 'previous-change', title: 'Go to the previous change', accelerator: 'Shift+F8', when: 'article', menu: 'go', description: 'In the article’s history.' },
  { name: 'remove-article', title: 'Remove the article', accelerator: '', when: 'article', menu: 'article' },
  { name: 'remove-digest', title: 'Remove the digest', accelerator: '', when: 'digest', menu: 'digest' },

  { name: 'excerpt-from-selection', title: 'Make the selection the excerpt', accelerator: 'Mod+Alt+E', when: 'article', menu: 'article', description: 'What a digest shows for the article; the words that are selected in its body.' },
  { name: 'focus-mode', title: 'Focus on the paragraph, or leave that', accelerator: 'Mod+Shift+D', when: 'article', menu: 'view', description: 'All but the paragraph in hand steps back.' },
  { name: 'typewriter', title: 'Typewriter scrolling on or off', accelerator: 'F9', when: 'article', menu: 'view', description: 'The line that is written stays at mid height.' },
  { name: 'comment', title: 'Comment on the selection', accelerator: 'Mod+Alt+M', when: 'article', menu: 'article', description: 'On the words that are selected in the body, or the word at the caret; in words that have a comment, to that comment.' },
  { name: 'next-comment', title: 'Go to the next comment', accelerator: 'Mod+Alt+J', when: 'article', menu: 'go' },
  { name: 'previous-comment', title: 'Go to the previous comment', accelerator: 'Mod+Alt+K', when: 'article', menu: 'go' },
  { name: 'toggle-comments', title: 'Show or hide the article’s comments', accelerator: 'Mod+Alt+Shift+M', when: 'article', menu: 'view' },
  { name: 'next-tk', title: 'Go to the next TK', accelerator: 'Mod+Shift+K', when: 'article', menu: 'go', description: 'The next place where something is still to come.' },
  { name: 'toggle-outline', title: 'Show or hide the article’s outline', accelerator: 'Mod+Shift+L', when: 'article', menu: 'view', description: 'What is still to come, and the headings.' },
  { name: 'toggle-inspector', title: 'Show or hide the article’s details', accelerator: 'Mod+.', when: 'article', menu: 'view' },
  { name: 'theme-system', title: 'Appearance: like the system', accelerator: '', when: 'always', menu: 'view' },
  { name: 'theme-light', title: 'Appearance: light', accelerator: '', when: 'always', menu: 'view' },
  { name: 'theme-dark', title: 'Appearance: dark', accelerator: '', when: 'always', menu: 'view' },

  { name: 'shortcuts', title: 'Keyboard shortcuts', accelerator: '?', also: ['Mod+/'], when: 'always', menu: 'help' },
  { name: 'change-keys', title: 'Change keys…', accelerator: '', when: 'newsroom', menu: 'help' },
] as const satisfies readonly Command[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** One command's declaration. */
export function commandOf(name: CommandName): Command {
  return COMMANDS.find((command) => command.name === name)!
}

/** The parts of the shortcut sheet and the palette, in their order. */
export const COMMAND_GROUPS = ['Newsroom', 'Getting around', 'List of articles', 'Article', 'Digest', 'Undo', 'View', 'Help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

const GROUPS_BY_PLACE: Partial<Record<Command['when'], CommandGroup>> = { list: 'List of articles', article: 'Article', digest: 'Digest' }
const GROUPS_BY_MENU: Record<NonNullable<Command['menu']>, CommandGroup> = { file: 'Newsroom', edit: 'Undo', article: 'Article', digest: 'Digest', view: 'View', go: 'Getting around', help: 'Help' }

/** The part of the shortcut sheet a command belongs to. */
export function groupOf({ group, when, menu }: Command): CommandGroup {
  return group ?? GROUPS_BY_PLACE[when] ?? (menu === null ? 'Getting around' : GROUPS_BY_MENU[menu])
}
