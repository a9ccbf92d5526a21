import { expect } from 'vitest'
import { question } from '../documents.ts'
import { type EngineTest, find } from './engine-test.ts'

export function findsWords(test: EngineTest) {
  test('any word is enough, more words are better', async ({ engine }) => {
    await engine.index([
      question(1, { title: 'Withdrawal pending' }),
      question(2, { title: 'Deposit pending for two days' }),
      question(3, { title: 'Change the password' }),
    ])
    expect(await find(engine, 'why is my deposit still pending, nobody answers')).toEqual([
      'question-2',
      'question-1',
    ])
  })

  test('whole words: ale is not in male', async ({ engine }) => {
    await engine.index([question(1, { title: 'male female scale' }), question(2, { title: 'pale ale' })])
    expect(await find(engine, 'ale')).toEqual(['question-2'])
  })

  test('words are found by their stem', async ({ engine }) => {
    await engine.index([question(1, { title: 'Depositing bitcoins', body: 'confirmations' })])
    for (const text of ['deposit', 'deposits', 'Deposited', 'bitcoin', 'confirmation', 'confirmed']) {
      expect(await find(engine, text), text).toEqual(['question-1'])
    }
  })

  test('full width, case, accents and apostrophes make no difference', async ({ engine }) => {
    await engine.index([question(1, { title: 'Ｃａｆé ＵＳＤＴ isn’t naïve' })])
    for (const text of ['café', 'CAFE', 'ｕｓｄｔ', 'usdt', 'naive', 'isn’t', "isn't"]) {
      expect(await find(engine, text), text).toEqual(['question-1'])
    }
  })

  test('e-mail is email, TRC-20 is TRC20', async ({ engine }) => {
    await engine.index([question(1, { title: 'e-mail' }), question(2, { title: 'TRC20 network' })])
    expect(await find(engine, 'email')).toEqual(['question-1'])
    expect(await find(engine, 'TRC-20')).toEqual(['question-2'])
  })

  test('one letter and one character can be looked for, stop words too when there is nothing else', async ({
    engine,
  }) => {
    await engine.index([
      question(1, { title: 'Plan C' }),
      question(2, { title: 'C# on the server' }),
      question(3, { title: '提币', language: 'zh-CN' }),
      question(4, { title: 'The Who' }),
    ])
    expect(await find(engine, 'c')).toEqual(['question-1'])
    expect(await find(engine, 'c#')).toEqual(['question-2'])
    expect(await find(engine, '币')).toEqual(['question-3'])
    expect((await find(engine, 'the who'))[0]).toBe('question-4')
  })

  test('identifiers, hashes, versions and error codes are found exactly', async ({ engine }) => {
    const hash = '0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
    const uuid = '550e8400-e29b-41d4-a716-446655440000'
    await engine.index([
      question(1, { title: 'Where is it?', body: `Transaction ${hash}.` }),
      question(2, { title: 'Where is it?', body: `Transaction ${hash.replace('a08', 'a09')}.` }),
      question(3, { title: 'Order', body: uuid }),
      question(4, { title: 'Order', body: uuid.replace('440000', '440001') }),
      question(5, { title: 'Version 10.2.1' }),
      question(6, { title: 'Version 10.2.2' }),
      question(7, { title: 'Error E-1042 and ERR_NAME_NOT_RESOLVED' }),
      question(8, { title: 'Error E-1043 and ERR_CONNECTION_REFUSED' }),
    ])
    expect(await find(engine, hash.toUpperCase().replace('0X', '0x'))).toEqual(['question-1'])
    expect(await find(engine, uuid)).toEqual(['question-3'])
    expect((await find(engine, 'version 10.2.1'))[0]).toBe('question-5')
    expect(await find(engine, 'E-1042')).toEqual(['question-7'])
    expect((await find(engine, 'ERR_CONNECTION_REFUSED'))[0]).toBe('question-8')
  })

  test('a title says more than a body, and a rare word more than a common one', async ({ engine }) => {
    await engine.index([
      question(1, { title: 'Account', body: 'I lost my ledger and my password.' }),
      question(2, { title: 'Ledger', body: 'I lost my password and my account.' }),
      ...[3, 4, 5, 6, 7, 8].map((n) => question(n, { title: `password ${n}` })),
    ])
    expect((await find(engine, 'ledger')).slice(0, 2)).toEqual(['question-2', 'question-1'])
    expect((await find(engine, 'password ledger'))[0]).toBe('question-2')
  })

  test('tags, answers and comments can be found', async ({ engine }) => {
    await engine.index([
      question(1, { title: 'one', tags: ['two-factor'], tagNames: ['双重验证', '2FA'] }),
      question(2, { title: 'two', acceptedAnswer: 'Reset the authenticator' }),
      question(3, { title: 'three', otherAnswers: 'Reinstall everything' }),
      question(4, { title: 'four', comments: 'Which firmware?' }),
    ])
    const firsts = await Promise.all(
      ['2FA', '双重验证', 'authenticator', 'reinstall', 'firmware'].map((text) => find(engine, text)),
    )
    expect(firsts).toEqual([['question-1'], ['question-1'], ['question-2'], ['question-3'], ['question-4']])
  })
}
