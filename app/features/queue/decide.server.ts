import { and, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, DecisionId, QuestionId } from '#db/ids.ts'
import type { Topic } from '#db/outbox.server.ts'
import { caseDecisions, caseLeases, caseSkips, decidedCases, flags } from '#db/schema/index.ts'
import type { PostBefore } from '#db/schema/taken-back.ts'
import { postponing } from '#db/transaction.server.ts'
import { within } from '#db/within.server.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { isOpenFlagOn } from '../flags/flagged.server.ts'
import { isStaff } from '../posts/policy.ts'
import { actOn, type Choice, failAsUnfit, fits } from './acts.server.ts'
import { type Case, isOnlySuggested, readCases, waitingRule } from './cases.server.ts'
import { SKIP, UNDO } from './rules.ts'

/** What people are told, and points: it waits as long as a decision can be taken back without a trace. What hides and
 *  shows posts does not. */
export const TELLING: Topic[] = [
  ...(['post.held', 'post.approved', 'post.removed', 'points.due'] as const),
  ...(['question.asked', 'answer.posted', 'comment.posted'] as const),
  ...(['question.closed', 'question.merged', 'answer.accepted', 'question.solved'] as const),
  'suggestion.decided',
]

type Decision = Choice & {
  /** The case on top, then those of its bundle that the moderator left in. */
  subjects: [string, ...string[]]
}

/** Decides a case, or several that were shown together; what became of it meanwhile is left out, and when that is the
 *  first of them, nothing is done.
 *  @throws AppError `accounts.staff_only`, `queue.own` 403 · `queue.taken`, `queue.decided`, `queue.questions_only`, `queue.only_suggested` 409 · as the
 *    commands that do it */
export async function decide(db: Db, moderator: Member, decision: Decision, now: Date) {
  assertAllowed(isStaff(moderator), 'accounts.staff_only')
  return db.write(async (tx) => {
    const { subjects, ...choice } = decision
    const cases = await casesToDecide(tx, moderator, subjects, now)
    const fitting = cases.filter((one) => fits(choice, one))
    if (fitting.length === 0) failAsUnfit(choice, cases[0])
    const postponed = { topics: TELLING, until: new Date(now.getTime() + UNDO.ms), ids: [] }
    const decided = await postponing(postponed, () =>
      eachOf(fitting, (one) => actOn({ db: within(db, tx), tx, moderator, now }, one, choice)),
    )
    const row = { moderatorId: moderator.id, act: choice.act, decidedAt: now, waiting: postponed.ids }
    const [made] = await tx.insert(caseDecisions).values(row).returning({ id: caseDecisions.id })
    const id = made?.id ?? fail('queue.decided', 409)
    await settle(tx, moderator, { id, decided, isOfPosts: choice.act !== 'reject' }, now)
    return { id, cases: fitting.length }
  })
}

async function casesToDecide(tx: Tx, moderator: Member, subjects: [string, ...string[]], now: Date) {
  const found = await readCases(tx, { rule: await waitingRule(tx), now, subjects })
  const first = found.find(({ subject }) => subject === subjects[0])
  if (!first) return fail('queue.decided', 409)
  const isAnothers = ({ leasedById }: Case) => leasedById !== null && leasedById !== moderator.id
  const isOwn = ({ author }: Case) => author?.id === moderator.id
  assertAllowed(!isOwn(first), 'queue.own')
  if (isAnothers(first)) fail('queue.taken', 409)
  const rest = found.filter((one) => one !== first && !isAnothers(one) && !isOwn(one))
  return [first, ...rest] as const
}

async function eachOf(cases: readonly Case[], act: (one: Case) => Promise<PostBefore>) {
  const decided: { one: Case; before: PostBefore }[] = []
  for (const one of cases) decided.push({ one, before: await act(one) })
  return decided
}

interface Decided {
  id: DecisionId
  decided: { one: Case; before: PostBefore }[]
  /** Else of a suggested edit alone: what else is to be said of its post stays open. */
  isOfPosts: boolean
}

/** Writes down what was decided, answers the flags, and gives the cases back. */
async function settle(tx: Tx, moderator: Member, { id, decided, isOfPosts }: Decided, now: Date) {
  const rows = decided.map(({ one, before }) => ({
    decisionId: id,
    subject: one.subject,
    authorId: (isOfPosts && !isOnlySuggested(one) ? one.author?.id : one.suggestion?.authorId) ?? null,
    before,
    waited: isOfPosts && one.reasons.includes('waiting'),
  }))
  await tx.insert(decidedCases).values(rows)
  const resolved = { resolvedAt: now, resolvedById: moderator.id, decisionId: id }
  for (const { one } of isOfPosts ? decided : [])
    await tx
      .update(flags)
      .set(resolved)
      .where(isOpenFlagOn(postOf(one)))
  await tx.delete(caseLeases).where(
    inArray(
      caseLeases.subject,
      decided.map(({ one }) => one.subject),
    ),
  )
}

export function postOf({ kind, id }: Pick<Case, 'kind' | 'id'>) {
  if (kind === 'question') return { kind, id: id as QuestionId }
  return kind === 'answer' ? { kind, id: id as AnswerId } : { kind, id: id as CommentId }
}

/** Leaves cases to others, and to this moderator later. @throws AppError `accounts.staff_only` 403 */
export async function skip(db: Db, moderator: Member, subjects: string[], now: Date) {
  assertAllowed(isStaff(moderator), 'accounts.staff_only')
  await db.write(async (tx) => {
    await tx.delete(caseSkips).where(lte(caseSkips.until, now))
    const until = new Date(now.getTime() + SKIP.ms)
    const rows = subjects.map((subject) => ({ subject, moderatorId: moderator.id, until }))
    await tx
      .insert(caseSkips)
      .values(rows)
      .onConflictDoUpdate({ target: [caseSkips.subject, caseSkips.moderatorId], set: { until } })
    const own = and(inArray(caseLeases.subject, subjects), eq(caseLeases.moderatorId, moderator.id))
    await tx.delete(caseLeases).where(own)
  })
}
