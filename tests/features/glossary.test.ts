import { describe, expect } from 'vitest'
import type { GlossaryId } from '#db/ids.ts'
import { glossary as demoGlossary } from '#db/seed/glossary.ts'
import { keyOf, wordsOf } from '~/features/glossary/clash.ts'
import { fromCsv, toCsv } from '~/features/glossary/csv.ts'
import { addGroup, editGroup, removeGroup } from '~/features/glossary/glossary.server.ts'
import { conceptsIn, glossaryGroups } from '~/features/glossary/glossary.view.server.ts'
import { importGroups } from '~/features/glossary/import.server.ts'
import { type GroupWords, glossaryForm, groupWords } from '~/features/glossary/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const WITHDRAWAL = { en: ['withdrawal', 'cash out'], 'zh-CN': ['提现', '提币'] }
const DEPOSIT = { en: ['deposit'], 'zh-CN': ['充值'] }

/** A thread in each language, and an admin. */
async function forumInTwoLanguages(at: SearchForum) {
  const admin = await at.member('admin', 'admin')
  await at.ask(admin, 'Why is my withdrawal pending?')
  await at.ask(admin, '为什么提现还没有处理？', '昨天发起的，到现在还没有任何进展。')
  await at.settle()
  return admin
}

const titles = async (at: SearchForum, text: string) => {
  at.base.advance(1)
  const { items } = await search(at.db.read, at.search, null, { text }, at.now)
  return items.map((item) => item.title).sort()
}

const BOTH = ['Why is my withdrawal pending?', '为什么提现还没有处理？']
const kept = async (at: SearchForum) => (await glossaryGroups(at.db.read)).map(({ words }) => words)

describe('a word', () => {
  test('finds what was written in the other language, and back, from the next search on', async ({ at }) => {
    const admin = await forumInTwoLanguages(at)
    expect(await titles(at, '提币')).not.toContain(BOTH[0])
    expect(await titles(at, 'cash out')).toEqual([])
    const id = await addGroup(at.db, admin, WITHDRAWAL, at.now)
    expect(await titles(at, '提币')).toEqual(BOTH)
    expect(await titles(at, 'cash out')).toEqual(BOTH)
    at.base.advance(1)
    await editGroup(at.db, admin, { act: 'edit', group: id, ...WITHDRAWAL, en: ['payout'] }, at.now)
    expect(await titles(at, 'payout')).toEqual([BOTH[1]])
    expect(await titles(at, 'cash out')).toEqual([])
    await removeGroup(at.db, admin, id, at.now)
    expect(await titles(at, 'payout')).toEqual([])
  })

  test('counts by the longest that stands there: a limit order is no limit', async ({ at }) => {
    await at.glossary({ en: ['limit', 'quota'], 'zh-CN': ['限额'] })
    await at.glossary({ en: ['limit order'], 'zh-CN': ['限价单'] })
    const [concept, ...more] = await conceptsIn(at.db.read, 'my limit order is stuck')
    expect([concept?.words, more]).toEqual([['limit order', '限价单'], []])
    expect(await conceptsIn(at.db.read, '限额是多少')).toMatchObject([{ words: ['限额', 'limit', 'quota'] }])
  })

  test('stands in one group only, whatever its form', async ({ at }) => {
    const admin = await at.member('admin', 'admin')
    await addGroup(at.db, admin, WITHDRAWAL, at.now)
    const id = await addGroup(at.db, admin, DEPOSIT, at.now)
    const refusal = {
      code: 'glossary.word_taken',
      details: {
        params: { word: 'Withdrawals', group: 'withdrawal · cash out' },
        fields: { en: ['glossary.word_taken_here'] },
      },
    }
    const words = { ...DEPOSIT, en: ['deposit', 'Withdrawals'] }
    await expect(addGroup(at.db, admin, { ...words, 'zh-CN': ['出金'] }, at.now)).rejects.toMatchObject({
      code: 'glossary.word_taken',
    })
    const edit = { act: 'edit' as const, group: id, ...words }
    await expect(editGroup(at.db, admin, edit, at.now)).rejects.toMatchObject(refusal)
    expect(await kept(at)).toEqual([WITHDRAWAL, DEPOSIT])
  })
})

test('only admins change it', async ({ at }) => {
  const admin = await at.member('admin', 'admin')
  const id = await addGroup(at.db, admin, DEPOSIT, at.now)
  const moderator = await at.member('moderator', 'moderator')
  for (const act of [
    addGroup(at.db, moderator, WITHDRAWAL, at.now),
    removeGroup(at.db, moderator, id, at.now),
    importGroups(at.db, moderator, 'a,b', at.now),
  ])
    await expect(act).rejects.toMatchObject({ code: 'accounts.admin_only', status: 403 })
  await expect(removeGroup(at.db, admin, 999 as GlossaryId, at.now)).rejects.toMatchObject({ status: 404 })
})

