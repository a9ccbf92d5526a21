import { describe, expect, test } from 'vitest'
import { findLikely } from '~/guard/find.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'

const found = (text: string) =>
  findLikely(text, WORD_LISTS).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe('is asked about', () => {
  test.each([
    ['hex beside telling words', `private key 0x${HEX}`, `raw_key 0x${HEX}`],
    ['hex beside telling words in Chinese', `私钥：${HEX}`, `raw_key ${HEX}`],
    ['hex before telling words', `${HEX} is the seed`, `raw_key ${HEX}`],
    ['a password', 'my password is hunter2, it does not work', 'password hunter2'],
    ['one in a list', 'Login: anna\nPassword: Tr0ub4dor&3', 'password Tr0ub4dor&3'],
    ['one in code', 'password=`s3cret!pass`', 'password s3cret!pass'],
    ['a short word for it', 'pw: qwerty12.', 'password qwerty12'],
    ['a number', 'The passcode was 482913', 'password 482913'],
    ['a password in Chinese', '资金密码是abc12345，提现失败', 'password abc12345'],
    ['one that just follows', '登录密码 Abc@12345 不对', 'password Abc@12345'],
    ['one in traditional characters', '密碼為Abc12345', 'password Abc12345'],
    ['one by another word', '口令：abc12345', 'password abc12345'],
    ['a full-width one', '密码：ａｂｃ１２３４５', 'password ａｂｃ１２３４５'],
    ['a card by fours', 'paid with 4111 1111 1111 1111', 'card 4111 1111 1111 1111'],
    ['a card with dashes', '5555-5555-5555-4444', 'card 5555-5555-5555-4444'],
    ['American Express', '3782 822463 10005', 'card 3782 822463 10005'],
    ['UnionPay of nineteen digits', '6212 3456 7890 1234 569', 'card 6212 3456 7890 1234 569'],
    ['an unbroken card beside its name', 'my card is 4111111111111111', 'card 4111111111111111'],
    ['an unbroken card in Chinese', '卡号4111111111111111', 'card 4111111111111111'],
    ['a full-width card', '卡号４１１１１１１１１１１１１１１１', 'card ４１１１１１１１１１１１１１１１'],
    ['an identity number of mainland China', '身份证11010519491231002X', 'identity 11010519491231002X'],
    ['one of Hong Kong', 'A123456(3)', 'identity A123456(3)'],
    ['one of Singapore', 'S1234567D', 'identity S1234567D'],
    ['one of Brazil', '529.982.247-25', 'identity 529.982.247-25'],
    ['a mail address', 'write to li.wei@gmail.com, please', 'mail li.wei@gmail.com'],
    ['a mail address in Chinese', '邮箱：li.wei@qq.com。', 'mail li.wei@qq.com'],
    ['a telephone number', 'call +44 20 7946 0958', 'phone +44 20 7946 0958'],
    ['a Chinese mobile', '我的手机13800138000', 'phone 13800138000'],
    ['a grouped Chinese mobile', '138 0013 8000', 'phone 138 0013 8000'],
    ['a Chinese mobile with its country', '+86 138-0013-8000', 'phone +86 138-0013-8000'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('is not asked about', () => {
  test.each([
    ['a transaction', `my transaction ${HEX} is stuck`],
    ['a card that breaks the rule', '4111 1111 1111 1112'],
    ['sixteen digits without a word', '4111111111111111'],
    ['an issuer that is none', '9999 9999 9999 9995'],
    ['an identity number with a wrong end', '身份证110105194912310021'],
    ['an identity number of a day that is none', '身份证11010519490231002X'],
    ['an order number', '订单号 13800138000'],
    ['digits inside a longer number', '913800138000123'],
    ['a sentence about passwords', 'my password is incorrect, the old password was accepted'],
    ['what a password has to have', 'Password: 8-20 characters; 密码为8位以上，密码：8-20位'],
    ['a password that is hidden already', 'password: ****1234, pwd=xxxxxx12, password is [hidden]'],
    ['when it was changed', 'Last password: 2026-11-27'],
    ['where it is set', '重置密码 https://example.org/reset2'],
    ['other words', 'the passport is AB1234567, compass: north12'],
    ['a mention', 'thanks @alice-1'],
    ['a package', 'npm i wallet@1.2.3'],
    ['an address of an example', 'anna@example.org'],
    ['an amount', '+20 USDT, 1,000,000.50'],
    ['a date', '2026-11-27 10:22'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
