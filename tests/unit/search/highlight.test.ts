import { expect, test } from 'vitest'
import { Highlighter } from '~/features/search/highlight.ts'

const marked = (text: string, query: string, synonyms: string[]) =>
  new Highlighter(query, synonyms)
    .segments(text)
    .filter(({ mark }) => mark)
    .map((segment) => segment.text)

test('marks words and their synonyms in other forms, and synonyms of several words where all stand together', () => {
  const text =
    'Deposits are on top of the list: top up again, or look at incoming transfers and other transfers.'
  expect(marked(text, 'deposit', ['top up', 'incoming transfer', 'funding'])).toEqual([
    ...['Deposits', 'top', 'up', 'incoming', 'transfers'],
  ])
  expect(marked(text, 'list', ['top-up'])).toEqual(['list'])
})
