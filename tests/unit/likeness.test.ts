import { describe, expect, test } from 'vitest'
import { likenessTo } from '~/features/duplicates/likeness.ts'
import { LIKELY_FROM } from '~/features/duplicates/rules.ts'

const likeness = (one: [string, string], other: [string, string]) =>
  likenessTo({ title: one[0], bodyText: one[1] })({ title: other[0], bodyText: other[1] })

describe('how much two questions say the same', () => {
  test('is all for the same words, in whatever order, and nothing for others', () => {
    const text: [string, string] = ['Deposit not credited', 'The explorer shows a confirmed deposit.']
    expect(likeness(text, text)).toBe(100)
    expect(likeness(text, ['Credited not: deposit', 'A deposit confirmed: shows the explorer.'])).toBe(100)
    expect(likeness(text, ['Passport photo refused', 'Glare on paper'])).toBe(0)
  })

  test('is the same from both sides', () => {
    const [one, other]: [string, string][] = [
      ['Withdrawal stuck for hours', 'It says pending since this morning.'],
      ['Pending withdrawal since yesterday', 'Stuck, and support is silent.'],
    ]
    if (one && other) expect(likeness(one, other)).toBe(likeness(other, one))
  })

  test.for<[string, [string, string], [string, string]]>([
    ['English', ['Deposits were not credited', ''], ['My deposit has not been credited yet', '']],
    ['Chinese', ['充值已经到账吗，怎么没有显示', ''], ['充值没有显示到账', '']],
  ])('reaches the threshold for a paraphrase in %s', ([, one, other]) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(LIKELY_FROM.value)
  })

  test.for(['', '?!', 'the of and', '😀'])('takes %j', (odd) => {
    expect(likeness([odd, odd], ['Deposit', ''])).toBe(0)
  })
})
