import { and, asc, eq, gt } from 'drizzle-orm'
import type { HandoffId, QuestionId } from '#db/ids.ts'
import { auditLog, closeVotes, duplicateVotes, handoffs, incidentAffected } from '#db/schema/index.ts'
import { EXPORT_BATCH, type Part } from './parts.server.ts'

/** For closing it, and why. */
export const closeVotesOf: Part = (read, id, after) =>
  read
    .select({ at: closeVotes.questionId, reason: closeVotes.reason, createdAt: closeVotes.createdAt })
    .from(closeVotes)
    .where(and(eq(closeVotes.userId, id), gt(closeVotes.questionId, after as QuestionId)))
    .orderBy(asc(closeVotes.questionId))
    .limit(EXPORT_BATCH)

export const duplicateVotesOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: duplicateVotes.questionId, canonical: duplicateVotes.canonicalId },
      createdAt: duplicateVotes.createdAt,
    })
    .from(duplicateVotes)
    .where(and(eq(duplicateVotes.userId, id), gt(duplicateVotes.questionId, after as QuestionId)))
    .orderBy(asc(duplicateVotes.questionId))
    .limit(EXPORT_BATCH)

/** Questions that were taken to the support desk. */
export const handoffsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: handoffs.id, question: handoffs.questionId, channel: handoffs.channel },
      ...{ createdAt: handoffs.createdAt, deliveredAt: handoffs.deliveredAt },
    })
    .from(handoffs)
    .where(and(eq(handoffs.userId, id), gt(handoffs.id, after as HandoffId)))
    .orderBy(asc(handoffs.id))
    .limit(EXPORT_BATCH)

/** "I have this too." */
export const incidentsAffecting: Part = (read, id, after) =>
  read
    .select({
      ...{ at: incidentAffected.id, incident: incidentAffected.incidentId },
      createdAt: incidentAffected.createdAt,
    })
    .from(incidentAffected)
    .where(and(eq(incidentAffected.userId, id), gt(incidentAffected.id, after)))
    .orderBy(asc(incidentAffected.id))
    .limit(EXPORT_BATCH)

/** What one did as staff: what became of it is the forum's. */
export const staffActsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: auditLog.id, act: auditLog.act, subject: auditLog.subject, subjectId: auditLog.subjectId },
      ...{ why: auditLog.why, doneAt: auditLog.at },
    })
    .from(auditLog)
    .where(and(eq(auditLog.actorId, id), gt(auditLog.id, after)))
    .orderBy(asc(auditLog.id))
    .limit(EXPORT_BATCH)
