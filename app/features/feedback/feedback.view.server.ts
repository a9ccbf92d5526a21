import { count, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { solvedIt } from '#db/schema/index.ts'

export type SolvedItTarget = { questionId: QuestionId } | { entryId: EntryId }

/** How many said yes and no, ever. */
export async function solvedItCounts(read: ReadDb, target: SolvedItTarget) {
  const [row] = await read
    .select({
      all: count(),
      yes: sql<number>`coalesce(sum(case when ${solvedIt.solved} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(solvedIt)
    .where(onTarget(target))
  const { all = 0, yes = 0 } = row ?? {}
  return { yes, no: all - yes }
}

const onTarget = (target: SolvedItTarget) =>
  'questionId' in target ? eq(solvedIt.questionId, target.questionId) : eq(solvedIt.entryId, target.entryId)
