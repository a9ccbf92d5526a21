import { expect, test } from 'vitest'
import { bundleOf } from '~/features/queue/bundle.ts'

const by = (id: number, text: string) => ({ author: { id }, text })
const ties = (head: string, other: string) =>
  bundleOf(by(1, head), [by(2, other)], new Set(['tronscan.org'])).map(({ tie }) => tie)

test.for([
  [
    'We at desk 4 bring back all that you lost within one day, so write to us now',
    'We at desk 9 bring back all that you lost within one day, so write to us now',
  ],
  [
    '请联系恢复中心的工作人员，他们会在一天之内帮您找回丢失的资产',
    '请联系恢复中心的工作人员，他们会在两天之内帮您找回丢失的资产',
  ],
  ['Thank you!', 'thank you'],
] as const)('“%s” and its copy belong together', ([head, other]) => {
  expect(ties(head, other)).toEqual(['copy'])
})

test.for([
  ['My deposit of USDT over TRC20 has not arrived', 'My deposit of BTC has arrived after an hour or so'],
  ['See https://tronscan.org/a about it', 'Look into https://tronscan.org/b for yours'],
] as const)('“%s” and another post on the matter do not', ([head, other]) => {
  expect(ties(head, other)).toEqual([])
})

test('a link to one strange host is enough, however it is written', () => {
  expect(ties('Go to https://www.coins.example/a now', '[here](http://coins.example/x?y=1)')).toEqual([
    'link',
  ])
})
