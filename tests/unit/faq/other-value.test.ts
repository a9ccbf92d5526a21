import { describe, expect, test } from 'vitest'
import { otherValueIn } from '~/features/living-facts/other-value.ts'
import { sentencesIn } from '~/features/living-facts/sentences.ts'

const TRC20 = { words: ['TRC20', '波场'], units: ['confirmations', '个确认'], numbers: [20] }
const ERC20 = { words: ['ERC20'], units: ['confirmations', '个确认'], numbers: [12] }

const other = (text: string, fact = TRC20, title = 'Where is it?') => otherValueIn({ text, title }, fact)

describe('a sentence states another value', () => {
  test.each([
    'TRC20 needs 19 confirmations.',
    'With TRC20 it was only one: 1 confirmation.',
    'You need 19 confirmations for trc20.',
    'TRC20 要 19 个确认。',
    '波场需要12个确认',
    'ＴＲＣ２０ needs 19 confirmations.',
    'TRC20 needs 2,000 confirmations.',
  ])('when the number behind its word, or else before it, is another: %s', (text) => {
    expect(other(text)).toBe(text)
  })

  test.each([
    ['when it states the value', 'TRC20 needs 20 confirmations.'],
    ['when it has no number', 'TRC20 needs some confirmations.'],
    ['when the unit is another', 'TRC20 costs 1.5 USDT.'],
    ['when the word is part of another', 'XTRC200 needs 19 confirmations.'],
    ['when it speaks of another thing', 'The explorer shows 32 confirmations.'],
    ['when the other number is another fact’s', 'TRC20 needs 20 confirmations, ERC20 needs 12.'],
  ])('not %s', (_, text) => {
    expect(other(text)).toBeNull()
  })

  test('of each fact by its own word', () => {
    const text = 'TRC20 needs 20 confirmations, ERC20 needs 15 confirmations.'
    expect(other(text, TRC20)).toBeNull()
    expect(other(text, ERC20)).toBe(text)
    expect(other(text.replace('15', '12'), ERC20)).toBeNull()
  })

  test('under a question about it, only by a number right before the unit', () => {
    const title = 'How long does TRC20 take?'
    expect(other('Wait for 19 confirmations. I did.', TRC20, title)).toBe('Wait for 19 confirmations.')
    expect(other('I waited 3 hours for the confirmations.', TRC20, title)).toBeNull()
    expect(other('等 19 个确认就行', TRC20, title)).toBe('等 19 个确认就行')
  })

  test('never, where the value has no number', () => {
    expect(other('TRC20 needs 19 confirmations.', { ...TRC20, numbers: [] })).toBeNull()
  })

  test('in the first of its sentences only', () => {
    const text = 'TRC20 is fast.\nTRC20 needs 19 confirmations. TRC20 needs 18 confirmations.'
    expect(other(text)).toBe('TRC20 needs 19 confirmations.')
  })

  test('without a unit, by its word alone', () => {
    const fact = { words: ['rate limit'], units: [], numbers: [1200] }
    expect(other('The rate limit is 1200 a minute.', fact)).toBeNull()
    expect(other('The rate limit is 600 a minute.', fact)).toBe('The rate limit is 600 a minute.')
  })
})

test('sentences end at full stops of both languages and at lines, not inside numbers', () => {
  expect(sentencesIn('It costs 1.5 USDT. Really! 要1.5个。对吧？\nrow\tcell\n\n')).toEqual([
    'It costs 1.5 USDT.',
    'Really!',
    '要1.5个。',
    '对吧？',
    'row\tcell',
  ])
})
