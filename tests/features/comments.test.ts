import { describe, expect } from 'vitest'
import type { CommentId } from '#db/ids.ts'
import { outbox } from '#db/schema/index.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { deleteComment, editComment } from '~/features/comments/comments.server.ts'
import { commentsInThread, commentsOf, cursorToComment } from '~/features/comments/comments.view.server.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { moveCommentsPage } from '~/pages/moves/moves.server.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'

const OTHER_WORDS = 'Which network was it, please?'

describe('a comment', () => {
  test('is counted at the post it stands under, and told', async ({ forum }) => {
    const { question, post, asker } = await forum.question()
    const answer = await forum.answer(question)
    await forum.comment(post, await forum.member())
    await forum.comment(answer.post, asker)
    await forum.comment(answer.post, asker)
    expect(await forum.questionRow(question)).toMatchObject({ commentCount: 1 })
    expect(await forum.answerRow(answer)).toMatchObject({ commentCount: 2 })
    const posted = (await forum.db.read.select().from(outbox)).filter((row) => row.topic === 'comment.posted')
    expect(posted).toHaveLength(3)
    expect(await forum.differences()).toEqual([])
  })

  test('may stand under a closed question, not under what is deleted', async ({ forum }) => {
    const { question, post, asker } = await forum.question()
    const { id, post: answer, author } = await forum.answer(question)
    const staff = await forum.staff()
    await closeQuestion(forum.db, staff, question.id, 'unclear', forum.now)
    await forum.comment(post, author)
    await deleteAnswer(forum.db, author, id, forum.now)
    await expect(forum.comment(answer, author)).rejects.toMatchObject({ status: 410, code: 'posts.deleted' })
    await deleteQuestion(forum.db, staff, question.id, forum.now)
    await expect(forum.comment(post, asker)).rejects.toMatchObject({ status: 410, code: 'posts.deleted' })
  })

  test('can be edited by its author for five minutes, and by nobody else', async ({ forum }) => {
    const { post, asker } = await forum.question()
    const author = await forum.member()
    const id = await forum.comment(post, author)
    const edit = (editor: typeof author) =>
      editComment(forum.db, editor, id, { body: OTHER_WORDS }, forum.now)
    const forbidden = { status: 403, code: 'comments.edit_forbidden' }
    await expect(edit(asker)).rejects.toMatchObject(forbidden)
    await expect(edit(await forum.staff())).rejects.toMatchObject(forbidden)
    forum.advance(5 * MINUTE_MS)
    await edit(author)
    expect(await getComment(forum.db.read, null, id)).toMatchObject({
      body: OTHER_WORDS,
      bodyText: OTHER_WORDS,
      updatedAt: forum.now,
    })
    forum.advance(1)
    await expect(edit(author)).rejects.toMatchObject(forbidden)
  })

  test('is deleted by its author at any time, or by staff, and then gone for everybody', async ({
    forum,
  }) => {
    const { question, post, asker } = await forum.question()
    const author = await forum.member()
    const first = await forum.comment(post, author)
    const second = await forum.comment(post, author)
    const stranger = deleteComment(forum.db, asker, first, forum.now)
    await expect(stranger).rejects.toMatchObject({ status: 403, code: 'comments.delete_forbidden' })
    forum.advance(60 * MINUTE_MS)
    const staff = await forum.staff()
    await deleteComment(forum.db, author, first, forum.now)
    await deleteComment(forum.db, staff, second, forum.now)
    const gone = { status: 410, code: 'comments.deleted' }
    for (const viewer of [null, author, staff]) {
      await expect(getComment(forum.db.read, viewer, first)).rejects.toMatchObject(gone)
    }
    expect(await forum.questionRow(question)).toMatchObject({ commentCount: 0 })
    expect(await forum.differences()).toEqual([])
  })

  test('under a deleted answer is gone with it', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const id = await forum.comment(answer.post, asker)
    await deleteAnswer(forum.db, answer.author, answer.id, forum.now)
    for (const viewer of [null, asker]) {
      await expect(getComment(forum.db.read, viewer, id)).rejects.toMatchObject({ status: 410 })
    }
    await expect(editComment(forum.db, asker, id, { body: OTHER_WORDS }, forum.now)).rejects.toMatchObject({
      status: 410,
    })
  })
})

describe('the comments of a thread', () => {
  test('come with the first few of each post, in one query, and the rest by pages', async ({ forum }) => {
    const { question, post, asker } = await forum.question()
    const [one, other] = await forum.answers(question, 2)
    const under = async (place: typeof post) => [
      await forum.comment(place, asker),
      await forum.comment(place, asker),
      await forum.comment(place, asker),
    ]
    const [q1, q2, q3] = await under(post)
    const [a1, a2] = await under(one.post)
    await under(other.post)
    const thread = { questionId: question.id, answerIds: [one.id], each: 2 }
    const seen = await commentsInThread(forum.db.read, null, thread)
    expect(seen.map((comment) => comment.id)).toEqual([q1, q2, a1, a2])
    const first = await commentsOf(forum.db.read, null, post, { limit: 2 })
    expect(first.items.map((comment) => comment.id)).toEqual([q1, q2])
    const rest = await commentsOf(forum.db.read, null, post, { limit: 2, cursor: first.next ?? '' })
    expect(rest).toMatchObject({ items: [{ id: q3 }], next: null })
    const [third] = rest.items
    const cursor = third && (await cursorToComment(forum.db.read, null, third, 2))
    const last = await commentsOf(forum.db.read, null, post, { limit: 2, cursor })
    expect(last.items.map((comment) => comment.id)).toEqual([q2, q3])
  })

  test('beyond a page of them are offered to be moved as well', async ({ forum }) => {
    const { post, asker } = await forum.question()
    const ids: CommentId[] = []
    while (ids.length <= MAX_PAGE_SIZE) ids.push(await forum.comment(post, asker))
    const last = ids.at(-1) as CommentId
    const page = await moveCommentsPage(forum.db.read, await forum.staff(), last, 'en')
    expect(page.comments.map(({ id }) => id)).toEqual(ids.slice(1))
  })
})
