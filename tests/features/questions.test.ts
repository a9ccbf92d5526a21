import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { outbox, questionFollows } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { listQuestions } from '~/features/questions/list.view.server.ts'
import { editQuestion, rollBackQuestion } from '~/features/questions/questions.server.ts'
import {
  deleteQuestion,
  detachNameFromQuestion,
  restoreQuestion,
} from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const TITLE = 'Where is the deposit that I made?'
const BODY = 'I sent it **yesterday** and nothing came.'

const edit = (changes: Record<string, unknown>) => questionEdit.parse(changes)

const history = async (forum: Forum, post: Parameters<typeof revisionsOf>[1]) =>
  (await revisionsOf(forum.db.read, post)).map(({ number, title, body, tags }) => ({
    number,
    title,
    body,
    tags,
  }))

/** What a signed-out reader sees on the first page. */
const newest = async (forum: Forum) => {
  const page = await listQuestions(forum.db.read, { tab: 'newest', limit: 20 }, 'en', forum.now)
  return page.items.map((item) => item.id)
}

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
    expect(published).toMatchObject([{ topic: 'question.changed', payload: { questionId: question.id } }])
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

describe('an edit', () => {
  test('makes a revision and moves the question to the top of "active"', async ({ forum }) => {
    const { question, asker, post } = await forum.question(undefined, { title: TITLE, body: BODY })
    forum.advance(1000)
    const body = 'I sent it on Monday, over TRC20.'
    await editQuestion(
      forum.db,
      asker,
      question.id,
      edit({ body, reason: 'network', revision: 1 }),
      forum.now,
    )
    expect(await forum.questionRow(question)).toMatchObject({
      body,
      bodyText: body,
      revision: 2,
      updatedAt: forum.now,
      activityAt: forum.now,
    })
    expect(await revisionsOf(forum.db.read, post)).toMatchObject([
      { number: 1, body: BODY },
      { number: 2, body, title: TITLE, reason: 'network', editorId: asker.id, rolledBackTo: null },
    ])
    expect(await forum.differences()).toEqual([])
  })

  test('of the title alone makes a revision and a new slug, and is no activity', async ({ forum }) => {
    const { question, asker, post } = await forum.question()
    const before = await forum.questionRow(question)
    forum.advance(1000)
    await editQuestion(forum.db, asker, question.id, edit({ title: TITLE }), forum.now)
    const row = await forum.questionRow(question)
    expect(row).toMatchObject({ slug: 'where-is-the-deposit-that-i-made', activityAt: before.activityAt })
    expect(await history(forum, post)).toHaveLength(2)
  })

  test('of the tags alone makes a revision that names them', async ({ forum }) => {
    await forum.tag('deposit')
    const { question, asker, post } = await forum.question()
    await editQuestion(forum.db, asker, question.id, edit({ tags: 'deposit' }), forum.now)
    expect((await history(forum, post)).map((revision) => revision.tags)).toEqual([[], ['deposit']])
    expect(await forum.differences()).toEqual([])
  })

  test('that changes nothing makes none, and publishes nothing', async ({ forum }) => {
    await forum.tag('deposit', { synonyms: ['top up'] })
    const { question, asker, post } = await forum.question(undefined, {
      title: TITLE,
      body: BODY,
      tags: ['deposit'],
    })
    const published = await forum.db.read.$count(outbox)
    const same = edit({ title: `  ${TITLE} `, body: BODY, tags: ['Top Up'], reason: 'none' })
    await editQuestion(forum.db, asker, question.id, same, forum.now)
    await editQuestion(forum.db, asker, question.id, edit({}), forum.now)
    expect(await history(forum, post)).toHaveLength(1)
    expect(await forum.db.read.$count(outbox)).toBe(published)
  })

  test('made from an older revision than the present one is refused with 412', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const staff = await forum.staff()
    await editQuestion(forum.db, staff, question.id, edit({ title: TITLE, revision: 1 }), forum.now)
    const late = editQuestion(forum.db, asker, question.id, edit({ body: BODY, revision: 1 }), forum.now)
    await expect(late).rejects.toMatchObject({ status: 412, code: 'posts.edited_meanwhile' })
    expect(await forum.questionRow(question)).toMatchObject({ revision: 2, title: TITLE })
  })

  test('cannot take away all that the question said', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const empty = editQuestion(forum.db, asker, question.id, edit({ body: '' }), forum.now)
    await expect(empty).rejects.toMatchObject({ status: 400, code: 'questions.body_short' })
  })

  test('of what others wrote takes a reputation of 500, or staff', async ({ forum }) => {
    const { question } = await forum.question()
    const change = async (reputation: number, title: string) =>
      editQuestion(forum.db, await forum.member({ reputation }), question.id, edit({ title }), forum.now)
    const forbidden = { status: 403, code: 'questions.edit_forbidden' }
    await expect(change(499, TITLE)).rejects.toMatchObject(forbidden)
    await change(500, TITLE)
    const staff = await forum.staff()
    await editQuestion(forum.db, staff, question.id, edit({ title: `${TITLE} Now` }), forum.now)
    expect((await forum.questionRow(question)).revision).toBe(3)
  })
})