describe('a form', () => {
  const group = (en: string, zh: string) =>
    glossaryForm
      .safeParse({ act: 'add', en, 'zh-CN': zh })
      .error?.issues.map(({ path, message }) => [path[0], message])

  test('separates words by commas of either kind, lines, or what stands between them in a file', () => {
    const typed = { act: 'add', en: ' deposit| top  up\n', 'zh-CN': '充值，充币、入金' }
    expect(glossaryForm.parse(typed)).toMatchObject({
      en: ['deposit', 'top up'],
      'zh-CN': ['充值', '充币', '入金'],
    })
  })

  test('is refused without a word, with too many, too long ones, or none that can be searched', () => {
    expect(group('', '充值')).toMatchObject([['en', expect.anything()]])
    expect(group('deposit', Array.from({ length: 13 }, (_, index) => `充${index}`).join())).toMatchObject([
      ['zh-CN', expect.anything()],
    ])
    expect(group('x'.repeat(61), '充值')).toEqual([['en', 'field.long:60']])
    expect(group('deposit', '！！')).toEqual([['zh-CN', 'glossary.no_word']])
  })
})

describe('a file', () => {
  const awkward: GroupWords = { en: ['a "quoted" word', 'one, two'], 'zh-CN': ['充值'] }

  test('holds the whole glossary, and brings it back', () => {
    const csv = toCsv([awkward, WITHDRAWAL])
    expect(csv).toContain('withdrawal|cash out,提现|提币\r\n')
    expect(fromCsv(csv)).toEqual([
      { line: 2, words: awkward },
      { line: 3, words: WITHDRAWAL },
    ])
  })

  test('comes back as it was, whatever stands in its words', () => {
    const words: GroupWords = { en: ['sent; lost'], 'zh-CN': ['充值'] }
    expect(fromCsv(toCsv([words]))).toEqual([{ line: 2, words }])
  })

  test('may end its lines as old spreadsheets do, and tells its lines by their ends', () => {
    expect(fromCsv('fee,手续费\r"cash\r\nout","提\n现"\rdeposit')).toEqual([
      { line: 1, words: { en: ['fee'], 'zh-CN': ['手续费'] } },
      { line: 2, words: { en: ['cash out'], 'zh-CN': ['提 现'] } },
      { line: 5, words: null },
    ])
  })

  test('takes the place of groups that it shares words with, and leaves the others', async ({ at }) => {
    const admin = await at.member('admin', 'admin')
    await addGroup(at.db, admin, WITHDRAWAL, at.now)
    await addGroup(at.db, admin, DEPOSIT, at.now)
    expect(await importGroups(at.db, admin, 'withdrawals|payout;出金\n\nfee;手续费', at.now)).toBe(2)
    expect(await kept(at)).toEqual([
      { en: ['withdrawals', 'payout'], 'zh-CN': ['出金'] },
      DEPOSIT,
      { en: ['fee'], 'zh-CN': ['手续费'] },
    ])
  })

  test.for([
    ['glossary.csv_empty', '\n'],
    ['glossary.csv_line', 'fee,手续费\nonly english'],
    ['glossary.csv_line', 'fee,手续费\n5" screen,屏幕\npayout,出金'],
    ['glossary.csv_line', 'fee,手续费\n"screen,屏幕\npayout,出金'],
    ['glossary.csv_clash', 'fee,手续费\nfees,费用'],
    ['glossary.csv_clash', 'deposit|withdrawal,充提'],
  ])('is refused whole with %s: %j', async ([code, csv = ''], { at }) => {
    const admin = await at.member('admin', 'admin')
    await addGroup(at.db, admin, WITHDRAWAL, at.now)
    await addGroup(at.db, admin, DEPOSIT, at.now)
    await expect(importGroups(at.db, admin, csv, at.now)).rejects.toMatchObject({ code })
    expect(await kept(at)).toEqual([WITHDRAWAL, DEPOSIT])
  })
})

test('the demo’s glossary keeps the rules', () => {
  const groupOf = new Map<string, string>()
  for (const group of demoGlossary) {
    const words = groupWords.parse(group)
    const name = words.en.join()
    for (const key of new Set(wordsOf(words).map(keyOf))) {
      expect(groupOf.get(key) ?? name, `${key} in two groups`).toBe(name)
      groupOf.set(key, name)
    }
  }
})
