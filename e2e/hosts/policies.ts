import { readFile } from 'node:fs/promises'

/** The two Content-Security-Policies as docs/spec/security.md states them: the app's, and a preview's. */
export async function readPolicies(): Promise<{ app: string; preview: string }> {
  const spec = await readFile('docs/spec/security.md', 'utf8')
  const [app, preview] = [...spec.matchAll(/```\n\s*(default-src .+)\n\s*```/gu)].map((found) => found[1]!)
  if (!app || !preview) throw new Error('docs/spec/security.md no longer states two policies')
  return { app, preview }
}
