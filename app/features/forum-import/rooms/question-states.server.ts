import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers } from '#db/schema/index.ts'
import type { Fields } from '../../forum-export/kinds/kind.ts'
import { publishAnswers, publishQuestions } from '../../import/publish.server.ts'
import type { Importing } from '../importing.ts'
import { numbersIn, type Placed, type Room } from './room.ts'

/** Which question another one repeats. */
export const duplicateRoom: Room = {
  written: (tx, importing, { inserted, updated }) =>
    tellOfDuplicates(tx, importing, [...inserted, ...updated].map(questionIn)),
  removed: (tx, importing, rows) => tellOfDuplicates(tx, importing, rows.map(idIn)),
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
  written: async (tx, { db, now }, { inserted, updated }) => {
    const placed = [...inserted, ...updated]
    const items = placed.map(({ item }) => item)
    await publishQuestions(tx, db.dialect, placed.map(questionIn), now)
    await publishAnswers(tx, numbersIn(items, 'acceptedAnswerId') as AnswerId[], now)
  },
  removed: async (tx, { db, now }, rows) => {
    const accepted = rows.flatMap(({ acceptedAnswerId }) => (acceptedAnswerId as AnswerId | null) ?? [])
    await publishQuestions(tx, db.dialect, rows.map(idIn), now)
    await publishAnswers(tx, accepted, now)
  },
}

const questionIn = ({ rowId }: Placed) => rowId as QuestionId
const idIn = ({ id }: Fields) => id as QuestionId

async function tellOfDuplicates(tx: Tx, { db, now }: Importing, ids: QuestionId[]) {
  await publishQuestions(tx, db.dialect, ids, now)
  for (const questionId of ids) await publish(tx, 'duplicate.changed', { questionId }, now)
}
