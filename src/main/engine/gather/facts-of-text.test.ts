import { expect, test } from 'vitest'
import { bylineOf, splitLeadingByline } from './bylines'
import { dateInLink, findDate, isDateLine } from './dates'
import { isFurnitureText, isMoreText, withoutMoreTail } from './phrases'
import { isFactLine } from './row-kinds'

test.each([
  ['May 22, 2026', '2026-05-22'], ['Friday, May 22nd, 2026 at 9:00 am', '2026-05-22'], ['22 May 2026', '2026-05-22'], ['2026-05-22', '2026-05-22'], ['2026-05-22T10:30:00+0200', '2026-05-22T10:30:00+02:00'], ['22 de mayo de 2026', '2026-05-22'],
  ['le 22 mai 2026', '2026-05-22'], ['22. Mai 2026', '2026-05-22'], ['22.05.2026', '2026-05-22'], ['22 maggio 2026', '2026-05-22'], ['22 мая 2026', '2026-05-22'], ['2026年5月22日', '2026-05-22'], ['22 مايو 2026', '2026-05-22'], ['5/22/2026', '2026-05-22'], ['22/5/2026', '2026-05-22'],
  ['5/6/2026', ''], ['31 February 2026', ''], ['In 2026 nothing happened', ''], ['', ''],
])('the date in %j is %j', (text, date) => expect(findDate(text)).toBe(date))

test('what is a date line and what is not', () => {
  expect(['May 22, 2026', 'Posted on May 22, 2026', 'Friday, 22 May 2026', '3 hours ago', 'May 22', 'Published: 2026-05-22', 'Publicado el 22 de mayo de 2026'].filter((line) => (isDateLine(line)) !== true)).toEqual([])
  expect(['May Day marches fill the streets', 'On May 22, 2026 the port closed for good', 'Why 1968 still matters', '40 schools'].filter((line) => (isDateLine(line)) !== false)).toEqual([])
  expect(dateInLink('https://x.example/2026/05/22/story/')).toBe('2026-05-22')
})

test.each([
  ['By Ana Ruiz', 'Ana Ruiz'], ['By Ana Ruiz, The Guardian.', 'Ana Ruiz, The Guardian'], ['by Ana Ruiz and Jo Doe', 'Ana Ruiz and Jo Doe'], ['Por Lucía Ferrer', 'Lucía Ferrer'], ['Written by Ana Ruiz | May 22, 2026', 'Ana Ruiz'], ['بقلم سلمى حداد', 'سلمى حداد'],
  ['By noon the square was full', ''], ['By The Time We Got There, It Was Over', ''], ['By hand and by heart', ''], ['By Any Means Necessary', ''], ['Da Vinci Code Returns To The Stage', ''], ['Von Anna Müller', 'Anna Müller'], ['Ana Ruiz', ''],
])('the byline of %j is %j', (line, names) => expect(bylineOf(line)).toBe(names))

test('a byline at the start of a paragraph is split off only where it surely is one', () => {
  expect(splitLeadingByline('By Nora Eckert, The Wire. Workers at the mill say no.')).toEqual({ byline: 'Nora Eckert, The Wire', text: 'Workers at the mill say no.' })
  for (const text of ['By noon, the square was full. Nobody left.', 'By Friday, Mr. Holt had gone. Nobody knew.', 'Workers at the mill say no.', 'By Nora Eckert']) expect(splitLeadingByline(text)).toEqual({ byline: '', text })
})

test('read-more lines and tails', () => {
  expect(['Read more', 'Read More »', 'Continue reading →', '-more-', '(more)', '[…]', 'Seguir leyendo', 'Lire la suite', 'Weiterlesen …', 'اقرأ المزيد', 'READ THE FULL STORY'].filter((text) => (isMoreText(text) || !/\p{L}/u.test(text)) !== true)).toEqual([])
  expect(['More people are out of work', 'Read the room, says the mayor', 'Continue the fight'].filter((text) => (isMoreText(text)) !== false)).toEqual([])
  expect(withoutMoreTail('The port is shut. -more-')).toBe('The port is shut.')
  expect(withoutMoreTail('The port is shut... Read more')).toBe('The port is shut...')
  expect(withoutMoreTail('They want to read more')).toBe('They want to read more')
})

test('furniture is told from headlines that begin alike', () => {
  expect(['Skip to content', 'Menu', 'Subscribe', 'Sign up for our newsletter', 'Share this:', 'Older posts', '← Older posts', '© 2026 The Commons', 'Leave a comment', '3 Comments', 'Most read', 'We use cookies to improve this site', 'Page 1 of 30', '1 2 3 … 42 Next'].filter((text) => (isFurnitureText(text)) !== true)).toEqual([])
  expect(['Share the wealth, says the union', 'Search for missing boat enters third day', 'Copyright law hurts libraries, study finds', 'More troops sent to the border as talks fail again today', 'About 400 people march in Alder Creek', 'Powered by coal, broken by debt: a town in winter', 'Popular mayor resigns', 'Home is where the rent is'].filter((text) => (isFurnitureText(text)) !== false)).toEqual([])
})

test('lines of facts', () => {
  expect(isFactLine('Ana Ruiz | May 22, 2026 | 3 comments')).toBe(true)
  expect(isFactLine('May 22, 2026 by Ana Ruiz')).toBe(true)
  expect(isFactLine('Search, Seizure and Silence')).toBe(false)
  expect(isFactLine('Strike, lockout, and what comes next – a guide')).toBe(false)
})
