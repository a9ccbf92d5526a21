import { and, count, desc, eq, gte, isNotNull, like, notInArray, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { handoffs, questions, searches, solvedIt } from '#db/schema/index.ts'
import type { DocumentId } from '#search/port.ts'
import { byKind } from '../search/document-ids.ts'
import { type Signals, WINDOW_DAYS } from './demand.ts'
import { MIN_SEARCHES } from './rules.ts'

const DAY_MS = 24 * 3_600_000

/** What is counted of a thread beside its own row. */
export type Counted = Pick<Signals, 'duplicates' | 'searches' | 'askedAnyway' | 'solved' | 'handedOff'>

export const NOTHING_COUNTED: Counted = {
  duplicates: 0,
  searches: 0,
  askedAnyway: 0,
  solved: 0,
  handedOff: 0,
}

const windowBefore = (now: Date) => new Date(now.getTime() - WINDOW_DAYS * DAY_MS)

/** The signals of every thread that has any. */
export async function countedSignals(read: ReadDb, now: Date): Promise<Map<QuestionId, Counted>> {
  const found = new Map<QuestionId, Counted>()
  const add = (id: QuestionId | null, signal: keyof Counted, value: number) => {
    if (id !== null) found.set(id, { ...(found.get(id) ?? NOTHING_COUNTED), [signal]: value })
  }
  for (const { id, merged } of await mergedInto(read)) add(id, 'duplicates', merged)
  for (const { id, solved } of await solvedAt(read, windowBefore(now))) add(id, 'solved', solved)
  for (const { id, taken } of await takenToSupport(read, windowBefore(now))) add(id, 'handedOff', taken)
  for (const { opened, all, asked } of await searchesOpening(read, windowBefore(now))) {
    const id = byKind([(opened ?? '') as DocumentId]).questionIds[0] ?? null
    add(id, 'searches', all)
    add(id, 'askedAnyway', asked)
  }
  return found
}

const mergedInto = (read: ReadDb) =>
  read
    .select({ id: questions.canonicalId, merged: count() })
    .from(questions)
    .where(isNotNull(questions.canonicalId))
    .groupBy(questions.canonicalId)

const solvedAt = (read: ReadDb, since: Date) =>
  read
    .select({ id: solvedIt.questionId, solved: count() })
    .from(solvedIt)
    .where(and(isNotNull(solvedIt.questionId), eq(solvedIt.solved, true), gte(solvedIt.createdAt, since)))
    .groupBy(solvedIt.questionId)

/** What askers of duplicates went to support with is what their canonical question did not solve. */
const takenToSupport = (read: ReadDb, since: Date) => {
  const id = sql<QuestionId>`coalesce(${questions.canonicalId}, ${questions.id})`.mapWith(questions.id)
  return read
    .select({ id, taken: count() })
    .from(handoffs)
    .innerJoin(questions, eq(questions.id, handoffs.questionId))
    .where(gte(handoffs.createdAt, since))
    .groupBy(id)
}

const searchesOpening = (read: ReadDb, since: Date) =>
  read
    .select({
      opened: searches.opened,
      all: count(),
      asked: sql<number>`sum(case when ${searches.ended} = 'asked' then 1 else 0 end)`.mapWith(Number),
    })
    .from(searches)
    .where(and(like(searches.opened, 'question-%'), gte(searches.createdAt, since)))
    .groupBy(searches.opened)

/** Searches that found nothing, whose words nobody put aside: what people want to know and nobody has asked. */
export const fruitlessSearches = (read: ReadDb, putAside: string[], now: Date, limit: number) =>
  read
    .select({ text: searches.text, language: searches.language, times: count() })
    .from(searches)
    .where(
      and(
        eq(searches.results, 0),
        gte(searches.createdAt, windowBefore(now)),
        putAside.length > 0 ? notInArray(searches.text, putAside) : undefined,
      ),
    )
    .groupBy(searches.text, searches.language)
    .having(gte(count(), MIN_SEARCHES.value))
    .orderBy(desc(count()), searches.text)
    .limit(limit)
