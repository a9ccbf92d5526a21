import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

export function findsChinese(test: EngineTest) {
  test('the order of the words does not matter for finding', async ({ engine }) => {
    await engine.index([
      question(1, { title: '啤酒推荐', language: 'zh-CN' }),
      question(2, { title: '密码重置', language: 'zh-CN' }),
    ])
    expect(await find(engine, '推荐啤酒')).toEqual(['question-1'])
  })

  test('characters side by side are preferred', async ({ engine }) => {
    await engine.index([
      question(1, { title: '币已经提', language: 'zh-CN' }),
      question(2, { title: '已经提币', language: 'zh-CN' }),
      question(3, { title: '经提已币', language: 'zh-CN' }),
      question(4, { title: '密码重置', language: 'zh-CN' }),
    ])
    expect((await find(engine, '提币'))[0]).toBe('question-2')
  })

  test('a sentence finds what it is about, in both scripts', async ({ engine }) => {
    await engine.index([
      question(1, { title: '为什么我的充值没有到账', body: '我用 TRC20 转了 USDT', language: 'zh-CN' }),
      question(2, { title: '提币一直显示审核中', language: 'zh-CN' }),
      question(3, { title: 'USDT over TRC20 has not arrived' }),
    ])
    expect((await find(engine, '充值两个小时了还没到账怎么办？'))[0]).toBe('question-1')
    expect((await find(engine, 'ＵＳＤＴ充值没到账'))[0]).toBe('question-1')
    expect((await find(engine, 'USDT TRC20')).toSorted()).toEqual(['question-1', 'question-3'])
    expect(await find(engine, '审核', { language: 'en' })).toEqual([])
  })
}
