import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers } from '#db/schema/index.ts'
import { publishAnswers, publishQuestions } from '../../import/publish.server.ts'
import type { Importing } from '../importing.ts'
import { numbersIn, type Placed, type Room } from './room.ts'

/** Which question another one repeats. */
export const duplicateRoom: Room = {
  written: async (tx, importing, placed) => {
    for (const { rowId } of await changedQuestions(tx, importing, placed)) {
      await publish(tx, 'duplicate.changed', { questionId: rowId }, importing.now)
    }
  },
}

/** Only an answer that stands under the question can be its solution. */
export const acceptanceRoom: Room = {
  prepare: async ({ db }, items) => {
    const ids = numbersIn(items, 'acceptedAnswerId') as AnswerId[]
    if (ids.length === 0) return
    const rows = await db.read
      .select({ id: answers.id, questionId: answers.questionId })
      .from(answers)
      .where(and(inArray(answers.id, ids), isNull(answers.deletedAt)))
    const threads = new Map<number, number>(rows.map(({ id, questionId }) => [id, questionId]))
    for (const item of items) {
      const thread = threads.get(item.values.acceptedAnswerId as number)
      if (thread === undefined || thread !== item.ofRow)
        item.leftOut ??= 'its answer does not stand under the question'
    }
  },
  written: async (tx, importing, placed) => {
    const changed = await changedQuestions(tx, importing, placed)
    const ids = numbersIn(
      changed.map(({ item }) => item),
      'acceptedAnswerId',
    ) as AnswerId[]
    await publishAnswers(tx, ids, importing.now)
  },
}

async function changedQuestions(
  tx: Tx,
  { db, now }: Importing,
  { inserted, updated }: { inserted: Placed[]; updated: Placed[] },
): Promise<Placed[]> {
  const placed = [...inserted, ...updated]
  await publishQuestions(
    tx,
    db.dialect,
    placed.map(({ rowId }) => rowId as QuestionId),
    now,
  )
  return placed
}
