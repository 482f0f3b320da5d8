const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`
const plural = ({ passed, failed, skipped }) =>
  [[passed, 'passed'], [failed, 'failed'], [skipped, 'skipped']].filter(([count]) => count > 0).map((part) => part.join(' ')).join(', ')

/** Adds up what the steps of a run report, and prints one line a step; a step's whole output only when it failed. */
export const createTally = (print) => {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const closingLines = []
  const add = (counts) => {
    for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0
  }
  const report = (name, sinceMs, { output = '', ...counts }) => {
    add(counts)
    print(`${counts.failed ? '✗' : '✓'} ${name.padEnd(22)} ${seconds(sinceMs).padStart(8)}  ${plural(counts)}`)
    if (counts.failed) print(`${output.trim()}\n`)
    return !counts.failed
  }
  return {
    total,
    /** Runs one step; an exception is one failed check. Answers whether it passed. */
    step: async (name, work) => {
      const sinceMs = Date.now()
      const counts = await work().catch((error) => ({ failed: 1, output: error.message }))
      return report(name, sinceMs, counts)
    },
    /** Notes for the end of the run what was not run and why. */
    skip: (what, why, count) => {
      add({ skipped: count })
      closingLines.push(`Skipped: ${what} (${why})`)
    },
    /** A fact for the end of the run, such as a command to type. */
    note: (line) => closingLines.push(line),
    close: () => {
      for (const line of closingLines) print(line)
      print(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
      return total.failed > 0 ? 1 : 0
    },
  }
}
