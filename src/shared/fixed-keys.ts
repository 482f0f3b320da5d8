/** Keys that belong to text and to what has the focus. They are listed with the commands' and can't be given to one. */
export interface FixedKeys { title: string; keys: readonly string[] }

/** What keys do while an article's body is written. */
export const WRITING_KEYS = {
  bold: { title: 'Bold', keys: ['Mod+B'] },
  italic: { title: 'Italic', keys: ['Mod+I'] },
  underline: { title: 'Underline', keys: ['Mod+U'] },
  strike: { title: 'Strike through', keys: ['Mod+Shift+X'] },
  link: { title: 'Link', keys: ['Mod+K'] },
  paragraph: { title: 'Paragraph', keys: ['Mod+Alt+0'] },
  heading2: { title: 'Heading 2', keys: ['Mod+Alt+2'] },
  heading3: { title: 'Heading 3', keys: ['Mod+Alt+3'] },
  quote: { title: 'Quote', keys: ['Mod+Alt+Q'] },
  bullet: { title: 'Bullets', keys: ['Mod+Alt+U'] },
  number: { title: 'Numbers', keys: ['Mod+Alt+O'] },
  code: { title: 'Code block', keys: ['Mod+Alt+C'] },
  moveUp: { title: 'Move the paragraph up', keys: ['Alt+Shift+ArrowUp'] },
  moveDown: { title: 'Move the paragraph down', keys: ['Alt+Shift+ArrowDown'] },
  toolbar: { title: 'To the formatting buttons', keys: ['Alt+F10'] },
} as const satisfies Record<string, FixedKeys>

/** What keys do to the row of a digest that has the focus. */
export const ROW_KEYS: readonly FixedKeys[] = [
  { title: 'Edit a card’s own words', keys: ['Enter', 'F2'] },
  { title: 'Move a card', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { title: 'Take a card in hand', keys: ['M'] },
  { title: 'Start a section', keys: ['S'] },
  { title: 'Open a card’s article', keys: ['O'] },
  { title: 'Remove a card', keys: ['Delete', 'Backspace'] },
]

const EVERY_TEXT: readonly FixedKeys[] = [
  { title: 'Select all', keys: ['Mod+A'] },
  { title: 'Copy', keys: ['Mod+C'] },
  { title: 'Cut', keys: ['Mod+X'] },
  { title: 'Paste', keys: ['Mod+V'] },
  { title: 'Paste without formatting', keys: ['Mod+Shift+V'] },
]

const ALWAYS_TAKEN: Readonly<Record<string, string>> = {
  'Mod+Q': 'ends the program', 'Mod+W': 'closes the window', 'Mod+Shift+W': 'closes the window', 'Mod+T': 'opens a browser’s tab', 'Mod+Shift+T': 'opens a browser’s tab',
  'Mod+R': 'loads a browser’s page again', 'Mod+Shift+R': 'loads a browser’s page again', 'Mod+H': 'hides the program on a Mac', 'Mod+M': 'puts the window away on a Mac', 'Mod+Space': 'belongs to the system',
  'Mod+0': 'is the window’s zoom', 'Mod+Plus': 'is the window’s zoom', 'Mod+-': 'is the window’s zoom', 'Mod+=': 'is the window’s zoom', 'Mod+Shift+I': 'belongs to the browser',
  F5: 'loads a browser’s page again', F6: 'goes to the messages', F10: 'opens the menus', F11: 'fills the screen', F12: 'belongs to the browser',
}

/** What keys do that no command may have, to go after their name: 'is “Bold” in a text'; null for all others. */
export function fixedMeaning(keys: string): string | null {
  if (ALWAYS_TAKEN[keys] !== undefined) return ALWAYS_TAKEN[keys]
  // The link's key is the palette's wherever no text is written.
  const inText = [...Object.values(WRITING_KEYS), ...EVERY_TEXT].find((each: FixedKeys) => each.keys.includes(keys) && each !== WRITING_KEYS.link)
  return inText ? `is “${inText.title}” in a text` : null
}
