import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { tagSuggestions, tags } from '#db/schema/index.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { followTag, unfollowTag } from '~/features/tags/follow.server.ts'
import { topAnswerers } from '~/features/tags/helpers.view.server.ts'
import { listTags } from '~/features/tags/list.view.server.ts'
import { splitTags, tagKey } from '~/features/tags/names.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { getTag, tagLabels } from '~/features/tags/tags.view.server.ts'
import { tagsTyped } from '~/features/tags/typed.server.ts'
import { getWholeTag, tagDetails } from '~/features/tags/whole.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type Forum, test } from '../support/forum.ts'

const withdrawal = (forum: Forum) =>
  forum.tag('withdrawal', {
    name: { en: 'Withdrawal', 'zh-CN': '提币' },
    synonyms: ['payout', 'cash out', '提现', '转出'],
  })

const counts = async (forum: Forum) =>
  Object.fromEntries((await forum.db.read.select().from(tags)).map((tag) => [tag.slug, tag.questionCount]))

describe('a tag', () => {
  test('is the same concept whatever it is called, in either language', async ({ forum }) => {
    await withdrawal(forum)
    const called = ['withdrawal', 'Withdrawal', '提币', '提现', 'PAYOUT', 'cash out', 'ｗｉｔｈｄｒａｗａｌ']
    for (const name of called) {
      const { question } = await forum.question(undefined, { tags: [name] })
      expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['withdrawal'])
      expect((await getTag(forum.db.read, name)).slug).toBe('withdrawal')
    }
    expect(await counts(forum)).toEqual({ withdrawal: called.length })
  })

  test('that is named twice in one question is given once', async ({ forum }) => {
    await withdrawal(forum)
    const { question } = await forum.question(undefined, { tags: ['提币', 'payout', 'withdrawal'] })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['withdrawal'])
    expect(await forum.differences()).toEqual([])
  })

  test('is shown in the reader’s language, in English where it has no other name', async ({ forum }) => {
    await withdrawal(forum)
    await forum.tag('api', { name: { en: 'API' } })
    const { question } = await forum.question(undefined, { tags: ['api', '提币'] })
    const shown = async (language: 'en' | 'zh-CN') =>
      (await tagLabels(forum.db.read, [question.id], language)).get(question.id)
    expect(await shown('en')).toEqual([
      { slug: 'api', name: 'API' },
      { slug: 'withdrawal', name: 'Withdrawal' },
    ])
    expect(await shown('zh-CN')).toEqual([
      { slug: 'api', name: 'API', lang: 'en' },
      { slug: 'withdrawal', name: '提币' },
    ])
  })

  test('is listed by use, and found by the beginning of any of its names', async ({ forum }) => {
    await withdrawal(forum)
    await forum.tag('deposit', { synonyms: ['top up'] })
    await forum.question(undefined, { tags: ['deposit'] })
    const slugs = async (prefix?: string) =>
      (await listTags(forum.db.read, { prefix, language: 'en', limit: 9 })).map((tag) => tag.slug)
    expect(await slugs()).toEqual(['deposit', 'withdrawal'])
    expect(await slugs('提')).toEqual(['withdrawal'])
    expect(await slugs('Cash O')).toEqual(['withdrawal'])
    expect(await slugs('top')).toEqual(['deposit'])
    expect(await slugs('%')).toEqual(['deposit', 'withdrawal'])
    expect(await slugs('none')).toEqual([])
  })

  test('tells its synonyms, followers and who helped most', async ({ forum }) => {
    await withdrawal(forum)
    const { question, asker } = await forum.question(undefined, { tags: ['withdrawal'] })
    const [good, better] = await forum.answers(question, 2)
    await castVote(forum.db, asker, better.post, 1, forum.now)
    await followTag(forum.db, asker, '提现', forum.now)
    await followTag(forum.db, asker, 'withdrawal', forum.now)
    const tag = await getWholeTag(forum.db.read, asker, '提现')
    expect(tag.followsOfViewer).toBe(1)
    const details = tagDetails(tag, 'zh-CN')
    expect(details).toMatchObject({ name: '提币', questionCount: 1, followers: 1 })
    expect(details.synonyms.toSorted()).toEqual(['cash out', 'payout', '提现', '转出'])
    expect(await topAnswerers(forum.db.read, tag.id, 5, 'en')).toMatchObject([
      { author: { id: better.author.id }, score: 1, answers: 1 },
      { author: { id: good.author.id }, score: 0, answers: 1 },
    ])
    await unfollowTag(forum.db, asker, 'payout')
    expect(await getWholeTag(forum.db.read, asker, 'withdrawal')).toMatchObject({ followsOfViewer: 0 })
    expect(await getWholeTag(forum.db.read, null, 'withdrawal')).toMatchObject({ followsOfViewer: 0 })
    await expect(followTag(forum.db, asker, 'none', forum.now)).rejects.toMatchObject({ status: 404 })
  })

  test('names nobody for answers to what not everybody sees', async ({ forum }) => {
    await withdrawal(forum)
    const { question } = await forum.question(undefined, { tags: ['withdrawal'] })
    const hidden = await forum.question(undefined, { tags: ['withdrawal'] })
    const seen = await forum.member()
    await forum.answer(question, seen)
    await forum.answer(hidden.question, await forum.member())
    await deleteQuestion(forum.db, await forum.staff(), hidden.question.id, forum.now)
    const { id } = await getTag(forum.db.read, 'withdrawal')
    expect(await topAnswerers(forum.db.read, id, 5, 'en')).toMatchObject([{ author: { id: seen.id } }])
  })

  test('counts the questions that everybody sees', async ({ forum }) => {
    await withdrawal(forum)
    const { question, asker } = await forum.question(undefined, { tags: ['withdrawal'] })
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    expect(await counts(forum)).toEqual({ withdrawal: 0 })
    await restoreQuestion(forum.db, asker, question.id, forum.now)
    expect(await counts(forum)).toEqual({ withdrawal: 1 })
    await editQuestion(forum.db, asker, question.id, questionEdit.parse({ tags: '' }), forum.now)
    expect(await counts(forum)).toEqual({ withdrawal: 0 })
    expect(await forum.differences()).toEqual([])
  })

  test('filters a list', async ({ forum }) => {
    await withdrawal(forum)
    const { question } = await forum.question(undefined, { tags: ['withdrawal'] })
    await forum.question()
    const { id: tagId } = await getTag(forum.db.read, 'withdrawal')
    const page = await listQuestions(forum.db.read, { tab: 'newest', tagId, limit: 9 }, 'zh-CN', forum.now)
    expect(page.items).toMatchObject([{ id: question.id, tags: [{ slug: 'withdrawal', name: '提币' }] }])
  })
})

