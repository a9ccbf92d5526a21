import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { auditLog, users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { type Message, signedMessage, type WebhookLine } from '../webhooks/message.server.ts'
import { type AuditStream, auditStream } from './settings.ts'

type Webhook = Extract<AuditStream, { kind: 'webhook' }>

/** Sends rows of the log on, one after the other; where no program is named, nothing is owed. At least once: the
 *  message's id is the same each time.
 *  @throws Error of the first that was not taken; the outbox tries again */
export async function sendActs(db: Db, line: WebhookLine, recorded: { auditId: number }[], now: Date) {
  const stream = await readSetting(db.read, auditStream)
  if (stream.kind === 'none') return
  const ids = recorded.map(({ auditId }) => auditId)
  const { id, at, act, subject, subjectId, before, after, why } = auditLog
  const rows = await db.read
    .select({ id, at, actor: users.handle, act, subject, subjectId, before, after, why })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(inArray(auditLog.id, ids))
    .orderBy(asc(auditLog.id))
  for (const { at, ...row } of rows) {
    const body = JSON.stringify({ type: 'audit.recorded', timestamp: at.toISOString(), data: row })
    await line.post(signedTo(stream, `audit_${row.id}`, body, now))
  }
}

/** A message that shows whether the other side takes what this forum signs.
 *  @throws AppError `audit.no_stream` 409 · `audit.not_taken` 409 with what went wrong */
export async function sendTest(db: Db, post: WebhookLine['post'], now: Date) {
  const stream = await readSetting(db.read, auditStream)
  if (stream.kind === 'none') return fail('audit.no_stream', 409)
  const body = JSON.stringify({ type: 'audit.test', timestamp: now.toISOString(), data: {} })
  await post(signedTo(stream, `audit_test_${now.getTime()}`, body, now)).catch((error: unknown) =>
    fail('audit.not_taken', 409, { params: { reason: error instanceof Error ? error.message : '' } }),
  )
}

const signedTo = ({ url, secret }: Webhook, id: string, body: string, now: Date): Message =>
  signedMessage({ url, secret, id, body }, now)
