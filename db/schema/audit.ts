import type { UserId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import type { AuditAct, AuditSubject } from './audit-acts.ts'

const { table, id, ref, str, time, json, index } = kit

/** What staff and operators did, for good: triggers refuse UPDATE and DELETE on both dialects, so that nothing here
 *  refers to rows that can go. Never a text that somebody wrote, an address or a secret: those must be able to go. */
export const auditLog = table(
  'audit_log',
  {
    id: id('id'),
    at: time('at').notNull(),
    /** Null = an operator on the command line, or the forum by one of its rules. */
    actorId: ref('actor_id').$type<UserId>(),
    act: str('act').$type<AuditAct>().notNull(),
    subject: str('subject').$type<AuditSubject>().notNull(),
    /** An id, or the key of a setting. */
    subjectId: str('subject_id').notNull(),
    /** What changed, as it was and as it is; null = nothing to tell. */
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    /** As its actor put it, or the code of the reason that was chosen; '' = none was asked for. */
    why: str('why').notNull().default(''),
  },
  (t) => [
    index('audit_log_actor').on(t.actorId, t.id),
    index('audit_log_subject').on(t.subject, t.subjectId, t.id),
    index('audit_log_act').on(t.act, t.id),
    index('audit_log_at').on(t.at, t.id),
  ],
)
