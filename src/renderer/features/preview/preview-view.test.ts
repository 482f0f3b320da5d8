import { expect, it } from 'vitest'
import { fitFrame, previewAddress } from './preview-view'

it('names the preview of a format', () => {
  expect(previewAddress('d1', { format: 'email', dark: true }, 7)).toBe('/preview/d1/email?dark=1&v=7')
})

it('lays a page out as wide as its reader has it, and shrinks it to the room', () => {
  expect(fitFrame('wide', { width: 320, height: 300 })).toEqual({ width: 640, height: 600, scale: 0.5 })
  expect(fitFrame('wide', { width: 800, height: 300 })).toEqual({ width: 800, height: 300, scale: 1 })
  expect(fitFrame('narrow', { width: 800, height: 300 })).toEqual({ width: 375, height: 300, scale: 1 })
})
