import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, UserId } from '#db/ids.ts'
import { caseDecisions, decidedCases, flags, users } from '#db/schema/index.ts'
import type { CaseAct } from '#db/schema/types.ts'
import { nearestOf } from '../duplicates/likely.view.server.ts'
import { isOpenFlagOn } from '../flags/flagged.server.ts'
import type { Case } from './cases.server.ts'
import { postOf } from './decide.server.ts'

/** What was decided before about what somebody wrote, and how often. */
export const earlierDecisions = (read: ReadDb, authorId: UserId | null) =>
  authorId === null
    ? []
    : read
        .select({
          act: sql<Exclude<CaseAct, 'undo'>>`${caseDecisions.act}`,
          times: count(),
        })
        .from(decidedCases)
        .innerJoin(caseDecisions, eq(caseDecisions.id, decidedCases.decisionId))
        .where(
          and(
            eq(decidedCases.authorId, authorId),
            isNull(caseDecisions.undoneAt),
            ne(caseDecisions.act, 'undo'),
          ),
        )
        .groupBy(caseDecisions.act)

/** Who says what is wrong with it, the oldest first. */
export const openFlags = (read: ReadDb, one: Case) =>
  one.reasons.includes('flagged')
    ? read
        .select({
          ...{ id: flags.id, kind: flags.kind, note: flags.note, createdAt: flags.createdAt },
          ...{ handle: users.handle, reputation: users.reputation },
        })
        .from(flags)
        .innerJoin(users, eq(users.id, flags.userId))
        .where(isOpenFlagOn(postOf(one)))
        .orderBy(flags.id)
    : []

/** The older question that it seems to repeat. */
export const nearestTwin = async (read: ReadDb, one: Case) =>
  one.reasons.includes('alike')
    ? ((await nearestOf(read, [one.id as QuestionId])).get(one.id as QuestionId) ?? null)
    : null
