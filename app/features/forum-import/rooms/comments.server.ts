import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers } from '#db/schema/index.ts'
import { recountCommentsOf } from '../../import/counters.server.ts'
import { publishQuestions } from '../../import/publish.server.ts'
import { rewriteIn } from '../links.server.ts'
import { composePosts } from '../texts.server.ts'
import { numbersIn, type Room } from './room.ts'

export const commentRoom: Room = {
  prepare: async (importing, items) => {
    await rewriteIn(importing, items, ['body'])
    const threads = await threadsOf(importing.db.read, numbersIn(items, 'answerId'))
    for (const item of items) {
      const { answerId, questionId } = item.values
      const isElsewhere = answerId !== null && threads.get(answerId as number) !== questionId
      if (isElsewhere) item.leftOut ??= 'its answer stands under another question'
    }
  },
  render: (importing, items) => composePosts(importing, items, 'linked'),
  written: async (tx, { db, now }, { inserted, updated }) => {
    const items = [...inserted, ...updated].map(({ item }) => item)
    const questionIds = numbersIn(items, 'questionId') as QuestionId[]
    await recountCommentsOf(tx, { questionIds, answerIds: numbersIn(items, 'answerId') as AnswerId[] })
    await publishQuestions(tx, db.dialect, questionIds, now)
  },
}

/** The questions of answers. */
export async function threadsOf(read: ReadDb, answerIds: number[]): Promise<Map<number, QuestionId>> {
  if (answerIds.length === 0) return new Map()
  const rows = await read
    .select({ id: answers.id, questionId: answers.questionId })
    .from(answers)
    .where(inArray(answers.id, answerIds as AnswerId[]))
  return new Map(rows.map(({ id, questionId }) => [id, questionId]))
}
