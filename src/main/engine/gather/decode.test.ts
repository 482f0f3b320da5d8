import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeBytes } from './decode'

const TEXT = 'Café “naïve” – déjà vu, señor'
const bytes = (text: string, charset: string, addBOM = false): Uint8Array => new Uint8Array(iconv.encode(text, charset, { addBOM }))

test('UTF-8 with and without its mark, also where the header says something else', () => {
  expect(decodeBytes(bytes(TEXT, 'utf8'))).toBe(TEXT)
  expect(decodeBytes(bytes(TEXT, 'utf8', true))).toBe(TEXT)
  expect(decodeBytes(bytes(TEXT, 'utf8'), 'text/html; charset=iso-8859-1')).toBe(TEXT)
})

test('UTF-16 both ways, with and without its mark', () => {
  for (const charset of ['utf-16le', 'utf-16be']) {
    expect(decodeBytes(bytes(TEXT, charset, true))).toBe(TEXT)
    expect(decodeBytes(bytes(TEXT, charset))).toBe(TEXT)
  }
})

test('windows-1252 where nothing is said, and as Latin-1 says', () => {
  expect(decodeBytes(bytes(TEXT, 'windows-1252'))).toBe(TEXT)
  expect(decodeBytes(bytes(TEXT, 'windows-1252'), 'text/plain; charset=ISO-8859-1')).toBe(TEXT)
})

test('the charset of the header, a meta tag and an XML declaration', () => {
  const russian = 'Рабочие завода вышли на улицу'
  expect(decodeBytes(bytes(russian, 'koi8-r'), 'text/html; charset=KOI8-R')).toBe(russian)
  for (const page of [`<meta charset="windows-1251"><p>${russian}`, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${russian}`, `<?xml version="1.0" encoding="windows-1251"?><p>${russian}`]) {
    expect(decodeBytes(bytes(page, 'windows-1251'))).toBe(page)
  }
  expect(decodeBytes(bytes(`<meta charset=shift_jis>漁師たちは海へ戻る`, 'shift_jis'))).toContain('漁師たち')
  expect(decodeBytes(bytes(TEXT, 'windows-1252'), 'text/html; charset=nonsense')).toBe(TEXT)
})

test('a UTF-8 page that was cut inside a sign', () => expect(decodeBytes(bytes('Plain text and é', 'utf8').subarray(0, -1))).toBe('Plain text and �'))

test('a UTF-8 page whose excerpts were cut by the byte', () => {
  const cut = Buffer.concat(['Sécheresse', 'Élection', 'Forêt', 'Marché'].flatMap((word) => [bytes(`“${word}” … `, 'utf8'), bytes('é', 'utf8').subarray(0, 1), bytes('…\n', 'utf8')]))
  expect(decodeBytes(cut, 'text/html; charset=utf-8')).toContain('“Sécheresse” … ')
})

test('line ends are LF and controls are gone', () => expect(decodeBytes(bytes('a\r\nb\rc\u0007d\u2028e', 'utf8'))).toBe('a\nb\ncd\u2028e'))
