import { existsSync } from 'node:fs'
import { runQuietly } from '../children.mjs'

// Chromium and a screen without a monitor; what Electron links to; what unpacks and compiles for the test Electron.
const packages = [
  'chromium', 'xvfb',
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libcups2', 'libxtst6', 'libnotify4',
  'unzip', 'g++',
]

const isDebian = () => existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get')

// Newer releases rename a library and let the new package provide the old name.
const listInstalled = async () => {
  const { output } = await runQuietly('dpkg-query', ['-W', '-f=${db:Status-Abbrev} ${Package} ${Provides}\\n'])
  const installed = output.split('\n').filter((line) => line.startsWith('ii '))
  return new Set(installed.flatMap((line) => line.replace(/\([^)]*\)/g, '').split(/[\s,]+/)))
}

const findMissing = async () => {
  const installed = await listInstalled()
  return packages.filter((name) => !installed.has(name))
}

const elevation = () => {
  if (process.getuid() === 0) return []
  return process.env.CI ? ['sudo', '-n'] : undefined
}

const apt = async (args) => {
  const [program, ...rest] = [...elevation(), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
  return runQuietly(program, rest, { timeoutMs: 10 * 60_000 })
}

const install = async (missing) => {
  await apt(['update'])
  const { code, output } = await apt(['install', '-y', '--no-install-recommends', ...missing])
  return code === 0 ? undefined : `These Debian packages could not be installed: ${missing.join(' ')}\n${output.trim()}`
}

/**
 * Sees to the Debian packages the hosts need: installs what is missing as root or in CI, elsewhere answers the command
 * a person may type. Answers a line for the end of the run, or undefined when all is there.
 */
export const ensureDebianPackages = async (say) => {
  if (!isDebian()) return undefined
  const missing = await findMissing()
  if (missing.length === 0) return undefined
  if (!elevation()) return `For every host: sudo apt-get install --no-install-recommends ${missing.join(' ')}`
  say(`Installing Debian packages: ${missing.join(' ')} …`)
  return install(missing)
}
