import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { answers, caseDecisions, comments, flags, questions } from '#db/schema/index.ts'
import { FLAG_KINDS, type Language } from '#db/schema/types.ts'
import type { Scope } from './figures.view.server.ts'

/** More flags than this in one period are not told apart any more: the newest are counted. */
const MOST_FLAGS = 100_000

const language = sql<Language>`coalesce(${questions.language}, ${answers.language}, ${comments.language})`

/** What members said is wrong with posts in the period, by kind and day: the kinds that there were, in their order. */
export async function flagsByKind(read: ReadDb, scope: Scope) {
  const rows = await read
    .select({
      kind: flags.kind,
      createdAt: flags.createdAt,
      resolvedAt: flags.resolvedAt,
      act: caseDecisions.act,
    })
    .from(flags)
    .leftJoin(questions, eq(questions.id, flags.questionId))
    .leftJoin(answers, eq(answers.id, flags.answerId))
    .leftJoin(comments, eq(comments.id, flags.commentId))
    .leftJoin(caseDecisions, eq(caseDecisions.id, flags.decisionId))
    .where(and(gte(flags.createdAt, scope.since), scope.language && eq(language, scope.language)))
    .orderBy(desc(flags.createdAt))
    .limit(MOST_FLAGS)
  return FLAG_KINDS.map((kind) => figuresOf(kind, rows)).filter((figures) => figures.flags > 0)
}

interface Flag {
  kind: (typeof FLAG_KINDS)[number]
  createdAt: Date
  resolvedAt: Date | null
  act: string | null
}

function figuresOf(kind: Flag['kind'], all: readonly Flag[]) {
  const ofKind = all.filter((flag) => flag.kind === kind)
  const onDay = new Map<string, number>()
  for (const { createdAt } of ofKind) {
    const day = createdAt.toISOString().slice(0, 10)
    onDay.set(day, (onDay.get(day) ?? 0) + 1)
  }
  return {
    kind,
    onDay,
    flags: ofKind.length,
    removed: ofKind.filter(({ act }) => act === 'scam' || act === 'remove').length,
    open: ofKind.filter(({ resolvedAt }) => resolvedAt === null).length,
  }
}
