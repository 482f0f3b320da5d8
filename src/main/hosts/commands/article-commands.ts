import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Option, type Command } from 'commander'
import { Refusal } from '@shared/contract/errors'
import type { ImportResult, Source } from '@shared/contract/gather'
import { STATUSES, type Article, type ArticleSummary, type Status } from '@shared/model/article'
import { SOURCE_KINDS } from '@shared/model/gathered'
import { openEngine } from '@engine/engine'
import { refuseBySize } from '@engine/gather/refusal'
import { articleToHtml, articleToMarkdown, articleToText } from '@shared/print/render-article'
import { openSample } from '@hosts/sample'
import { wholeNumber } from './arguments'
import { callEngine, engineOptions, withCommon, workspaceOf, type CommonOptions } from './open-workspace'
import { exitCode, explain, print, type CommandContext } from './outcome'

/** `init`, `import`, `articles` and `article`. */
export function addArticleCommands(program: Command, context: CommandContext): void {
  withCommon(program.command('init').description('make a newsroom in a folder'))
    .option('--name <name>', 'what it is called')
    .option('--sample', 'fill it with the sample newsroom')
    .action((options: CommonOptions & { name?: string; sample?: boolean }) => init(options, context))

  withCommon(program.command('import').description('take stories in from files, addresses or standard input (-)'))
    .argument('<sources...>')
    .addOption(new Option('--as <kind>', 'what the sources are').choices(['auto', ...SOURCE_KINDS]).default('auto'))
    .action((sources: string[], options: CommonOptions & { as: 'auto' }) => importSources(sources, options, context))

  withCommon(program.command('articles').description('list articles, newest first'))
    .option('--search <words>')
    .addOption(new Option('--status <status>').choices([...STATUSES]))
    .option('--limit <n>', 'at most this many', wholeNumber(1, 1000), 50)
    .action(async (options: CommonOptions & { search?: string; status?: Status; limit: number }) => {
      const { search, status, limit } = options
      const { total, items } = await callEngine(options, context, (engine) => engine.articles.list({ limit, ...(search ? { search } : {}), ...(status ? { statuses: [status] } : {}) }))
      print(options.json, { total, articles: items }, () => [...items.map(articleLine), `${items.length} of ${total} articles`])
    })

  withCommon(program.command('article').description('print one article'))
    .argument('<id>')
    .addOption(new Option('--format <format>').choices(['json', 'html', 'text', 'markdown']))
    .action(async (id: string, options: CommonOptions & { format?: string }) => {
      const article = await callEngine(options, context, (engine) => engine.articles.get({ id }))
      process.stdout.write(articleAs(options.format ?? (options.json ? 'json' : 'text'), article))
    })
}

async function init(options: CommonOptions & { name?: string; sample?: boolean }, context: CommandContext): Promise<void> {
  const directory = workspaceOf(options)
  const opened = engineOptions(directory, context)
  const create = options.name === undefined ? {} : { name: options.name }
  const engine = options.sample ? await openSample(opened, context.resources) : openEngine({ ...opened, create })
  const { name } = engine.store.settings.newsroom()
  engine.close()
  print(options.json, { workspace: directory, name }, () => [`Made “${name}” in ${directory}.`])
}

async function importSources(sources: readonly string[], options: CommonOptions & { as: 'auto' }, context: CommandContext): Promise<void> {
  const total: ImportResult = { added: 0, updated: 0, unchanged: 0, articles: [], warnings: [] }
  await callEngine(options, context, async (engine) => {
    for (const name of sources) {
      try {
        addTo(total, await engine.gather.import({ source: await readSource(name), as: options.as }))
      } catch (error) {
        // One source that can't be read must not keep the others out.
        if (!(error instanceof Refusal)) throw error
        context.output.code = exitCode(error.code)
        console.error(sources.length > 1 ? `${explain(error)} (${name})` : explain(error))
        total.warnings.push({ code: error.code, message: error.message, where: name })
      }
    }
  })
  print(options.json, total, () => [
    ...total.warnings.map(({ message, where }) => `${where}: ${message}`),
    `${total.added} added, ${total.updated} updated, ${total.unchanged} unchanged`,
  ])
}

function addTo(total: ImportResult, result: ImportResult): void {
  for (const key of ['added', 'updated', 'unchanged'] as const) total[key] += result[key]
  total.articles.push(...result.articles)
  total.warnings.push(...result.warnings)
}

const READ_ERRORS: Record<string, string> = { ENOENT: 'There is no such file', EACCES: 'You are not allowed to read this file', EISDIR: 'This is a folder, not a file' }

async function readSource(name: string): Promise<Source> {
  if (/^https?:\/\//iu.test(name)) return { from: 'url', url: name }
  if (name === '-') return { from: 'bytes', name: 'standard input', bytes: await readLimited(process.stdin) }
  try {
    return { from: 'bytes', name: basename(name), bytes: await readLimited(createReadStream(resolve(name))) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('unreadable', `${READ_ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'This file can’t be read'}: ${name}.`)
  }
}

/** Reads to the end, but no further than gather would take: a device or a pipe may have none. */
async function readLimited(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    refuseBySize((size += chunk.length))
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function articleLine({ id, status, headline, source }: ArticleSummary): string {
  return `${id}  ${status.padEnd(9)}  ${headline || '(no headline)'}${source.name ? `  · ${source.name}` : ''}`
}

function articleAs(format: string, article: Article): string {
  if (format === 'html') return articleToHtml(article)
  if (format === 'markdown') return articleToMarkdown(article)
  return format === 'text' ? articleToText(article) : `${JSON.stringify(article)}\n`
}
