import { describe, expect, it } from 'vitest'
import { onlyLink, wantedIn } from './dropped'

// The part of DataTransfer that is read; Node has none.
function transfer(data: Record<string, string>, files: File[] = []): DataTransfer {
  return { files, getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer
}

describe('onlyLink', () => {
  it.each([
    ['https://outlet.example/news', 'https://outlet.example/news'],
    ['# a comment\r\nhttps://outlet.example/\r\n', 'https://outlet.example/'],
    ['see https://outlet.example/', ''],
    ['https://a.example/\nhttps://b.example/', ''],
    ['javascript:alert(1)', ''],
    ['mailto:desk@outlet.example', ''],
  ])('reads %j as %j', (text, link) => { expect(onlyLink(text)).toBe(link) })
})

describe('wantedIn', () => {
  it('takes files before anything else', () => {
    const file = new File(['A headline'], 'page.txt')
    expect(wantedIn(transfer({ 'text/plain': 'https://outlet.example/' }, [file])).map((each) => each.name)).toEqual(['page.txt'])
  })
  it('takes a page for its structure and text for its words', async () => {
    expect(wantedIn(transfer({ 'text/html': '<h2>Harbour reopens</h2>', 'text/plain': 'Harbour reopens' }))[0]?.as).toBe('html')
    expect(wantedIn(transfer({ 'text/html': '<span style="color:red">Harbour</span>', 'text/plain': 'Harbour' }))[0]?.as).toBe('auto')
  })
  it('wants nothing of an empty paste', () => {
    expect(wantedIn(transfer({ 'text/plain': ' \n' }))).toEqual([])
  })
})
