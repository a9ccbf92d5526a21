import { describe, expect } from 'vitest'
import { outbox } from '#db/schema/index.ts'
import { revisionsOf } from '~/features/posts/revisions.server.ts'
import { editQuestion, rollBackQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
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
    await rollBackQuestion(forum.db, asker, question.id, { number: 1 }, forum.now)
    expect(await forum.questionRow(question)).toMatchObject({ title: TITLE, body: BODY, revision: 3 })
    expect(await tagSlugsOf(forum.db.read, question.id)).toEqual(['deposit'])
    expect((await revisionsOf(forum.db.read, post)).at(-1)).toMatchObject({ number: 3, rolledBackTo: 1 })
    await rollBackQuestion(forum.db, asker, question.id, { number: 1 }, forum.now)
    expect(await history(forum, post)).toHaveLength(3)
    expect(await forum.differences()).toEqual([])
  })

  test('to a revision that is not there is 404, and of others’ posts needs the right', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const none = rollBackQuestion(forum.db, asker, question.id, { number: 7 }, forum.now)
    await expect(none).rejects.toMatchObject({ status: 404, code: 'revisions.not_found' })
    const stranger = rollBackQuestion(forum.db, await forum.member(), question.id, { number: 1 }, forum.now)
    await expect(stranger).rejects.toMatchObject({ status: 403 })
  })
})
