import { test as base, describe, expect } from 'vitest'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { entryDocumentId, questionDocumentId, type SearchEngine, type SearchQuery } from '#search/port.ts'
import { entry, question } from './documents.ts'
import { randomStrings } from './random-strings.ts'

const FIRST = questionDocumentId(1 as QuestionId)

export interface EngineUnderTest {
  engine: SearchEngine
  remove(): Promise<void>
}

/** What every engine must do, whatever it is made of. `open` gives an empty one, or skips with a reason. */
export function itIsASearchEngine(
  name: string,
  open: (skip: (reason: string) => never) => Promise<EngineUnderTest>,
) {
  const test = base.extend<{ engine: SearchEngine }>({
    engine: async ({ skip }, use) => {
      const { engine, remove } = await open(skip)
      await use(engine)
      await remove()
    },
  })

  describe(`${name}: keeping`, () => {
    test('the same documents twice change nothing', async ({ engine }) => {
      const documents = [question(1, { title: 'deposit' }), entry(1, { title: 'withdrawal' })]
      await engine.index(documents)
      const before = await find(engine, 'deposit')
      await engine.index(documents)
      expect(await find(engine, 'deposit')).toEqual(before)
      expect((await engine.stats()).documents).toBe(2)
    })

    test('indexing again replaces what was there', async ({ engine }) => {
      await engine.index([question(1, { title: 'deposit', tags: ['old'], state: 'open' })])
      await engine.index([question(1, { title: 'withdrawal', tags: ['new'], state: 'solved' })])
      expect(await find(engine, 'deposit')).toEqual([])
      expect(await find(engine, 'withdrawal', { tag: 'new', solved: true })).toEqual(['question-1'])
      expect(await find(engine, 'withdrawal', { tag: 'old' })).toEqual([])
    })

    test('of one document twice in a batch the last is kept', async ({ engine }) => {
      await engine.index([question(1, { title: 'deposit' }), question(1, { title: 'withdrawal' })])
      expect(await find(engine, 'deposit')).toEqual([])
      expect(await find(engine, 'withdrawal')).toEqual(['question-1'])
    })

    test('what is removed is found no more, and removing it again is no error', async ({ engine }) => {
      await engine.index([question(1, { title: 'deposit' }), question(2, { title: 'deposit' })])
      await engine.remove([FIRST, entryDocumentId(99 as EntryId)])
      await engine.remove([FIRST])
      expect(await find(engine, 'deposit')).toEqual(['question-2'])
      expect((await engine.stats()).documents).toBe(1)
    })

    test('nothing to index and nothing to remove is no error', async ({ engine }) => {
      await engine.index([])
      await engine.remove([])
      expect(await engine.stats()).toEqual({ documents: 0, healthy: true })
    })

    test('a rebuild indexes what is given, whatever its version, and forgets the rest', async ({
      engine,
    }) => {
      const stale = { version: 'same' }
      await engine.index([question(1, { title: 'withdrawal', ...stale }), question(2, { title: 'deposit' })])
      await engine.rebuild(async function* () {
        yield [question(1, { title: 'deposit', ...stale })]
        yield [question(3, { title: 'deposit' })]
      })
      expect((await find(engine, 'deposit')).toSorted()).toEqual(['question-1', 'question-3'])
      expect(await find(engine, 'withdrawal')).toEqual([])
      expect(await engine.stats()).toEqual({ documents: 2, healthy: true })
    })

    test('a document of megabytes is taken, and found by its title', async ({ engine }) => {
      const body = Array.from({ length: 200_000 }, (_, n) => `word${n} ${'é'.repeat(n % 150)}`).join(' ')
      await engine.index([question(1, { title: 'deposit', body, version: 'long' })])
      expect(await find(engine, 'deposit word1')).toEqual(['question-1'])
    })

    test('versions gives every document once, however many', async ({ engine }) => {
      const numbers = Array.from({ length: 1_203 }, (_, index) => index + 1)
      await engine.index(numbers.map((n) => question(n, { title: `number ${n}`, version: `v${n}` })))
      const versions = await listed(engine.versions())
      expect(versions.length).toBe(1_203)
      expect(new Map(versions.map(({ id, version }) => [id, version]))).toEqual(
        new Map(numbers.map((n) => [`question-${n}`, `v${n}`])),
      )
    })
  })

  describe(`${name}: filters`, () => {
    const documents = [
      question(1, { title: 'deposit late', state: 'solved', tags: ['deposits', 'usdt'] }),
      question(2, { title: 'deposit lost', state: 'open', tags: ['usdt'] }),
      question(3, { title: '充值 deposit', state: 'duplicate', tags: ['deposits'], language: 'zh-CN' }),
      entry(1, { title: 'deposit times', tags: ['deposits'] }),
    ]

    test.for<[Partial<SearchQuery>, string[]]>([
      [{}, ['entry-1', 'question-1', 'question-2', 'question-3']],
      [{ kind: 'question' }, ['question-1', 'question-2', 'question-3']],
      [{ kind: 'entry' }, ['entry-1']],
      [{ solved: true }, ['question-1']],
      [{ solved: false }, ['question-2', 'question-3']],
      [{ language: 'zh-CN' }, ['question-3']],
      [{ tag: 'deposits' }, ['entry-1', 'question-1', 'question-3']],
      [{ tag: 'deposit' }, []],
      [{ tag: `a"b'c\\d = 1 OR ` }, []],
      [{ tag: 'nul\0 and lone \ud800' }, []],
      [{ tag: 'deposits', kind: 'question', solved: false, language: 'zh-CN' }, ['question-3']],
    ])('%j', async ([filters, expected], { engine }) => {
      await engine.index(documents)
      expect((await find(engine, 'deposit', filters)).toSorted()).toEqual(expected)
    })

    test('never more hits than were asked for', async ({ engine }) => {
      await engine.index(documents)
      for (const limit of [0, 1, 3]) expect(await find(engine, 'deposit', { limit })).toHaveLength(limit)
      expect(await find(engine, 'deposit', { limit: -1 })).toEqual([])
      expect(await find(engine, 'deposit', { limit: Number.NaN })).toEqual([])
      expect(await find(engine, 'deposit', { limit: 10_000 })).toHaveLength(4)
    })
  })

  describe(`${name}: words`, () => {
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
  })

  describe(`${name}: Chinese`, () => {
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
  })

  describe(`${name}: anything typed`, () => {
    test.for(['', ' ', '"', '***', '\0', '🙂🙂', '\ud800', '()', '— …', '\u200b'])(
      '%j finds nothing',
      async (text, { engine }) => {
        await engine.index([question(1, { title: 'deposit' })])
        expect(await find(engine, text)).toEqual([])
      },
    )

    test('operators and syntax are text', async ({ engine }) => {
      await engine.index([question(1, { title: 'deposit near me and not him or title' })])
      const texts = [
        '"deposit',
        'deposit*',
        'NEAR(deposit',
        'deposit AND',
        '-deposit',
        'title:deposit',
        "deposit'--",
      ]
      for (const text of texts) expect(await find(engine, text), text).toEqual(['question-1'])
    })

    test('random strings, as documents and as queries', { timeout: 60_000 }, async ({ engine }) => {
      const strings = randomStrings()
      await engine.index(
        strings.slice(0, 50).map((text, n) => question(n + 1, { title: text, body: text, version: `${n}` })),
      )
      await engine.index([question(1_000, { title: 'deposit' })])
      for (const text of strings) {
        const { hits, degraded } = await engine.query({ text, limit: 5 })
        expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true)
        expect(degraded).toBe(false)
      }
      expect((await find(engine, 'deposit'))[0]).toBe('question-1000')
    })
  })
}

/** Ids, best first. */
async function find(engine: SearchEngine, text: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
  const { hits } = await engine.query({ text, limit: 10, ...more })
  return hits.map(({ id }) => id)
}

async function listed<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
