import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { likelyDuplicates, questions } from '#db/schema/index.ts'
import type { SearchEngine } from '#search/port.ts'
import { synonymsOf } from '#search/query/synonyms.ts'
import { conceptsIn } from '../glossary/glossary.view.server.ts'
import { isPublic } from '../questions/state.ts'
import { byKind } from '../search/document-ids.ts'
import { SIMILAR_BODY_LENGTH } from '../search/rules.ts'
import { likenessTo } from './likeness.ts'
import { CANDIDATES, LIKELY_FROM, TWINS_KEPT } from './rules.ts'

/** An older question that says the same. */
interface Twin {
  candidateId: QuestionId
  /** In per cent. */
  score: number
}

/** Looks for older questions that say the same as these, as they are worded now, and keeps the best. Doing it again
 *  changes nothing. @throws Error when the engine does not answer: to be tried again */
export async function findLikelyDuplicates(db: Db, engine: SearchEngine, ids: QuestionId[], now: Date) {
  for (const id of ids) await keep(db, id, await twinsOf(db.read, engine, id), now)
}

/** For 'question.merged': whoever resembles the merged question now resembles the one that stays. */
export async function lookAgainBeside(tx: Tx, { questionId }: { questionId: number }, now: Date) {
  const beside = await tx
    .select({ questionId: likelyDuplicates.questionId })
    .from(likelyDuplicates)
    .where(and(eq(likelyDuplicates.candidateId, questionId as QuestionId), isWaiting))
  for (const pair of beside) await publish(tx, 'question.worded', pair, now)
}

const isWaiting = isNull(likelyDuplicates.dismissedAt)

async function twinsOf(read: ReadDb, engine: SearchEngine, id: QuestionId): Promise<Twin[]> {
  const [question] = await read.select().from(questions).where(eq(questions.id, id))
  if (!question) return []
  const { title, bodyText, createdAt } = question
  const { hits } = await engine.query({
    text: `${title}\n${bodyText.slice(0, SIMILAR_BODY_LENGTH)}`,
    synonyms: synonymsOf(await conceptsIn(read, title), title),
    kind: 'question',
    created: { max: createdAt.getTime() },
    limit: CANDIDATES,
  })
  const { questionIds } = byKind(hits.map((hit) => hit.id))
  const older = await askedBefore(read, question, questionIds)
  const likeness = likenessTo(question)
  const twins = older.map((other) => ({
    candidateId: other.canonicalId ?? other.id,
    score: likeness(other),
  }))
  return bestOf(twins.filter((twin) => twin.candidateId !== id && twin.score >= LIKELY_FROM.value))
}

/** Those that everybody sees; whether they are closed matters when they are shown, and may have changed by then. */
async function askedBefore(read: ReadDb, question: Asked, ids: QuestionId[]) {
  if (ids.length === 0) return []
  const rows = await read
    .select({
      id: questions.id,
      title: questions.title,
      bodyText: questions.bodyText,
      canonicalId: questions.canonicalId,
      createdAt: questions.createdAt,
    })
    .from(questions)
    .where(and(isPublic, ne(questions.id, question.id), inArray(questions.id, ids)))
  return rows.filter((row) => isBefore(row, question))
}

type Asked = Pick<typeof questions.$inferSelect, 'id' | 'createdAt'>

/** Of two that were asked in one millisecond the lower number comes first. */
const isBefore = (one: Asked, other: Asked) =>
  one.createdAt < other.createdAt ||
  (one.createdAt.getTime() === other.createdAt.getTime() && one.id < other.id)

/** Each question once: several that were merged into it count as the most alike of them. */
function bestOf(twins: Twin[]): Twin[] {
  const best = new Map<QuestionId, Twin>()
  for (const twin of twins.toSorted((a, b) => a.score - b.score)) best.set(twin.candidateId, twin)
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, TWINS_KEPT)
}

/** What staff dismissed stays dismissed; all else is as found now. */
async function keep(db: Db, questionId: QuestionId, twins: Twin[], foundAt: Date) {
  const waiting = and(eq(likelyDuplicates.questionId, questionId), isWaiting)
  if (twins.length === 0 && (await db.read.$count(likelyDuplicates, waiting)) === 0) return
  await db.write(async (tx) => {
    await tx.delete(likelyDuplicates).where(waiting)
    if (twins.length === 0) return
    const rows = twins.map((twin) => ({ ...twin, questionId, foundAt }))
    await tx.insert(likelyDuplicates).values(rows).onConflictDoNothing()
  })
}
