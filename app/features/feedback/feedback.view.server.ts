import { and, count, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { solvedIt } from '#db/schema/index.ts'

export type SolvedItTarget = { questionId: QuestionId } | { entryId: EntryId }

/** How many said anything about a question, and how many yes, as columns beside it. */
export const saidIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) => ({
  said: read.$count(solvedIt, eq(solvedIt.questionId, id)),
  saidYes: read.$count(solvedIt, and(eq(solvedIt.questionId, id), eq(solvedIt.solved, true))),
})

const saidOf = prepared(
  (read, { id }: Slots<{ id: QuestionId | EntryId }>, kind: 'question' | 'entry') =>
    read
      .select({
        all: count(),
        yes: sql<number>`coalesce(sum(case when ${solvedIt.solved} then 1 else 0 end), 0)`.mapWith(Number),
      })
      .from(solvedIt)
      .where(eq(kind === 'question' ? solvedIt.questionId : solvedIt.entryId, id)),
  ({ id }, kind) => ({ [kind]: [id] }),
)

/** How many said yes and no, ever. */
export async function solvedItCounts(read: ReadDb, target: SolvedItTarget) {
  const [row] =
    'questionId' in target
      ? await saidOf(read, { id: target.questionId }, 'question')
      : await saidOf(read, { id: target.entryId }, 'entry')
  const { all = 0, yes = 0 } = row ?? {}
  return { yes, no: all - yes }
}
