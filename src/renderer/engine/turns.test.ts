import { expect, it } from 'vitest'
import { createTurns } from './turns'

it('asks the first and the last of many questions that follow each other faster than they are answered', async () => {
  const inTurn = createTurns()
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ask = (question: string) => () => new Promise<string>((resolve) => { asked.push(question); answers.push(() => resolve(question)) })
  const questions = ['h', 'ha', 'har', 'harb'].map((question) => {
    const left = new AbortController()
    return { left, answer: inTurn(ask(question), left.signal).catch(() => 'not wanted') }
  })
  await Promise.resolve()
  for (const { left } of questions.slice(0, 3)) left.abort()
  expect(asked).toEqual(['h'])
  answers[0]!()
  await Promise.all(questions.slice(0, 3).map(({ answer }) => answer))
  await expect.poll(() => asked).toEqual(['h', 'harb'])
  answers[1]!()
  expect(await Promise.all(questions.map(({ answer }) => answer))).toEqual(['h', 'not wanted', 'not wanted', 'harb'])
})

it('goes on after a question that failed', async () => {
  const inTurn = createTurns()
  const { signal } = new AbortController()
  await expect(inTurn(() => Promise.reject(new Error('the engine went away')), signal)).rejects.toThrow('went away')
  expect(await inTurn(() => Promise.resolve('here'), signal)).toBe('here')
})
