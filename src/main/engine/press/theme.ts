import { Liquid } from 'liquidjs'
import { z } from 'zod'
import { printDirectly } from './direct-printing'
import type { EditionView } from './edition-view'

const colour = z.string().regex(/^#[0-9a-f]{6}$/u)
const paletteSchema = z.object({
  ground: colour, paper: colour, ink: colour, muted: colour, accent: colour, onAccent: colour, rule: colour,
})
// Tokens are printed inside <style> and style="…" as they are, so they may hold nothing that could end either.
const fontStack = z.string().regex(/^[A-Za-z0-9 ,'-]+$/u)

/** What a theme can say without templates: its colours in light and dark, and its typefaces. */
export const tokensSchema = z.object({
  name: z.string(),
  light: paletteSchema,
  dark: paletteSchema,
  emailFont: fontStack,
  pageFont: fontStack,
  plainFont: fontStack,
})
export type Tokens = z.infer<typeof tokensSchema>

/** A theme as it lies in its folder: theme.json, email.liquid, page.liquid, page.css.liquid. */
export interface ThemeSource { tokens: unknown; email: string; page: string; pageCss: string }

/** A theme ready to print with; compiled once, used for every export. */
export interface Theme {
  tokens: Tokens
  printEmail: (view: EditionView) => string
  printPage: (view: EditionView) => string
}

// Filters whose answer depends on the clock, on chance or on the machine's locale: a theme that uses one does not compile.
const UNSTEADY = [
  'date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample', 'shuffle',
  'sort_natural', 'inspect', 'downcase', 'upcase', 'capitalize',
]

/**
 * Compiles a theme. Email styles are not inlined by a CSS tool: the template itself carries `style="…"` with tokens in
 * it, because every client then gets exactly what stands in the template, Liquid tags need no protection from an HTML
 * parser, and nothing is left to do at export. Throws on tokens or templates that are not valid: themes ship with Galley.
 */
export function compileTheme(source: ThemeSource): Theme {
  const tokens = tokensSchema.parse(source.tokens)
  const engine = createTemplateEngine()
  const css = engine.parseAndRenderSync(source.pageCss, { theme: tokens })
  const printer = (text: string): Theme['printEmail'] => {
    const template = engine.parse(joinTags(text))
    const print = printDirectly(template)
    return (view) => {
      const scope = { ...view, theme: tokens, css }
      return print?.(scope) ?? String(engine.renderSync(template, scope))
    }
  }
  return { tokens, printEmail: printer(source.email), printPage: printer(source.page) }
}

/** Escapes every output unless a template says `| raw`, knows no files, and stumbles over anything undefined. */
export function createTemplateEngine(): Liquid {
  const engine = new Liquid({
    outputEscape: 'escape', strictVariables: true, strictFilters: true, ownPropertyOnly: true, jsTruthy: true,
    templates: {}, relativeReference: false, dynamicPartials: false,
  })
  for (const name of UNSTEADY) delete engine.filters[name]
  return engine
}

/** Indentation and the line end after a tag on its own line are for whoever reads the template, not for readers. */
function joinTags(template: string): string {
  return template.replace(/^[ \t]+/gmu, '').replace(/^((?:\{%[^\n]*?%\})+)\n/gmu, '$1').replace(/\n{2,}/gu, '\n')
}
