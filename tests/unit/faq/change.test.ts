import { describe, expect, test } from 'vitest'
import { changeBetween } from '~/features/faq/change.ts'

const LONG =
  'Open the transaction in the explorer and compare the receiving address with the one on your deposit page, all of it. ' +
  'If it is the same, the credit comes after 20 confirmations and the next block scan, at most half an hour later on TRC20.'

describe('an edit of the source is a change of detail when it changes', () => {
  test.each([
    ['a number', 'after 20 confirmations', 'after 12 confirmations'],
    ['a network', 'on TRC20', 'on ERC20'],
    ['a network in words', 'sent over Solana', 'sent over Polygon'],
    ['a percentage', 'costs 0.1 %', 'costs 0.2 %'],
    ['a link', 'see https://tronscan.org', 'see https://tronscan.com'],
    ['an address', 'to TCgsab8LTBL6teTwvfT9GxpeHeLAGTyCCF', 'to TCgsab8LTBL6teTwvfT9GxpeHeLAGTyCCG'],
    ['code', 'run `npm ci` first', 'run `npm i` first'],
    ['a number in Chinese', '需要 20 个确认', '需要 12 个确认'],
  ])('%s', (_, before, after) => {
    expect(changeBetween(`${LONG} ${before}`, `${LONG} ${after}`)).toBe('detail')
  })
})

test('a word among many is a minor edit', () => {
  expect(changeBetween(LONG, LONG.replace('Open', 'Look at'))).toBe('minor')
})

test('a rewritten sentence is an edit of the text', () => {
  expect(
    changeBetween(LONG, LONG.replace('compare the receiving address', 'look whether everything there')),
  ).toBe('text')
})

test('Chinese counts by characters', () => {
  const before =
    '请先在区块链浏览器中打开这笔交易，核对接收地址与充值页面显示的地址是否完全一致，再确认所选网络。'
  expect(changeBetween(before, before.replace('请先', '首先'))).toBe('minor')
  expect(changeBetween(before, before.replace('核对接收地址', '看看收款地方'))).toBe('text')
})

test('list numbers say nothing of their own', () => {
  expect(
    changeBetween('1. Wait for the credit\n2. Ask support', '1) Wait for the credit\n3) Ask support'),
  ).not.toBe('detail')
})

test('the same text is no change', () => {
  expect(changeBetween(LONG, LONG)).toBe('none')
})
