import { expect, it } from 'vitest'
import { isFullPath } from './full-path'

it('knows a full path', () => {
  for (const path of ['/home/ana', 'C:\\Exports', 'd:/exports', '\\\\server\\share']) expect(isFullPath(path)).toBe(true)
  for (const path of ['exports', './exports', '~/exports', 'C:', '']) expect(isFullPath(path)).toBe(false)
})
