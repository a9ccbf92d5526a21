import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import type { AuditAct, AuditSubject } from '#db/schema/audit-acts.ts'
import { auditLog } from '#db/schema/index.ts'

/** One act for the log. Everything in it stays for good: ids, codes and values of settings, never what somebody wrote
 *  in a post, an address or a secret. */
interface Act {
  /** Null = an operator on the command line, or the forum by one of its rules. */
  actorId: UserId | null
  act: AuditAct
  subjectId: number | string
  before?: unknown
  after?: unknown
  /** A reason code, or the actor's own words. */
  why?: string | undefined
}

/** Writes the act down in its own transaction: it is in the log if, and only if, it was done. */
export async function recordAct(tx: Tx, { act, subjectId, why = '', ...rest }: Act, now: Date) {
  const subject = subjectOf(act)
  const row = { ...rest, act, subject, subjectId: String(subjectId), why, at: now }
  const [made] = await tx.insert(auditLog).values(row).returning({ id: auditLog.id })
  if (made) await publish(tx, 'audit.recorded', { auditId: made.id }, now)
}

const subjectOf = (act: AuditAct) => act.slice(0, act.indexOf('.')) as AuditSubject
