const textOf = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined)

/** Visitors that call `check(node, specifier)` for every import, re-export, import() and require() of a file. */
export const visitImports = (check) => {
  const visit = (node, source) => {
    const specifier = textOf(source)
    if (specifier !== undefined) check(node, specifier)
  }
  return {
    ImportDeclaration: (node) => visit(node, node.source),
    ExportNamedDeclaration: (node) => visit(node, node.source),
    ExportAllDeclaration: (node) => visit(node, node.source),
    ImportExpression: (node) => visit(node, node.source),
    TSImportType: (node) => visit(node, node.source ?? node.argument?.literal),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') visit(node, node.arguments[0])
    },
  }
}