describe('a rollback', () => {
  test('brings title, body and tags of an older revision back, as a new one', async ({ forum }) => {
    await forum.tag('deposit')
    await forum.tag('fees')
    const { question, asker, post } = await forum.question(undefined, {
      title: TITLE,
      body: BODY,
      tags: ['deposit'],
    })
    const worse = edit({
      title: 'Something else entirely',
      body: 'Nothing to see here any more.',
      tags: 'fees',
    })
    await editQuestion(forum.db, asker, question.id, worse, forum.now)
    await rollBackQuestion(forum.db, asker, question.id, 1, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ title: TITLE, body: BODY, revision: 3 })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['deposit'])
    expect((await revisionsOf(forum.db.read, post)).at(-1)).toMatchObject({ number: 3, rolledBackTo: 1 })
    await rollBackQuestion(forum.db, asker, question.id, 1, forum.now)
    expect(await history(forum, post)).toHaveLength(3)
    expect(await forum.differences()).toEqual([])
  })

  test('to a revision that is not there is 404, and of others’ posts needs the right', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const none = rollBackQuestion(forum.db, asker, question.id, 7, forum.now)
    await expect(none).rejects.toMatchObject({ status: 404, code: 'revisions.not_found' })
    const stranger = rollBackQuestion(forum.db, await forum.member(), question.id, 1, forum.now)
    await expect(stranger).rejects.toMatchObject({ status: 403 })
  })
})

describe('deleting', () => {
  test('hides a question from everybody but staff and its author, until it is restored', async ({
    forum,
  }) => {
    await forum.tag('deposit')
    const { question, asker } = await forum.question(undefined, { tags: ['deposit'] })
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    const reader = await forum.member({ reputation: 5_000 })
    for (const viewer of [null, reader]) {
      const seen = getVisibleQuestion(forum.db.read, viewer, question.id)
      await expect(seen).rejects.toMatchObject({ status: 410, code: 'questions.deleted' })
    }
    expect(await newest(forum)).toEqual([])
    expect(await getVisibleQuestion(forum.db.read, asker, question.id)).toMatchObject({
      deletedById: asker.id,
    })
    expect(await forum.differences()).toEqual([])
    await restoreQuestion(forum.db, asker, question.id, forum.now)
    expect(await newest(forum)).toEqual([question.id])
    expect(await forum.differences()).toEqual([])
  })

  test('is for its author while it has at most one answer, none accepted and none upvoted', async ({
    forum,
  }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const remove = () => deleteQuestion(forum.db, asker, question.id, forum.now)
    const forbidden = { status: 403, code: 'questions.delete_forbidden' }
    const voter = await forum.member()
    await castVote(forum.db, voter, answer.post, 1, forum.now)
    await expect(remove()).rejects.toMatchObject(forbidden)
    await castVote(forum.db, voter, answer.post, 0, forum.now)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await expect(remove()).rejects.toMatchObject(forbidden)
    const lone = await forum.question(asker)
    await forum.answer(lone.question)
    await deleteQuestion(forum.db, asker, lone.question.id, forum.now)
    const busy = await forum.question(asker)
    await forum.answers(busy.question, 2)
    await expect(deleteQuestion(forum.db, asker, busy.question.id, forum.now)).rejects.toMatchObject(
      forbidden,
    )
    await deleteQuestion(forum.db, await forum.staff(), busy.question.id, forum.now)
  })

  test('is not for others, and what staff deleted its author cannot bring back', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const known = await forum.member({ reputation: 5_000 })
    await expect(deleteQuestion(forum.db, known, question.id, forum.now)).rejects.toMatchObject({
      status: 403,
    })
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    const back = restoreQuestion(forum.db, asker, question.id, forum.now)
    await expect(back).rejects.toMatchObject({ status: 403, code: 'questions.restore_forbidden' })
    await restoreQuestion(forum.db, staff, question.id, forum.now)
  })

  test('and restoring make official answers from its answers look again', async ({ forum }) => {
    const { question } = await forum.question()
    const { id } = await forum.answer(question)
    const staff = await forum.staff()
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    await restoreQuestion(forum.db, staff, question.id, forum.now)
    const rows = await forum.db.read.select().from(outbox).orderBy(asc(outbox.id))
    const changes = rows.filter((row) => row.topic === 'answer.changed').map((row) => row.payload)
    expect(changes).toEqual([{ answerId: id }, { answerId: id }])
  })

  test('ends editing', async ({ forum }) => {
    const { question, asker } = await forum.question()
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    const late = editQuestion(forum.db, asker, question.id, edit({ title: TITLE }), forum.now)
    await expect(late).rejects.toMatchObject({ status: 403 })
  })
})

describe('detaching one’s name', () => {
  test('leaves the question and takes the author out of every list', async ({ forum }) => {
    const { question, asker } = await forum.question()
    await detachNameFromQuestion(forum.db, asker, question.id, forum.now)
    const all = await listQuestions(forum.db.read, { tab: 'newest', limit: 5 }, 'en', forum.now)
    expect(all.items).toMatchObject([{ id: question.id, author: null }])
    const theirs = { tab: 'newest' as const, limit: 5, authorId: asker.id }
    expect((await listQuestions(forum.db.read, theirs, 'en', forum.now)).items).toEqual([])
  })

  test('is for the author alone, and once', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const detach = async (actor: typeof asker) =>
      detachNameFromQuestion(forum.db, actor, question.id, forum.now)
    const forbidden = { status: 403, code: 'posts.detach_forbidden' }
    await expect(detach(await forum.staff())).rejects.toMatchObject(forbidden)
    await detach(asker)
    await expect(detach(asker)).rejects.toMatchObject(forbidden)
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
