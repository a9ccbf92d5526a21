import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { faqEntries, solvedIt } from '#db/schema/index.ts'

export type SolvedItTarget = { questionId: QuestionId } | { entryId: EntryId }

const said = (read: ReadDb, about: SQL) => ({
  said: read.$count(solvedIt, about),
  saidYes: read.$count(solvedIt, and(about, eq(solvedIt.solved, true))),
})

/** How many said anything about a question, and how many yes, as columns beside it: `countsOf` tells both. */
export const saidIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) =>
  said(read, eq(solvedIt.questionId, id))

/** The same beside an entry. */
export const saidOfEntry = (read: ReadDb) => said(read, eq(solvedIt.entryId, faqEntries.id))

export const countsOf = (row: { said: number; saidYes: number }) => ({
  yes: row.saidYes,
  no: row.said - row.saidYes,
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
