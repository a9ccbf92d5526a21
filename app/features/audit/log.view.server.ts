import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import type { AuditAct, AuditSubject } from '#db/schema/audit-acts.ts'
import { auditLog, users } from '#db/schema/index.ts'

/** Which rows of the log; what is absent is not asked for. */
export interface AuditFilter {
  actorId?: UserId | undefined
  act?: AuditAct | undefined
  subject?: AuditSubject | undefined
  subjectId?: string | undefined
  since?: Date | undefined
}

export type AuditRow = Awaited<ReturnType<typeof auditRows>>[number]

/** Rows older than the one with the id `before`, the newest first. */
export const auditRows = (
  read: ReadDb,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
) =>
  read
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actorId: auditLog.actorId,
      handle: users.handle,
      act: auditLog.act,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      before: auditLog.before,
      after: auditLog.after,
      why: auditLog.why,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(and(before === undefined ? undefined : lt(auditLog.id, before), ...conditionsOf(filter)))
    .orderBy(desc(auditLog.id))
    .limit(limit)

function conditionsOf({ actorId, act, subject, subjectId, since }: AuditFilter): (SQL | undefined)[] {
  return [
    actorId === undefined ? undefined : eq(auditLog.actorId, actorId),
    act === undefined ? undefined : eq(auditLog.act, act),
    subject === undefined ? undefined : eq(auditLog.subject, subject),
    subjectId === undefined ? undefined : eq(auditLog.subjectId, subjectId),
    since === undefined ? undefined : gte(auditLog.id, firstSince(since)),
  ]
}

/** Ids grow with time: the first of a period bounds the walk by id, where times alone would walk the whole log. */
const firstSince = (since: Date) => sql<number>`coalesce((select a.id from audit_log a
  where a.at >= ${sql.param(since, auditLog.at)} order by a.at, a.id limit 1), ${Number.MAX_SAFE_INTEGER})`

/** As much as is held in memory while a file is written. */
const BATCH = 500

/** All rows that a filter leaves, batch by batch. */
export async function* auditBatches(read: ReadDb, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  for (let before: number | undefined; ; ) {
    const rows = await auditRows(read, filter, { before, limit: BATCH })
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    before = rows.at(-1)?.id
  }
}
