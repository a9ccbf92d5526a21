import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { caseDecisions, caseSkips, decidedCases, flags, outbox, questions } from '#db/schema/index.ts'
import type { PostBefore } from '#db/schema/taken-back.ts'
import { postponing } from '#db/transaction.server.ts'
import { within } from '#db/within.server.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { getAnswer } from '../answers/find.server.ts'
import { holdAnswer } from '../answers/holding.server.ts'
import { restoreAnswer } from '../answers/removal.server.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getComment } from '../comments/find.server.ts'
import { holdComment } from '../comments/holding.server.ts'
import { restoreComment } from '../comments/restoration.server.ts'
import { restoreLikelyDuplicate } from '../duplicates/dismissal.server.ts'
import { withdrawPicturesIn } from '../posts/pictures.server.ts'
import { isStaff } from '../posts/policy.ts'
import { holdQuestion } from '../questions/holding.server.ts'
import { reopenQuestion } from '../questions/judgement.server.ts'
import { bringWordsBack, giveBackCarried } from '../questions/parting.server.ts'
import { restoreQuestion } from '../questions/removal.server.ts'
import { reopenSuggestion } from '../suggestions/reopening.server.ts'
import type { Deciding } from './acts.server.ts'
import { TELLING } from './decide.server.ts'
import { lease } from './open.server.ts'
import { UNDO, UNDO_WINDOW } from './rules.ts'

type Decision = typeof caseDecisions.$inferSelect

/** Takes the moderator's newest decision back and gives them its cases again. Within seconds nobody hears of either;
 *  later it is an act of its own, of which people are told as of every other.
 *  @throws AppError `accounts.staff_only` 403 · `queue.nothing_to_undo` 409 · as the commands that do it */
export async function undoLast(db: Db, moderator: Member, now: Date) {
  assertAllowed(isStaff(moderator), 'accounts.staff_only')
  return db.write(async (tx) => {
    const decision = await lastOf(tx, moderator, now)
    const cases = await tx.select().from(decidedCases).where(eq(decidedCases.decisionId, decision.id))
    const isInTime = await takeBackWaiting(tx, decision, now)
    const postponed = { topics: TELLING, until: new Date(now.getTime() + UNDO.ms), ids: [] as number[] }
    const at = { db: within(db, tx), tx, moderator, now }
    await postponing(postponed, async () => {
      for (const { subject, before } of cases)
        await takeBack(at, decision, { ...subjectOf(subject), before, isInTime })
    })
    if (isInTime) await drop(tx, postponed.ids)
    else await noteUndo(tx, decision, cases, postponed.ids, now)
    await tx.update(caseDecisions).set({ undoneAt: now }).where(eq(caseDecisions.id, decision.id))
    const open = { resolvedAt: null, resolvedById: null, decisionId: null }
    await tx.update(flags).set(open).where(eq(flags.decisionId, decision.id))
    const subjects = cases.map(({ subject }) => subject)
    await tx.delete(caseSkips).where(inArray(caseSkips.subject, subjects))
    await lease(tx, moderator.id, subjects, now)
    return { cases: cases.length, isInTime }
  })
}

async function lastOf(tx: Tx, moderator: Member, now: Date): Promise<Decision> {
  const [decision] = await tx
    .select()
    .from(caseDecisions)
    .where(
      and(
        eq(caseDecisions.moderatorId, moderator.id),
        ne(caseDecisions.act, 'undo'),
        isNull(caseDecisions.undoneAt),
        gt(caseDecisions.decidedAt, new Date(now.getTime() - UNDO_WINDOW.ms)),
      ),
    )
    .orderBy(desc(caseDecisions.id))
    .limit(1)
  return decision ?? fail('queue.nothing_to_undo', 409)
}

/** Whether nobody was told yet: then nobody will be. */
async function takeBackWaiting(tx: Tx, { decidedAt, waiting }: Decision, now: Date) {
  if (now.getTime() >= decidedAt.getTime() + UNDO.ms) return false
  await drop(tx, waiting)
  return true
}

