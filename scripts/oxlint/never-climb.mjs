import { visitImports } from './imports.mjs'

/** Across rooms an alias says where a file lives; `../` says only how far away it is. */
export const neverClimb = {
  create: (context) =>
    visitImports((node, specifier) => {
      if (!/^\.\.(\/|$)/.test(specifier)) return
      context.report({ node, message: `No climbing: write an alias (@shared/, @engine/, @renderer/, @resources/ …) instead of '${specifier}'.` })
    }),
}
