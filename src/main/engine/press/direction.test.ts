import { describe, expect, it } from 'vitest'
import { directionOf, directionOfText } from './direction'

describe('directionOf', () => {
  it('knows languages and scripts', () => {
    for (const language of ['ar', 'AR-eg', 'he', 'fa', 'ur-PK', 'pa-Arab', 'ku-Arab', 'yi']) expect(directionOf(language)).toBe('rtl')
    for (const language of ['en', 'es-MX', 'az-Latn', 'ur-Latn', 'pa', 'ru', 'zh-Hans', '']) expect(directionOf(language)).toBe('ltr')
  })
})

describe('directionOfText', () => {
  it('goes by the first strong letter', () => {
    expect(directionOfText('123 – عمال port')).toBe('rtl')
    expect(directionOfText('“Port” עברית')).toBe('ltr')
    expect(directionOfText('Привет')).toBe('ltr')
    expect(directionOfText('漢字')).toBe('ltr')
    expect(directionOfText('2026 · 🪐')).toBe('')
  })
})
