const BY = '(?:by|por|par|von|di|da|door|av|af|autor|author|auteur|text|texte|texto|words by|written by|reported by|story by|posted by|published by|بقلم|מאת|автор)'
const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*|\\p{Lo}[\\p{L}.’'-]*|de|la|del|di|da|do|dos|van|von|der|den|el|al|bin|ibn|le|y|e|and|und|et|with|&)"
const LINE = new RegExp(`^(?:[-–—•|/]\\s*)?${BY}(?::|\\s)\\s*(.+)$`, 'iu')
const NAMES = new RegExp(`^${NAME}(?:,?\\s+${NAME}){0,11}$`, 'u')
// An outlet's name may be its address ('Truthful.org').
const OUTLET = '(?:[^.,!?]|\\.(?=\\p{L})){1,60}'
const LEADING = new RegExp(
  `^By\\s+(\\p{Lu}[\\p{L}.’'-]+(?:\\s+${NAME}){1,9}(?:,\\s+(?:\\p{Lu}|\\d)${OUTLET}|\\s+(?:for|of)\\s+\\p{Lu}${OUTLET}){0,3})\\.\\s+(?=["“‘'«(\\[]?[\\p{Lu}\\p{Lo}\\d])`, 'u',
)

/** The names of a line that is a byline ('By Ana Ruiz, The Guardian.' -> 'Ana Ruiz, The Guardian'); '' for any other. */
export function bylineOf(line: string): string {
  const text = line.trim()
  const found = text.length > 160 ? null : LINE.exec(text)
  const names = (found?.[1] ?? '').replace(/\s*[|·•/–—]\s*.*$/u, '').replace(/[\s.,;:|-]+$/u, '').trim()
  // 'Di', 'Da' and 'Von' begin names and headlines as well.
  if (/^(?:Di|Da|Von|Av|Af|Door|Text)\s/u.test(text) && !isName(names)) return ''
  if (names === '' || names.split(/\s+/u).length > 14 || !looksLikeNames(names)) return ''
  return names
}

// Every part between commas begins as a name does; a sentence ('By noon the square was full') does not.
function looksLikeNames(names: string): boolean {
  const parts = names.split(/,\s*/u)
  const first = parts[0] ?? ''
  if (/^(?:any|all|every|each|no|one|two|popular|design|force|law|land|sea|air|day|night|default|invitation|request|now|then|hand|heart|half|far|such|our|my|your|their|his|her)\s/iu.test(first)) return false
  if (/^(?:the|a|an|this|that|these|noon|then|now|all|my|our)\s/iu.test(first) && parts.length > 1) return false
  return NAMES.test(first) && parts.slice(1).every((part) => /^(?:and\s+|y\s+|et\s+|und\s+)?[\p{Lu}\p{Lo}\d]/u.test(part) && part.split(' ').length <= 7)
}

/** Whether a text is the name of a person and nothing else: two or three words with capitals. */
export function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}\.)?(?:\s(?:de|la|del|van|von|der|bin|al|el))?\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?$/u.test(text)
}

/**
 * A paragraph that begins with its byline ('By Nora Eckert, The Wire. Workers at…'), taken apart. Answers the text as
 * it is, with no byline, unless the beginning is surely one.
 */
export function splitLeadingByline(text: string): { byline: string; text: string } {
  const found = LEADING.exec(text.slice(0, 240))
  const names = found?.[1] ?? ''
  if (found === null || !/,\s| for | of /u.test(names) || !looksLikeNames(names.replace(/\s(?:for|of)\s/u, ', '))) return { byline: '', text }
  return { byline: names, text: text.slice(found[0].length) }
}
