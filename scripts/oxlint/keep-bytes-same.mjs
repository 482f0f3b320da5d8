// The same digest gives the same bytes on every machine: nothing here may ask the machine's language, zone or clock.
const localeMembers = new Set([
  'localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase',
])
const zoneMembers = new Set([
  'getDate', 'getDay', 'getFullYear', 'getHours', 'getMinutes', 'getMonth', 'getSeconds', 'getTimezoneOffset',
  'toDateString', 'toTimeString',
])

const locale = (what) => `No ${what} here: its result depends on the machine. Dates and order come from shipped tables.`
const zone = (what) => `No ${what} here: it reads the machine's time zone. Use the UTC reading or a shipped table.`
const clock = (what) => `No ${what} here: the moment is an input, so that one export gives the same bytes again.`

const nameOf = (node) => (node.computed ? node.property.value : node.property.name)
const isNamed = (node, name) => node.type === 'Identifier' && node.name === name

const visitMembers = (report) => (node) => {
  const name = nameOf(node)
  if (localeMembers.has(name)) report(node, locale(name))
  if (zoneMembers.has(name)) report(node, zone(name))
  if (name === 'Segmenter') report(node, locale(name))
}

const visitClock = (report) => ({
  member: (node) => {
    if (isNamed(node.object, 'Date') && nameOf(node) === 'now') report(node, clock('Date.now'))
    if (isNamed(node.object, 'performance') && nameOf(node) === 'now') report(node, clock('performance.now'))
    if (isNamed(node.object, 'Math') && nameOf(node) === 'random') report(node, clock('Math.random'))
  },
  make: (node) => {
    if (isNamed(node.callee, 'Date') && node.arguments.length === 0) report(node, clock('new Date() without a moment'))
  },
})

/** Bans Intl and its kin; with the option `clock` also the clock and chance. */
export const keepBytesSame = {
  meta: { schema: [{ type: 'object', properties: { clock: { type: 'boolean' } }, additionalProperties: false }] },
  create: (context) => {
    const report = (node, message) => context.report({ node, message })
    const members = visitMembers(report)
    const clockToo = context.options[0]?.clock ? visitClock(report) : undefined
    return {
      Identifier: (node) => {
        if (node.name === 'Intl') report(node, locale('Intl'))
      },
      MemberExpression: (node) => {
        members(node)
        clockToo?.member(node)
      },
      NewExpression: (node) => clockToo?.make(node),
      CallExpression: (node) => {
        if (isNamed(node.callee, 'Date')) report(node, locale('Date()'))
      },
    }
  },
}
