import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { IncidentId, NoticeId, QuestionId, SuggestionId, TagId, UploadId } from '#db/ids.ts'
import {
  answers,
  incidentFollows,
  memberBadges,
  notices,
  questionFollows,
  questions,
  reputationEvents,
  revisions,
  suggestedEdits,
  tagFollows,
  tags,
  uploads,
} from '#db/schema/index.ts'
import { EXPORT_BATCH, type Part } from './parts.server.ts'

/** Of one's own posts all of them; of others' those that one wrote. Who else edited is not told. */
export const revisionsOf: Part = async (read, id, after) => {
  const rows = await read
    .select({
      ...{ at: revisions.id, question: revisions.questionId, answer: revisions.answerId },
      ...{ number: revisions.number, title: revisions.title, tags: revisions.tags, body: revisions.body },
      ...{ reason: revisions.reason, createdAt: revisions.createdAt, editorId: revisions.editorId },
    })
    .from(revisions)
    .leftJoin(questions, eq(questions.id, revisions.questionId))
    .leftJoin(answers, eq(answers.id, revisions.answerId))
    .where(
      and(
        gt(revisions.id, after),
        or(eq(revisions.editorId, id), eq(questions.authorId, id), eq(answers.authorId, id)),
      ),
    )
    .orderBy(asc(revisions.id))
    .limit(EXPORT_BATCH)
  return rows.map(({ editorId, ...row }) => ({ ...row, byYou: editorId === id }))
}

export const suggestedEditsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: suggestedEdits.id, question: suggestedEdits.questionId, answer: suggestedEdits.answerId },
      ...{ state: suggestedEdits.state, title: suggestedEdits.title, tags: suggestedEdits.tags },
      ...{ body: suggestedEdits.body, reason: suggestedEdits.reason, createdAt: suggestedEdits.createdAt },
    })
    .from(suggestedEdits)
    .where(and(eq(suggestedEdits.authorId, id), gt(suggestedEdits.id, after as SuggestionId)))
    .orderBy(asc(suggestedEdits.id))
    .limit(EXPORT_BATCH)

/** Not by whose act: votes are secret. */
export const reputationOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: reputationEvents.id, kind: reputationEvents.kind, points: reputationEvents.points },
      ...{ cause: reputationEvents.cause, question: reputationEvents.questionId },
      ...{ answer: reputationEvents.answerId, createdAt: reputationEvents.createdAt },
    })
    .from(reputationEvents)
    .where(and(eq(reputationEvents.userId, id), gt(reputationEvents.id, after)))
    .orderBy(asc(reputationEvents.id))
    .limit(EXPORT_BATCH)

export const noticesOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: notices.id, kind: notices.kind, question: notices.questionId, incident: notices.incidentId },
      ...{ events: notices.eventCount, createdAt: notices.createdAt, readAt: notices.readAt },
    })
    .from(notices)
    .where(and(eq(notices.userId, id), gt(notices.id, after as NoticeId)))
    .orderBy(asc(notices.id))
    .limit(EXPORT_BATCH)

export const uploadsOf: Part = (read, id, after) =>
  read
    .select({
      ...{ at: uploads.id, key: uploads.key, state: uploads.state, audience: uploads.audience },
      ...{ mime: uploads.mime, width: uploads.width, height: uploads.height, bytes: uploads.bytes },
      createdAt: uploads.createdAt,
    })
    .from(uploads)
    .where(and(eq(uploads.ownerId, id), gt(uploads.id, after as UploadId)))
    .orderBy(asc(uploads.id))
    .limit(EXPORT_BATCH)

export const questionsFollowed: Part = (read, id, after) =>
  read
    .select({ at: questionFollows.questionId, createdAt: questionFollows.createdAt })
    .from(questionFollows)
    .where(and(eq(questionFollows.userId, id), gt(questionFollows.questionId, after as QuestionId)))
    .orderBy(asc(questionFollows.questionId))
    .limit(EXPORT_BATCH)

export const tagsFollowed: Part = (read, id, after) =>
  read
    .select({ at: tagFollows.tagId, tag: tags.slug, createdAt: tagFollows.createdAt })
    .from(tagFollows)
    .innerJoin(tags, eq(tags.id, tagFollows.tagId))
    .where(and(eq(tagFollows.userId, id), gt(tagFollows.tagId, after as TagId)))
    .orderBy(asc(tagFollows.tagId))
    .limit(EXPORT_BATCH)

export const incidentsFollowed: Part = (read, id, after) =>
  read
    .select({ at: incidentFollows.incidentId, createdAt: incidentFollows.createdAt })
    .from(incidentFollows)
    .where(and(eq(incidentFollows.userId, id), gt(incidentFollows.incidentId, after as IncidentId)))
    .orderBy(asc(incidentFollows.incidentId))
    .limit(EXPORT_BATCH)

export const badgesEarned: Part = (read, id, after) =>
  read
    .select({ at: memberBadges.id, badge: memberBadges.badge, awardedAt: memberBadges.awardedAt })
    .from(memberBadges)
    .where(and(eq(memberBadges.userId, id), gt(memberBadges.id, after)))
    .orderBy(asc(memberBadges.id))
    .limit(EXPORT_BATCH)
