import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeTemporaries, temporaryName } from './temporaries'

let home = ''
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'galley-temporaries-')) })
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('removes what was left of the files named, in each of their folders, and nothing else', async () => {
  mkdirSync(join(home, 'pictures'))
  const mine = [temporaryName('page.html', '0123456789ab'), temporaryName('page.html', 'ffffffffffff'), join('pictures', temporaryName('a.jpg', '0123456789ab'))]
  const others = ['page.html', '.page.html.tmp', temporaryName('other.html', '0123456789ab'), temporaryName('page.html', '0123'), join('pictures', temporaryName('page.html', '0123456789ab'))]
  for (const name of [...mine, ...others]) writeFileSync(join(home, name), '')
  expect(await removeTemporaries([join(home, 'page.html'), join(home, 'pictures', 'a.jpg'), join(home, 'nowhere', 'b.jpg')])).toBe(3)
  expect(readdirSync(home, { recursive: true }).map(String).toSorted()).toEqual(['pictures', ...others].toSorted())
})
