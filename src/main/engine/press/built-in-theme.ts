import emailTemplate from '@resources/themes/plain/email.liquid?raw'
import pageCss from '@resources/themes/plain/page.css.liquid?raw'
import pageTemplate from '@resources/themes/plain/page.liquid?raw'
import tokens from '@resources/themes/plain/theme.json?raw'
import { compileTheme, type Theme } from './theme'

let compiled: Theme | undefined

/** The theme Galley ships with, compiled at its first use; it is part of the bundle, so no file is looked up. */
export function builtInTheme(): Theme {
  compiled ??= compileTheme({ tokens: JSON.parse(tokens), email: emailTemplate, page: pageTemplate, pageCss })
  return compiled
}
