export type Direction = 'ltr' | 'rtl'

const RTL_LANGUAGES = new Set([
  'ar', 'arc', 'arz', 'azb', 'ckb', 'dv', 'fa', 'glk', 'he', 'iw', 'khw', 'ks', 'lrc', 'mzn', 'nqo', 'pnb',
  'ps', 'sd', 'syr', 'ug', 'ur', 'yi',
])
const RTL_SCRIPTS = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa'])
const LTR_SCRIPTS = new Set(['latn', 'cyrl', 'deva'])

// Strong characters by block, spelled out because \p{…} tables differ between runtimes.
const STRONG = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])|[A-Za-z\u00c0-\u02b8\u0370-\u058f\u0900-\u1fff\u2c00-\u2fef\u3005-\ud7ff\uf900-\ufb17]/u

/** Which way a language is written, by its BCP 47 tag; a script subtag (`pa-Arab`, `az-Latn`) decides first. */
export function directionOf(language: string): Direction {
  const [base = '', script = ''] = language.toLowerCase().split('-')
  if (RTL_SCRIPTS.has(script)) return 'rtl'
  return RTL_LANGUAGES.has(base) && !LTR_SCRIPTS.has(script) ? 'rtl' : 'ltr'
}

/** Which way a text runs by its first strong letter (as `dir="auto"` would find it); '' for digits and signs alone. */
export function directionOfText(text: string): Direction | '' {
  const strong = STRONG.exec(text)
  if (strong === null) return ''
  return strong[1] === undefined ? 'ltr' : 'rtl'
}
