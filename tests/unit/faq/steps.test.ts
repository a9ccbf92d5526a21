import { expect, test } from 'vitest'
import { stepsIn } from '~/features/faq/steps.ts'

test('the first list of an answer becomes what a reader checks first, without its markup', () => {
  const answer =
    'Check in this order:\n\n1. Open the **explorer**\n2. Compare the [address](https://x.example)\n\n- not this one'
  expect(stepsIn(answer)).toEqual(['Open the explorer', 'Compare the address', 'not this one'])
})

test('a paragraph ends the list', () => {
  expect(stepsIn('- open the app\n- press deposit\n\nThen wait.\n\n- and this')).toEqual([
    'open the app',
    'press deposit',
  ])
})

test('an answer without a list has no steps', () => {
  expect(stepsIn('Just wait for the confirmations.')).toEqual([])
})

test('an endless list gives twelve', () => {
  expect(stepsIn('- one step more\n'.repeat(40))).toHaveLength(12)
})
