import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import { tryAgain } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { putSetting } from '../settings/settings.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { type AuditStream, auditStream } from './settings.ts'

/** From the next act on, the log is sent there. A secret belongs to the address that it was given for.
 *  @throws AppError `accounts.admin_only` 403 · `support.secret_missing` 400 */
export async function setStream(db: Db, actor: Member, typed: { url: string; secret: string }, now: Date) {
  await db.write(async (tx) => {
    const kept = await readSetting(tx, auditStream)
    await putSetting(tx, actor, auditStream, withSecret(typed, kept), now)
  })
}

/** @throws AppError `accounts.admin_only` 403 */
export const endStream = (db: Db, actor: Member, now: Date) =>
  db.write((tx) => putSetting(tx, actor, auditStream, { kind: 'none' }, now))

function withSecret({ url, secret }: { url: string; secret: string }, kept: AuditStream): AuditStream {
  if (secret !== '') return { kind: 'webhook', url, secret }
  if (kept.kind === 'webhook' && kept.url === url) return kept
  return fail('support.secret_missing', 400, { fields: { secret: ['support.secret_missing'] } })
}

const ofLog = eq(outbox.topic, 'audit.recorded')

/** Has every act that was not taken sent now, as if for the first time: after the other side was mended.
 *  @throws AppError `accounts.admin_only` 403 */
export async function sendAgain(db: Db, actor: Member, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    await tryAgain(tx, ofLog, now)
    await recordAct(tx, { actorId: actor.id, act: 'audit.sent_again', subjectId: '' }, now)
  })
}

/** Where the log is sent, how much waits, and what went wrong. Of the secret only that there is one. */
export async function streamHealth(read: ReadDb) {
  const stream = await readSetting(read, auditStream)
  const failing = await read
    .select({ error: outbox.lastError, acts: count(), parked: count(outbox.parkedAt) })
    .from(outbox)
    .where(and(ofLog, isNotNull(outbox.lastError)))
    .groupBy(outbox.lastError)
    .limit(ERRORS_SHOWN)
  return {
    url: stream.kind === 'webhook' ? stream.url : null,
    waiting: await read.$count(outbox, and(ofLog, isNull(outbox.parkedAt))),
    failing,
  }
}
export type StreamHealth = Awaited<ReturnType<typeof streamHealth>>

/** A program that is down says the same of every act. */
const ERRORS_SHOWN = 10
