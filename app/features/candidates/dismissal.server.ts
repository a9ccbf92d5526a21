import { eq, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { faqDismissals } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { mayKeepFaq } from '../faq/policy.ts'
import { getQuestion } from '../questions/find.server.ts'
import type { CandidateSubject } from './schema.ts'

const DAY_MS = 24 * 3_600_000

/** For a while, or for good with the reason. */
export type PutAside = { days: number } | { reason: string }

/** Takes a candidate out of the queue; what was decided before about it is replaced.
 *  @throws AppError `faq.forbidden` 403 · `questions.not_found` 404 */
export async function dismissCandidate(
  db: Db,
  actor: Member,
  subject: CandidateSubject,
  aside: PutAside,
  now: Date,
) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  const until = 'days' in aside ? new Date(now.getTime() + aside.days * DAY_MS) : null
  const reason = 'reason' in aside ? aside.reason : ''
  await db.write(async (tx) => {
    if ('questionId' in subject) await getQuestion(tx, subject.questionId)
    await tx.delete(faqDismissals).where(about(subject))
    await tx.insert(faqDismissals).values({ ...subject, until, reason, byId: actor.id, createdAt: now })
    const act = {
      act: 'candidate.put_aside',
      subjectId: idOf(subject),
      after: { until },
      why: reason,
    } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
  })
}

/** Brings it back. @throws AppError `faq.forbidden` 403 */
export async function restoreCandidate(db: Db, actor: Member, subject: CandidateSubject, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    await tx.delete(faqDismissals).where(about(subject))
    await recordAct(tx, { actorId: actor.id, act: 'candidate.brought_back', subjectId: idOf(subject) }, now)
  })
}

/** What somebody searched for is theirs, and not for a log that keeps it for good. */
const idOf = (subject: CandidateSubject) => ('questionId' in subject ? subject.questionId : '')

const about = (subject: CandidateSubject): SQL =>
  'questionId' in subject
    ? eq(faqDismissals.questionId, subject.questionId)
    : eq(faqDismissals.searchText, subject.searchText)
