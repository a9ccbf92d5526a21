import { inArray } from 'drizzle-orm'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
import { visibleAnswerCount } from '../../answers/find.server.ts'
import { publishAnswers, publishQuestions } from '../../import/publish.server.ts'
import { rewriteIn } from '../links.server.ts'
import { composePosts } from '../texts.server.ts'
import { clashesOver, numbersIn, type Room } from './room.ts'

export const answerRoom: Room = {
  prepare: (importing, items) => rewriteIn(importing, items, ['body']),
  render: async (importing, items) => {
    await composePosts(importing, items, 'shown')
    for (const { derived, values } of items) {
      derived.origin = { score: Number(values.importedUpvotes) - Number(values.importedDownvotes) }
    }
  },
  clashing: clashesOver({
    table: answers,
    name: 'questionId',
    of: ({ questionId, authorId, deletedAt, sourceUrl }) =>
      authorId !== null && deletedAt === null && sourceUrl === null ? [`${questionId} ${authorId}`] : [],
    reason: 'its author has another answer to the question here',
  }),
  written: async (tx, { db, now }, { inserted, updated }) => {
    const placed = [...inserted, ...updated]
    const ids = numbersIn(
      placed.map(({ item }) => item),
      'questionId',
    ) as QuestionId[]
    await tx.update(questions).set({ answerCount: visibleAnswerCount }).where(inArray(questions.id, ids))
    await publishQuestions(tx, db.dialect, ids, now)
    await publishAnswers(
      tx,
      updated.map(({ rowId }) => rowId as AnswerId),
      now,
    )
  },
}
