import { AssignTag, filters, ForTag, IfTag, Output, TypeGuards, UnlessTag, type Template, type Value } from 'liquidjs'

/** Names that can be read at a place in a template: those of the innermost loop first, the view's own last. */
interface Frame { names: Record<string, unknown>; outer: Frame | null; assigned: Record<string, unknown> }
type Print = (frame: Frame) => string
type Read = (frame: Frame) => unknown

/** Something only Liquid itself knows how to print, or how to complain of. */
class Unusual extends Error {}

/**
 * Makes a parsed Liquid template print plain data in one pass, some ten times as fast: Liquid reads through generators,
 * so that any value may be waited for, and nothing in a view ever is. Knows text, paths, `escape`, `raw`, comparisons,
 * if, unless, for and assign. The printer answers null where a view holds more than that, and where something is
 * missing: Liquid prints it then, or says what is wrong. The answer as a whole is null for a template that has more.
 */
export function printDirectly(templates: readonly Template[]): ((view: object) => string | null) | null {
  const print = unlessUnusual(() => compileAll(templates))
  return print && ((view) => unlessUnusual(() => {
    const assigned = {}
    return print({ names: assigned, outer: { names: view as Record<string, unknown>, outer: null, assigned }, assigned })
  }))
}

function unlessUnusual<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unusual) return null
    throw error
  }
}

function compileAll(templates: readonly Template[] = []): Print {
  const prints = templates.map(compile)
  return (frame) => {
    let printed = ''
    for (const print of prints) printed += print(frame)
    return printed
  }
}

function compile(template: Template): Print {
  if ('str' in template && typeof template.str === 'string') return () => template.str as string
  if (template instanceof Output) return compileOutput(template.value)
  if (template instanceof IfTag || template instanceof UnlessTag) return compileBranches(template)
  if (template instanceof ForTag) return compileLoop(template)
  if (template instanceof AssignTag) return compileAssign(template as unknown as { key: string; value: Value })
  throw new Unusual()
}

function compileOutput(value: Value): Print {
  const [filter, ...others] = value.filters
  const read = compileExpression(value)
  if (!filter || others.length > 0) throw new Unusual()
  if (filter.raw) return (frame) => textOf(read(frame))
  if ((filter as unknown as { handler: unknown }).handler !== filters.escape) throw new Unusual()
  return (frame) => textOf(read(frame)).replace(/[&<>"']/gu, (sign) => ESCAPED[sign]!)
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

function compileBranches(tag: IfTag | UnlessTag): Print {
  const branches = tag.branches.map(({ value, templates }, at) => {
    const read = compileUnfiltered(value)
    const wanted = tag instanceof IfTag || at > 0
    return { holds: (frame: Frame) => Boolean(read(frame)) === wanted, print: compileAll(templates) }
  })
  const otherwise = compileAll(tag.elseTemplates)
  return (frame) => (branches.find(({ holds }) => holds(frame))?.print ?? otherwise)(frame)
}

function compileLoop({ collection, variable, hash, templates, elseTemplates }: ForTag): Print {
  if (Object.keys(hash.hash).length > 0) throw new Unusual()
  const [read, print, otherwise] = [compileToken(collection), compileAll(templates), compileAll(elseTemplates)]
  return (frame) => {
    const items = read(frame)
    if (!Array.isArray(items)) throw new Unusual()
    if (items.length === 0) return otherwise(frame)
    return items.map((item: unknown, index) => {
      const forloop = { first: index === 0, last: index === items.length - 1, index: index + 1, index0: index, length: items.length }
      return print({ names: { [variable]: item, forloop }, outer: frame, assigned: frame.assigned })
    }).join('')
  }
}

function compileAssign({ key, value }: { key: string; value: Value }): Print {
  const read = compileUnfiltered(value)
  return (frame) => {
    frame.assigned[key] = read(frame)
    return ''
  }
}

function compileUnfiltered(value: Value): Read {
  if (value.filters.length > 0) throw new Unusual()
  return compileExpression(value)
}

/** A value, or two of them compared; Liquid has put the operator last. */
function compileExpression({ initial: { postfix } }: Value): Read {
  const [left, right, operator] = postfix
  if (postfix.length === 1) return compileToken(left)
  const compare = TypeGuards.isOperatorToken(operator) ? COMPARISONS[operator.operator] : undefined
  if (postfix.length !== 3 || !compare) throw new Unusual()
  const [a, b] = [compileToken(left), compileToken(right)]
  return (frame) => compare(plain(a(frame)), plain(b(frame)))
}

type Plain = string | number | boolean | null
const COMPARISONS: Record<string, (a: Plain, b: Plain) => boolean> = {
  '==': (a, b) => a === b, '!=': (a, b) => a !== b, '>': (a, b) => a! > b!, '<': (a, b) => a! < b!, '>=': (a, b) => a! >= b!, '<=': (a, b) => a! <= b!,
  and: (a, b) => Boolean(a) && Boolean(b), or: (a, b) => Boolean(a) || Boolean(b),
}

function compileToken(token: unknown): Read {
  if (TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token)) return () => token.content
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) throw new Unusual()
  const [first, ...rest] = token.props.map((name) => {
    if (!TypeGuards.isWordToken(name)) throw new Unusual()
    return name.content
  })
  return (frame) => rest.reduce(property, lookUp(first!, frame))
}

function lookUp(name: string, frame: Frame): unknown {
  for (let at: Frame | null = frame; at; at = at.outer) if (Object.hasOwn(at.names, name)) return known(at.names[name])
  throw new Unusual()
}

function property(of: unknown, name: string): unknown {
  if (of === null) return null
  if (!Object.hasOwn(of as object, name)) throw new Unusual()
  return known((of as Record<string, unknown>)[name])
}

function known(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') throw new Unusual()
  return value
}

function plain(value: unknown): Plain {
  if (value !== null && typeof value === 'object') throw new Unusual()
  return value as Plain
}

function textOf(value: unknown): string {
  return value === null ? '' : String(plain(value))
}
