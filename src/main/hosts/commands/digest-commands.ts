import type { Command } from 'commander'
import { Refusal } from '@shared/contract/errors'
import { dateSchema } from '@shared/model/digest'
import type { Edition } from '@shared/model/edition'
import { wholeNumber } from './arguments'
import { callEngine, withCommon, type CommonOptions } from './open-workspace'
import { print, type CommandContext } from './outcome'

interface CreateOptions extends CommonOptions { date: string; subject?: string; articles?: string; latest?: number }

/** `digest create` and `digest show`. */
export function addDigestCommands(program: Command, context: CommandContext): void {
  const digest = program.command('digest').description('make or show a digest')

  withCommon(digest.command('create').description('make the digest of a day'))
    .requiredOption('--date <YYYY-MM-DD>')
    .option('--subject <subject>')
    .option('--articles <ids>', 'these articles, divided by commas')
    .option('--latest <n>', 'the newest n articles that are not spiked', wholeNumber(1, 200))
    .action((options: CreateOptions) => createDigest(options, context))

  withCommon(digest.command('show').description('show a digest by id or date'))
    .argument('<digest>')
    .action(async (idOrDate: string, options: CommonOptions) => {
      const edition = await callEngine(options, context, async (engine) => engine.digests.edition({ id: (await engine.digests.get({ idOrDate })).id }))
      printEdition(options.json, edition)
    })
}

async function createDigest(options: CreateOptions, context: CommandContext): Promise<void> {
  const { date, subject, articles, latest } = options
  const valid = dateSchema.safeParse(date)
  if (!valid.success) throw new Refusal('invalid', `${date} is not a day. ${valid.error.issues[0]?.message ?? ''}`)
  if (articles !== undefined && latest !== undefined) throw new Refusal('invalid', 'Give either --articles or --latest, not both.')
  const edition = await callEngine(options, context, async (engine) => {
    const articleIds = articles?.split(',').map((id) => id.trim()).filter(Boolean) ?? []
    if (latest !== undefined) {
      const { items } = await engine.articles.list({ limit: 1000 })
      articleIds.push(...items.filter(({ status }) => status !== 'spiked').slice(0, latest).map(({ id }) => id))
    }
    const { id } = await engine.digests.create({ date, articleIds, ...(subject === undefined ? {} : { subject }) })
    return await engine.digests.edition({ id })
  })
  printEdition(options.json, edition)
}

function printEdition(json: boolean | undefined, { newsroom: _newsroom, ...digest }: Edition): void {
  print(json, digest, () => [
    `${digest.date}  ${digest.subject}  (${digest.id})`,
    ...digest.sections.flatMap(({ title, cards }) => [...(title ? [title] : []), ...cards.map(({ headline }) => `  ${headline || '(no headline)'}`)]),
  ])
}