describe('a tag that does not exist', () => {
  test('is created by whoever has a reputation of 100', async ({ forum }) => {
    const asker = await forum.member({ reputation: 100 })
    const { question } = await forum.question(asker, { tags: ['USDT TRC20', '新标签'] })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['usdt-trc20', '新标签'])
    expect(await counts(forum)).toEqual({ 'usdt-trc20': 1, 新标签: 1 })
    expect(await forum.db.read.$count(tagSuggestions)).toBe(0)
  })

  test('is kept as a suggestion for others, and the question is asked all the same', async ({ forum }) => {
    await withdrawal(forum)
    const asker = await forum.member({ reputation: 99 })
    const { question } = await forum.question(asker, { tags: ['new one', 'withdrawal', 'other'] })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['withdrawal'])
    const wishes = await forum.db.read.select().from(tagSuggestions).orderBy(asc(tagSuggestions.text))
    expect(wishes.map(({ questionId, text }) => [questionId, text])).toEqual([
      [question.id, 'new-one'],
      [question.id, 'other'],
    ])
    const again = questionEdit.parse({ tags: ['new one', 'withdrawal'] })
    await editQuestion(forum.db, asker, question.id, again, forum.now)
    expect(await forum.db.read.$count(tagSuggestions)).toBe(2)
    expect((await forum.questionRow(question)).revision).toBe(1)
  })

  test('and says nothing, or too much, is left out', async ({ forum }) => {
    const asker = await forum.member({ reputation: 100 })
    const { question } = await forum.question(asker, { tags: ['!!!', 'x', 'y'.repeat(36), 'ok'] })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['ok'])
  })
})

describe('what is typed as tags', () => {
  test('is parted by commas of both kinds and semicolons, between which names have spaces', () => {
    expect(splitTags(' deposit, 提现，Mobile  app;trc20；api、c++ , deposit ')).toEqual([
      ...['deposit', '提现', 'mobile-app', 'trc20', 'api', 'c++'],
    ])
    expect(splitTags(' ,， ')).toEqual([])
  })

  test('is parted by spaces where there are no commas', () => {
    expect(splitTags(' deposit  usdt trc20 deposit ')).toEqual(['deposit', 'usdt', 'trc20'])
    expect(splitTags('  ')).toEqual([])
  })

  test('keeps the name of a tag whole, the longest first, whatever name of it is typed', async ({
    forum,
  }) => {
    await forum.tag('kyc', { name: { en: 'Identity check', 'zh-CN': '身份 认证' } })
    await forum.tag('check', { name: { en: 'Check' } })
    await forum.tag('check-login', { name: { en: 'Check login' }, synonyms: ['Check the login'] })
    const typed = (field: string) => tagsTyped(forum.db.read, field)
    expect(await typed(' identity  CHECK ')).toEqual(['identity-check'])
    expect(await typed('login Ｉdentity check usdt')).toEqual(['login', 'identity-check', 'usdt'])
    expect(await typed('身份\u3000认证 usdt')).toEqual(['身份-认证', 'usdt'])
    expect(await typed('identity check the login')).toEqual(['identity', 'check-the-login'])
    expect(await typed('identity check check login')).toEqual(['identity-check', 'check-login'])
    expect(await typed('identity check, login')).toEqual(['identity-check', 'login'])
    expect(await typed('some check')).toEqual(['some', 'check'])
    expect(await typed('')).toEqual([])
  })

  test('is parted by spaces alone where it is longer than tags can be', async ({ forum }) => {
    await forum.tag('kyc', { name: { en: 'Identity check' } })
    const words = Array.from({ length: 39 }, (_, index) => `w${index}`)
    expect(await tagsTyped(forum.db.read, `identity check ${words.join(' ')}`)).toEqual([
      ...['identity', 'check'],
      ...words,
    ])
  })

  test('is one key for what looks alike', () => {
    expect(['#Top_Up', ' top   up ', 'ＴＯＰ－ＵＰ', 'top--up-'].map(tagKey)).toEqual(Array(4).fill('top-up'))
  })

  test('is five at most', () => {
    const input = { title: 'Where is my deposit?', body: 'It has been a day since I sent it.' }
    const six = questionInput.safeParse({ ...input, tags: 'a1,b2,c3,d4,e5,f6' })
    expect(six.error?.issues.map((issue) => issue.message)).toEqual(['field.too_many:5'])
    expect(questionInput.safeParse({ ...input, tags: 'a1,b2,c3,d4,e5' }).success).toBe(true)
  })
})
