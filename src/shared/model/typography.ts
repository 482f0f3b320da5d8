/**
 * The quotation marks of each language: opening, closing, and those for a quotation inside another. From the Unicode
 * CLDR, version 48.2, main/<tag>/delimiters.json. A language that is not here has those of English.
 */
const MARKS: Readonly<Record<string, string>> = {
  ar: '”“’‘', bg: '„“„“', ca: '«»“”', cs: '„“‚‘', da: '“”‘’', de: '„“‚‘', el: '«»“”', en: '“”‘’', es: '“”‘’', et: '„“‚‘',
  eu: '«»“”', fa: '«»‹›', fi: '””’’', fr: '«»«»', 'fr-CH': '«»‹›', gl: '“”‘’', he: '””’’', hr: '„“‚‘', hu: '„”»«', id: '“”‘’',
  it: '«»“”', ja: '「」『』', ko: '“”‘’', lt: '„“„“', lv: '“”‘’', nb: '«»‘’', nl: '‘’‘’', pl: '„”«»', pt: '“”‘’', 'pt-PT': '«»“”',
  ro: '„”«»', ru: '«»„“', sk: '„“‚‘', sl: '„“‚‘', sr: '„”’’', sv: '””’’', tr: '“”‘’', uk: '«»„“', vi: '“”‘’', zh: '“”‘’',
}

/** Of these, « and » have a narrow space inside: as the Imprimerie nationale sets French. */
const SPACED = new Set(['fr', 'fr-CA'])
const NARROW_SPACE = '\u202f'

interface Quotes { open: string; close: string; innerOpen: string; innerClose: string; space: string }

/** The quotation marks of a language, by its tag: 'de-AT' has those of 'de'. */
export function quotesOf(language: string): Quotes {
  const [base = ''] = language.split('-')
  const [open, close, innerOpen, innerClose] = [...MARKS[language] ?? MARKS[base] ?? MARKS['en']!] as [string, string, string, string]
  const space = SPACED.has(base) && language !== 'fr-CH' ? NARROW_SPACE : ''
  // Dutch has single marks for both, and some languages the same pair twice: then each key writes the kind it shows.
  if (open === '‘') return { open: '“', close: '”', innerOpen, innerClose, space }
  if (open === innerOpen && open !== close) return { open, close, space, ...(open === '„' ? { innerOpen: '‚', innerClose: '‘' } : { innerOpen: '“', innerClose: '”' }) }
  return { open, close, innerOpen, innerClose, space }
}

/** What is put in place of the last `remove` characters. */
export interface Improvement { remove: number; put: string }

const APOSTROPHE = '’'
// A quotation mark that stands here begins a quotation: at the beginning, after a space, a bracket or a dash.
const BEFORE_OPENING = /(?:^|[\s([{</—–-])$/u

/**
 * What typography makes of a text that ends with the sign that was just typed, by the language it is in; null where it
 * stays as it is. A straight quote becomes the language's own, an apostrophe curly, two hyphens a dash, three dots an
 * ellipsis. Nothing changes in what looks like an address, nor in a line of hyphens alone.
 */
export function improve(text: string, language: string): Improvement | null {
  if (/(?:\p{L}+:\/\/|www\.)\S*$/u.test(text)) return null
  const before = text.slice(0, -1)
  switch (text.at(-1)) {
    case '"': return quote(before, quotesOf(language))
    case "'": return innerQuote(before, quotesOf(language))
    case '-': return dash(text)
    case '.': return /(?<!\.)\.{3}$/u.test(text) ? { remove: 3, put: '…' } : null
    default: return null
  }
}

function quote(before: string, { open, close, innerOpen, space }: Quotes): Improvement {
  const isOpen = open !== close && before.lastIndexOf(open) > before.lastIndexOf(close)
  if (space !== '' && isOpen && /\S[ \u00a0]$/u.test(before)) return { remove: 2, put: space + close }
  return opens(before, innerOpen) ? { remove: 1, put: open + space } : { remove: 1, put: space + close }
}

function innerQuote(before: string, { open, innerOpen, innerClose }: Quotes): Improvement {
  if (opens(before, open)) return { remove: 1, put: innerOpen }
  const isOpen = innerOpen !== innerClose && before.lastIndexOf(innerOpen) > before.lastIndexOf(innerClose)
  return { remove: 1, put: isOpen ? innerClose : APOSTROPHE }
}

// Some languages open with the marks others close with; behind those nothing opens.
function opens(before: string, opener: string): boolean {
  return BEFORE_OPENING.test(before) || (!/[’”]/u.test(opener) && before.endsWith(opener))
}

function dash(text: string): Improvement | null {
  if (/^-+$/u.test(text)) return null
  if (text.endsWith('–-')) return { remove: 2, put: '—' }
  return /(?<!-)--$/u.test(text) ? { remove: 2, put: '–' } : null
}
