import { expect, it } from 'vitest'
import { placeBeside } from './selection-place'

const view = { left: 100, right: 600, top: 50, bottom: 450 }
const bar = { width: 200, height: 32 }

it('stands above the words, in their middle and inside the sheet', () => {
  expect(placeBeside({ left: 300, right: 400, top: 200, bottom: 220 }, bar, view)).toEqual({ left: 250, top: 160 })
  expect(placeBeside({ left: 110, right: 130, top: 200, bottom: 220 }, bar, view)).toEqual({ left: 108, top: 160 })
  expect(placeBeside({ left: 580, right: 590, top: 200, bottom: 220 }, bar, view)).toEqual({ left: 392, top: 160 })
})

it('stands below where there is no room above, and nowhere rather than over them', () => {
  expect(placeBeside({ left: 300, right: 400, top: 60, bottom: 80 }, bar, view)).toEqual({ left: 250, top: 88 })
  expect(placeBeside({ left: 300, right: 400, top: 20, bottom: 440 }, bar, view)).toBeNull()
})
