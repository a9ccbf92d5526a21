import { describe, expect } from 'vitest'
import { outbox, questionFollows } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const TITLE = 'Where is the deposit that I made?'
const BODY = 'I sent it **yesterday** and nothing came.'

const history = async (forum: Forum, post: Parameters<typeof revisionsOf>[1]) =>
  (await revisionsOf(forum.db.read, post)).map(({ number, title, body, tags }) => ({
    number,
    title,
    body,
    tags,
  }))

describe('asking', () => {
  test('stores what was written once as Markdown, HTML and plain text', async ({ forum }) => {
    const { question, asker } = await forum.question(undefined, { title: TITLE, body: BODY })
    expect(await forum.questionRow(question)).toMatchObject({
      title: TITLE,
      slug: 'where-is-the-deposit-that-i-made',
      body: BODY,
      bodyHtml: '<p>I sent it <strong>yesterday</strong> and nothing came.</p>\n',
      bodyText: 'I sent it yesterday and nothing came.',
      authorId: asker.id,
      language: 'en',
      revision: 1,
      createdAt: forum.now,
      updatedAt: forum.now,
      activityAt: forum.now,
    })
  })

  test('makes the first revision, the asker a follower, and tells the index', async ({ forum }) => {
    const { question, asker, post } = await forum.question(undefined, { title: TITLE, body: BODY })
    expect(await history(forum, post)).toEqual([{ number: 1, title: TITLE, body: BODY, tags: [] }])
    const follows = await forum.db.read.select().from(questionFollows)
    expect(follows).toMatchObject([{ questionId: question.id, userId: asker.id }])
    const published = await forum.db.read.select().from(outbox)
    const changes = published.filter((row) => row.topic === 'question.changed')
    expect(changes).toMatchObject([{ payload: { questionId: question.id } }])
  })

  test('in Chinese is told by the script, whatever the asker’s interface', async ({ forum }) => {
    const asker = await forum.member({ language: 'en' })
    const body = '昨天转的，到现在还没有到账，请问怎么办？'
    const { question } = await forum.question(asker, { title: '充值没有到账怎么办', body })
    expect(await forum.questionRow(question)).toMatchObject({ language: 'zh-CN', slug: '充值没有到账怎么办' })
  })

  test('in another language follows what was chosen, else the asker’s interface', async ({ forum }) => {
    const asker = await forum.member({ language: 'zh-CN' })
    const body = '0x00 0x01 0x02 — 404 404 404'
    const chosen = await forum.question(asker, { title: '0x1 0x2 0x3 404', body, language: 'en' })
    expect(await forum.questionRow(chosen.question)).toMatchObject({ language: 'en' })
  })

  test('without a word of what happened is refused beside the field', async ({ forum }) => {
    const refused = {
      status: 400,
      code: 'questions.body_short',
      details: { fields: { body: ['field.short:20'] } },
    }
    await expect(forum.question(undefined, { body: '' })).rejects.toMatchObject(refused)
    await expect(forum.question(undefined, { body: 'Nineteen characters' })).rejects.toMatchObject(refused)
    await forum.question(undefined, { body: 'Twenty characters ok' })
  })
})

describe('lists', () => {
  test('unanswered, unsolved, active and top show what they say', async ({ forum }) => {
    const old = await forum.question()
    forum.advance(8 * DAY_MS)
    const answered = await forum.question()
    forum.advance(1000)
    const solved = await forum.question()
    await forum.answer(answered.question)
    const solution = await forum.answer(solved.question)
    await acceptAnswer(forum.db, solved.asker, solution.id, forum.now)
    await castVote(forum.db, await forum.member(), old.post, 1, forum.now)
    forum.advance(1000)
    await forum.answer(old.question)
    const ids = async (query: Partial<Parameters<typeof listQuestions>[1]>) => {
      const page = await listQuestions(forum.db.read, { tab: 'newest', limit: 9, ...query }, 'en', forum.now)
      return page.items.map((item) => item.id)
    }
    const [a, b, c] = [old.question.id, answered.question.id, solved.question.id]
    expect(await ids({ tab: 'newest' })).toEqual([c, b, a])
    expect(await ids({ tab: 'active' })).toEqual([a, c, b])
    expect(await ids({ tab: 'unsolved' })).toEqual([b, a])
    expect(await ids({ tab: 'unanswered' })).toEqual([])
    expect(await ids({ tab: 'top' })).toEqual([a, c, b])
    expect(await ids({ tab: 'top', window: 'week' })).toEqual([c, b])
    expect(await ids({ state: 'solved' })).toEqual([c])
    expect(await ids({ state: 'open' })).toEqual([b, a])
  })

  test('come in pages by key, without gaps or repetitions', async ({ forum }) => {
    const asked: number[] = []
    const asker = await forum.member()
    for (let n = 0; n < 5; n++) asked.unshift((await forum.question(asker)).question.id)
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await listQuestions(forum.db.read, { tab: 'top', limit: 2, cursor }, 'en', forum.now)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(asked)
    const broken = listQuestions(forum.db.read, { tab: 'top', limit: 2, cursor: 'no' }, 'en', forum.now)
    await expect(broken).rejects.toMatchObject({ status: 400, code: 'lists.bad_cursor' })
  })
})
