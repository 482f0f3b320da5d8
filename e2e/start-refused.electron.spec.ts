import { join } from 'node:path'
import { runCommand } from './hosts/command-line'
import { startServer } from './hosts/loopback'
import { endProcess } from './hosts/processes'
import { expect, test } from './journey'

test('a newsroom that can’t open at the start is named, with the reason, on the welcome screen', async ({ start, folder }) => {
  const workspace = join(folder, 'newsroom')
  await runCommand(['init', '--workspace', workspace])
  const server = await startServer({ home: join(folder, 'other-home'), workspace })
  const { page } = await start({ workspace })
  await expect(page.getByText(`This newsroom is open in Galley in a browser (process ${server.child.pid})`)).toBeVisible()
  await endProcess(server.child, 'SIGTERM')
})
