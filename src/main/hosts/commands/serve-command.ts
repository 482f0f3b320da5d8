import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { createWorkerParser } from '@engine/parse-in-worker'
import { createDesk } from '@hosts/desk'
import { sampleFolder } from '@hosts/folders'
import { serveLoopback } from '@hosts/loopback'
import { wholeNumber } from './arguments'
import { withCommon, workspaceOf, type CommonOptions } from './open-workspace'
import type { CommandContext } from './outcome'

interface ServeOptions extends CommonOptions { port: number; sample?: boolean; open?: boolean; welcome?: boolean }

/** `serve`: the app in a browser of this computer, until Ctrl-C. */
export function addServeCommand(program: Command, context: CommandContext): void {
  withCommon(program.command('serve').description('open Galley in a browser on this computer'))
    .option('--port <n>', 'the port to use; 0 picks a free one', wholeNumber(0, 65_535), 0)
    .option('--sample', 'open the sample newsroom, making it first if need be')
    .option('--welcome', 'open no newsroom yet')
    .option('--open', 'open the browser')
    .action((options: ServeOptions) => serve(options, context))
}

async function serve(options: ServeOptions, { workerUrl, rendererFolder, resources }: CommandContext): Promise<void> {
  // Listening begins before anything is there to clean up: a signal in between would leave it lying.
  const stopped = untilStopped()
  const desk = createDesk({ parse: createWorkerParser(workerUrl), holder: 'Galley in a browser', resources })
  if (options.sample) await desk.openSample(options.workspace ? workspaceOf(options) : sampleFolder())
  else if (!options.welcome) desk.openWorkspace(workspaceOf(options), null)
  const server = await serveLoopback({ desk, rendererFolder: fileURLToPath(rendererFolder), port: options.port })
  console.log(options.json ? JSON.stringify({ url: server.url, open: server.door }) : `Galley is at ${server.url}\nOpen it with ${server.door}`)
  if (options.open) openBrowser(server.door)
  await stopped
  await server.close()
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

// Where there is no browser the printed address has to do; that is no error.
function openBrowser(address: string): void {
  const [command, ...words] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command!, [...words, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