async function drop(tx: Tx, ids: number[]) {
  if (ids.length > 0) await tx.delete(outbox).where(inArray(outbox.id, ids))
}

type DecidedCase = typeof decidedCases.$inferSelect

async function noteUndo(tx: Tx, undone: Decision, cases: DecidedCase[], waiting: number[], now: Date) {
  const row = {
    moderatorId: undone.moderatorId,
    act: 'undo' as const,
    decidedAt: now,
    waiting,
    undoes: undone.id,
  }
  const [made] = await tx.insert(caseDecisions).values(row).returning({ id: caseDecisions.id })
  const decisionId = made?.id ?? fail('queue.nothing_to_undo', 409)
  await tx.insert(decidedCases).values(cases.map((one) => ({ ...one, decisionId, waited: false })))
}

interface Undone {
  kind: string
  id: number
  before: PostBefore
  /** Nobody was told and no points were moved. */
  isInTime: boolean
}

function subjectOf(subject: string) {
  const [kind = '', id] = subject.split('-')
  return { kind, id: Number(id) }
}

async function takeBack(at: Deciding, { act, decidedAt }: Decision, undone: Undone) {
  const { db, moderator, now } = at
  if (act === 'scam' || act === 'remove') return restore(at, undone)
  if (undone.before.suggestion) await reopenSuggestion(db, moderator, undone.before.suggestion, now)
  if (act === 'close' || act === 'duplicate') await openAgain(at, undone)
  for (const candidateId of undone.before.dismissed ?? [])
    await restoreLikelyDuplicate(db, moderator, { questionId: undone.id as QuestionId, candidateId }, now)
  if (undone.before.heldAt != null) await holdAgain(at, decidedAt, undone)
}

/** With what members had said of it, and without what went along to the other question. */
async function openAgain({ db, tx, moderator, now }: Deciding, { id, before }: Undone) {
  const fromId = id as QuestionId
  await reopenQuestion(db, moderator, fromId, now)
  const { words, carried } = before
  if (words) await bringWordsBack(tx, fromId, words)
  if (carried) await giveBackCarried(tx, { fromId, toId: carried.canonicalId }, carried, now)
}

async function restore({ db, tx, moderator, now }: Deciding, { kind, id, before, isInTime }: Undone) {
  if (kind === 'question') return restoreQuestion(db, moderator, id as QuestionId, now)
  if (kind === 'comment') return restoreComment(db, moderator, id as CommentId, now)
  await restoreAnswer(db, moderator, id as AnswerId, now)
  if (before.acceptedAt == null || !isInTime) return
  const { questionId } = await getAnswer(tx, id as AnswerId)
  const accepted = { acceptedAnswerId: id as AnswerId, acceptedAt: new Date(before.acceptedAt) }
  await tx
    .update(questions)
    .set(accepted)
    .where(and(eq(questions.id, questionId), isNull(questions.acceptedAnswerId)))
}

async function holdAgain({ tx, moderator, now }: Deciding, decidedAt: Date, { kind, id, before }: Undone) {
  const held = { heldAt: new Date(before.heldAt ?? now), heldFor: before.heldFor ?? null }
  const log = { actorId: moderator.id, subjectId: id, why: 'undo' }
  if (kind === 'question') {
    await holdQuestion(tx, id as QuestionId, held, now)
    await withdrawPicturesIn(tx, { kind, id: id as QuestionId }, moderator.id, decidedAt)
    return recordAct(tx, { ...log, act: 'question.held' }, now)
  }
  if (kind === 'comment') {
    await holdComment(tx, await getComment(tx, moderator, id as CommentId), held, now)
    return recordAct(tx, { ...log, act: 'comment.held' }, now)
  }
  await holdAnswer(tx, await getAnswer(tx, id as AnswerId), held, now)
  await withdrawPicturesIn(tx, { kind: 'answer', id: id as AnswerId }, moderator.id, decidedAt)
  return recordAct(tx, { ...log, act: 'answer.held' }, now)
}
