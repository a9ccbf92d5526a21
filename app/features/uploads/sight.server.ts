import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { answers, faqEntries, questions, uploads, uploadUses } from '#db/schema/index.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { isStaff } from '../posts/policy.ts'

/** Questions and answers that everybody reads, and official answers that are published. */
const standsInPublic = sql`exists (
  select 1 from ${uploadUses}
  left join ${answers} on ${answers.id} = ${uploadUses.answerId}
  left join ${questions} on ${questions.id} = coalesce(${uploadUses.questionId}, ${answers.questionId})
  left join ${faqEntries} on ${faqEntries.id} = ${uploadUses.entryId}
  where ${uploadUses.uploadId} = ${uploads.id} and ${uploadUses.endedAt} is null
    and (${faqEntries.state} = 'published'
      or (${questions.deletedAt} is null and ${questions.heldAt} is null and ${questions.id} is not null
        and ${answers.deletedAt} is null and ${answers.heldAt} is null)))`

/** Pictures that anybody sees: approved, not of an account, and in a text that anybody reads. */
export const isPublicPicture = and(
  eq(uploads.state, 'kept'),
  eq(uploads.audience, 'everyone'),
  isNotNull(uploads.approvedAt),
  standsInPublic,
) as SQL

/** Staff see every picture, and members all of their own. */
export const seenBy = (viewer: Viewer) => {
  if (viewer === null) return isPublicPicture
  const mine = isStaff(viewer) ? undefined : eq(uploads.ownerId, viewer.id)
  return and(eq(uploads.state, 'kept'), mine && or(mine, isPublicPicture))
}

/** Waits until staff let others see it. */
export const isWaiting = and(
  eq(uploads.state, 'kept'),
  eq(uploads.audience, 'everyone'),
  isNull(uploads.approvedAt),
) as SQL
