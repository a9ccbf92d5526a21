import { and, inArray, isNull } from 'drizzle-orm'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers, questions } from '#db/schema/index.ts'
import { visibleAnswerCount } from '../../answers/find.server.ts'
import { publishAnswers, publishQuestions } from '../../import/publish.server.ts'
import type { Item } from '../importing.ts'
import { composePosts } from '../texts.server.ts'
import { numbersIn, type Room } from './room.ts'

export const answerRoom: Room = {
  prepare: async (importing, items) => {
    await composePosts(importing, items, 'shown')
    for (const { derived, values } of items) {
      derived.origin = { score: Number(values.importedUpvotes) - Number(values.importedDownvotes) }
    }
  },
  /** One answer a person and question: the one that was given here stands. */
  standing: async (tx, _importing, items) => {
    const bound = items.filter(({ values }) => values.deletedAt === null && values.sourceUrl === null)
    const rows = await tx
      .select({ questionId: answers.questionId, authorId: answers.authorId })
      .from(answers)
      .where(
        and(
          inArray(answers.questionId, numbersIn(bound, 'questionId') as QuestionId[]),
          isNull(answers.deletedAt),
          isNull(answers.sourceUrl),
        ),
      )
    const taken = new Set(rows.map(({ questionId, authorId }) => `${questionId} ${authorId}`))
    const found = new Map<Item, string>()
    for (const item of bound) {
      const { questionId, authorId } = item.values
      if (authorId === null) continue
      const place = `${questionId} ${authorId}`
      if (taken.has(place)) found.set(item, 'its author has another answer to the question here')
      taken.add(place)
    }
    return found
  },
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
