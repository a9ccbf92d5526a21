import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { tryAgain } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'

/** Has a job that failed tried again now, as if for the first time. One that is done by now is none.
 *  @throws AppError `accounts.admin_only` 403 */
export async function retryJob(db: Db, actor: Viewer, id: number, now: Date) {
  const actorId = adminId(actor)
  await db.write(async (tx) => {
    const [job] = await tryAgain(tx, eq(outbox.id, id), now)
    if (job) await recordAct(tx, { actorId, act: 'job.retried', subjectId: id, after: job }, now)
  })
}

/** Has every job of a topic that failed tried again now. @returns how many there were
 *  @throws AppError `accounts.admin_only` 403 */
export const retryTopic = (db: Db, actor: Viewer, topic: string, now: Date) =>
  retryAll(db, adminId(actor), topic, now)

/** At the word of whoever has the command line. */
export const retryTopicAsOperator = (db: Db, topic: string, now: Date) => retryAll(db, null, topic, now)

const retryAll = (db: Db, actorId: UserId | null, topic: string, now: Date) =>
  db.write(async (tx) => {
    const jobs = await tryAgain(tx, eq(outbox.topic, topic), now)
    const after = { topic, jobs: jobs.length }
    if (jobs.length > 0) await recordAct(tx, { actorId, act: 'job.retried', subjectId: '', after }, now)
    return jobs.length
  })

/** Deletes a job that was given up: what it should have done is not done.
 *  @throws AppError `accounts.admin_only` 403 · `jobs.not_parked` 409 */
export async function dropJob(db: Db, actor: Viewer, { id, why }: { id: number; why: string }, now: Date) {
  const actorId = adminId(actor)
  await db.write(async (tx) => {
    const [before] = await tx
      .delete(outbox)
      .where(and(eq(outbox.id, id), isNotNull(outbox.parkedAt)))
      .returning({
        topic: outbox.topic,
        key: outbox.key,
        payload: outbox.payload,
        lastError: outbox.lastError,
      })
    if (!before) fail('jobs.not_parked', 409)
    await recordAct(tx, { actorId, act: 'job.dropped', subjectId: id, before, why }, now)
  })
}

function adminId(actor: Viewer): UserId | null {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return actor?.id ?? null
}
