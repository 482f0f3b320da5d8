const STRONG = [/^#{1,6} +\S/mu, /^ {0,3}```/mu, /\[[^\]\n]+\]\((?:https?:|mailto:|<)[^)\n]+\)/u, /(?<![*\\])\*\*[^*\s][^*\n]*\*\*/u, /^\|?(?: *:?-{3,}:? *\|)+/mu, /^ *[-*] \[[ xX]\] /mu, /\[\^\w+\]/u, /!\[[^\]\n]*\]\([^)\n]+\)/u]
const WEAK = /^(?: *[-*+] +\S|\d{1,3}\. +\S|> ?\S)/gmu
const READ = 50_000

/** Whether a plain text has signs of Markdown in it that nobody writes by chance. */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, READ)
  return STRONG.some((sign) => sign.test(start)) || (start.match(WEAK)?.length ?? 0) >= 2
}
