import { describe, expect } from 'vitest'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { approveAnswer } from '~/features/answers/answers.server.ts'
import { holdAnswer } from '~/features/answers/holding.server.ts'
import { deleteAnswer, restoreAnswer } from '~/features/answers/removal.server.ts'
import { changesOf } from '~/features/faq/changes.view.server.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { addToEntry, promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { findDueReviews } from '~/features/faq/review.server.ts'
import { addition, newEntry, promotion } from '~/features/faq/schema.ts'
import { HELD_FOR_FLAGS } from '~/features/posts/holding.ts'
import { approveQuestion } from '~/features/questions/approval.server.ts'
import { holdQuestion } from '~/features/questions/holding.server.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { type Forum, test } from '../support/forum.ts'

async function solved(forum: Forum) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  return { question, answer, staff: await forum.staff() }
}

type Solved = Awaited<ReturnType<typeof solved>>

const held = ({ now }: Forum) => ({ heldAt: now, heldFor: HELD_FOR_FLAGS })

/** The ways in which a source goes out of sight, what is said of it then, and how it comes back. */
const WAYS = [
  {
    code: 'answers.deleted',
    status: 410,
    hide: ({ db, now }: Forum, { staff, answer }: Solved) => deleteAnswer(db, staff, answer.id, now),
    show: ({ db, now }: Forum, { staff, answer }: Solved) => restoreAnswer(db, staff, answer.id, now),
  },
  {
    code: 'questions.deleted',
    status: 410,
    hide: ({ db, now }: Forum, { staff, question }: Solved) => deleteQuestion(db, staff, question.id, now),
    show: ({ db, now }: Forum, { staff, question }: Solved) => restoreQuestion(db, staff, question.id, now),
  },
  {
    code: 'answers.held',
    status: 409,
    hide: (forum: Forum, { answer, question }: Solved) =>
      forum.db.write((tx) =>
        holdAnswer(tx, { id: answer.id, questionId: question.id }, held(forum), forum.now),
      ),
    show: ({ db, now }: Forum, { staff, answer }: Solved) => approveAnswer(db, staff, answer.id, now),
  },
  {
    code: 'questions.held',
    status: 409,
    hide: (forum: Forum, { question }: Solved) =>
      forum.db.write((tx) => holdQuestion(tx, question.id, held(forum), forum.now)),
    show: ({ db, now }: Forum, { staff, question }: Solved) => approveQuestion(db, staff, question.id, now),
  },
]

const promote = ({ db, now }: Forum, { staff, answer }: Solved) =>
  promoteAnswer(db, staff, answer.id, promotion.parse({ category: 'deposits' }), now)

describe.for(WAYS)('a source of which is said $code', ({ code, status, hide, show }) => {
  test('becomes no official answer, and is worked into none', async ({ forum }) => {
    const source = await solved(forum)
    const body = 'Withdrawals cost what the network costs, which changes every few minutes.'
    const input = { origin: 'staff', category: 'fees', title: 'What does it cost?', body, language: 'en' }
    const entryId = await createEntry(forum.db, source.staff, newEntry.parse(input), forum.now)
    await hide(forum, source)
    await expect(promote(forum, source)).rejects.toMatchObject({ code, status })
    const pair = { answerId: source.answer.id, entryId }
    const added = addToEntry(forum.db, source.staff, pair, addition.parse({}), forum.now)
    await expect(added).rejects.toMatchObject({ code, status })
  })

  test('keeps a draft from being published until it is back', async ({ forum }) => {
    const source = await solved(forum)
    const id = await promote(forum, source)
    await hide(forum, source)
    const refused = publishEntry(forum.db, source.staff, id, forum.now)
    await expect(refused).rejects.toMatchObject({ code, status })
    await show(forum, source)
    await publishEntry(forum.db, source.staff, id, forum.now)
    expect(await entryById(forum.db.read, null, id, 'en')).toMatchObject({ state: 'published' })
  })

  test('is not linked, and its entry comes up urgently, until it is back', async ({ forum }) => {
    const { db } = forum
    const source = await solved(forum)
    const id = await promote(forum, source)
    await publishEntry(db, source.staff, id, forum.now)
    const seen = async () => {
      await findDueReviews(db, forum.now)
      const { source: shown, needsReview } = await entryById(db.read, null, id, 'en')
      const compared = (await changesOf(db.read, [id])).get(id)?.sources
      return { path: shown?.path, level: needsReview?.level, stands: compared?.map(({ stands }) => stands) }
    }
    const path = answerPath(await forum.questionRow(source.question), source.answer.id)
    expect(await seen()).toEqual({ path, level: undefined, stands: [true] })
    await hide(forum, source)
    expect(await seen()).toEqual({ path: null, level: 'urgent', stands: [false] })
    await show(forum, source)
    expect(await seen()).toEqual({ path, level: undefined, stands: [true] })
  })
})
