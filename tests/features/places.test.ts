import { eq, inArray } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { AnswerId, CommentId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { answers } from '#db/schema/index.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import { holdAnswer } from '~/features/answers/holding.server.ts'
import { ANSWERS_PER_PAGE } from '~/features/answers/rules.ts'
import { commentsInThread, commentsOf } from '~/features/comments/comments.view.server.ts'
import { holdComment } from '~/features/comments/holding.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { HELD_FOR_FLAGS } from '~/features/posts/holding.ts'
import { maySee } from '~/features/posts/policy.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { commentPlace, placeOf } from '~/pages/thread/places.server.ts'
import type { Answered, Asked } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const queryOf = (place: string) => new URL(place, 'https://forum.example').searchParams

/** Those to which the link of an answer leads to a page without it. */
async function strayed(forum: Forum, viewer: Viewer, { question }: Asked): Promise<AnswerId[]> {
  const { read } = forum.db
  const row = await forum.questionRow(question)
  const all = await read.select().from(answers).where(eq(answers.questionId, question.id))
  const found: AnswerId[] = []
  for (const answer of all.filter((each) => maySee(viewer, each))) {
    const cursor = queryOf(await placeOf(read, viewer, answerRef(answer.id))).get('after') ?? undefined
    const page = { question: row, order: 'best' as const, cursor, limit: ANSWERS_PER_PAGE }
    const { items } = await answersOf(read, viewer, page)
    if (!items.some(({ id }) => id === answer.id)) found.push(answer.id)
  }
  return found
}

/** More than two pages of them, several with the same score and time. */
async function crowded(forum: Forum) {
  const asked = await forum.question()
  const made: Answered[] = []
  while (made.length < 2 * ANSWERS_PER_PAGE + 3) {
    if (made.length % 4 === 0) forum.advance(1_000)
    made.push(await forum.answer(asked.question))
  }
  const upvoted = made.filter((_, index) => index % 3 === 0).map(({ id }) => id)
  await forum.db.write((tx) => tx.update(answers).set({ score: 2 }).where(inArray(answers.id, upvoted)))
  return { asked, made }
}

const held = ({ now }: Forum) => ({ heldAt: now, heldFor: HELD_FOR_FLAGS })

const hold = (forum: Forum, { question }: Asked, made: Answered[]) =>
  forum.db.write(async (tx) => {
    for (const { id } of made) await holdAnswer(tx, { id, questionId: question.id }, held(forum), forum.now)
  })

describe('the link of an answer leads to a page that has it', () => {
  test.for([-1, 0, 1, 30, 62])(
    'with the accepted one at %s (-1: none), and with held ones',
    async (at, { forum }) => {
      const { asked, made } = await crowded(forum)
      const accepted = made[at]
      if (accepted) await acceptAnswer(forum.db, asked.asker, accepted.id, forum.now)
      const staff = await forum.staff()
      expect(await strayed(forum, null, asked)).toEqual([])
      const hidden = made.filter((_, index) => index % 7 === 2)
      await hold(forum, asked, accepted ? [...hidden, accepted] : hidden)
      const [writer] = hidden
      for (const viewer of [null, staff, writer?.author ?? null, accepted?.author ?? null])
        expect(await strayed(forum, viewer, asked)).toEqual([])
    },
  )

  test('where those that everybody sees are one page, and those that staff see are more', async ({
    forum,
  }) => {
    const asked = await forum.question()
    const made: Answered[] = []
    while (made.length < ANSWERS_PER_PAGE + 3) made.push(await forum.answer(asked.question))
    await hold(forum, asked, made.slice(0, 5))
    expect(await strayed(forum, await forum.staff(), asked)).toEqual([])
    expect(await strayed(forum, null, asked)).toEqual([])
  })
})

test('the link of a comment leads to a page that has it, with held ones', async ({ forum }) => {
  const { read } = forum.db
  const { question, post, asker } = await forum.question()
  const made: CommentId[] = []
  while (made.length < COMMENTS_SHOWN + 1) made.push(await forum.comment(post, asker))
  const [first] = made
  const place = { id: first as CommentId, questionId: question.id, answerId: null }
  await forum.db.write((tx) => holdComment(tx, place, held(forum), forum.now))
  for (const viewer of [await forum.staff(), asker, null]) {
    const thread = { questionId: question.id, answerIds: [], each: COMMENTS_SHOWN }
    const shown = await commentsInThread(read, viewer, thread)
    for (const id of viewer ? made : made.slice(1)) {
      const isAmongAll = queryOf(await commentPlace(read, viewer, id)).get('comments') === 'question'
      const page = isAmongAll ? (await commentsOf(read, viewer, post, { limit: MAX_PAGE_SIZE })).items : shown
      expect(page.map((comment) => comment.id)).toContain(id)
    }
  }
})
