import { expect, it } from 'vitest'
import { dayFolder, fileName, fileSize, folderOf } from './export-folder'

it('proposes a folder of the day', () => {
  expect(dayFolder('/home/ana/Exports', '2026-05-22', 'linux')).toBe('/home/ana/Exports/2026-05-22')
  expect(dayFolder('C:\\Exports\\', '2026-05-22', 'win32')).toBe('C:\\Exports\\2026-05-22')
})

it('prints files', () => {
  expect([940, 61_240, 1_300_000].map(fileSize)).toEqual(['940 bytes', '61.2 kB', '1.3 MB'])
  expect(fileName('C:\\Exports\\email.html')).toBe('email.html')
  expect(fileName('/exports/page.html')).toBe('page.html')
  expect([folderOf('C:\\Exports\\email.html'), folderOf('/exports/page.html')]).toEqual(['C:\\Exports\\', '/exports/'])
})
