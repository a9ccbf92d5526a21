import { and, eq, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import {
  apiTokens,
  duplicateVotes,
  idempotencyKeys,
  identityChecks,
  knownDevices,
  letters,
  passkeyChallenges,
  providerVisits,
  questionFacts,
  questions,
  sessions,
  submissions,
} from '#db/schema/index.ts'
import { LETTERS_KEPT_MS } from '~/features/account-mail/rules.ts'
import { EXPIRED_TOKENS_KEPT_MS } from '~/features/accounts/rules.ts'
import { SUBMISSION_MEMORY_MS } from '~/features/posts/rules.ts'
import { DEVICE_KNOWN_MS } from '~/features/security/rules.ts'
import { STAFF_FACTS_KEPT } from '~/features/tags/rules.ts'
import { ERASE_BATCH, IDEMPOTENCY_KEYS_KEPT_MS } from './rules.ts'

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

/** Erases the values of what only staff saw, 30 days after a question was solved, closed, found to be a duplicate
 *  or deleted. That a value was given stays known. Returns how many questions lost some. */
export async function eraseStaffFacts(db: Db, now: Date): Promise<number> {
  const over = before(now, STAFF_FACTS_KEPT.ms)
  const isHeldBack = and(eq(questionFacts.visibility, 'staff'), isNotNull(questionFacts.value))
  return inBatches(async () => {
    const rows = await db.read
      .selectDistinct({ id: questions.id })
      .from(questions)
      .innerJoin(questionFacts, eq(questionFacts.questionId, questions.id))
      .where(and(isHeldBack, or(isOverSince(over), wasMergedBefore(over))))
      .limit(ERASE_BATCH)
    const ids = rows.map((row) => row.id)
    if (ids.length === 0) return 0
    await db.write((tx) =>
      tx
        .update(questionFacts)
        .set({ value: null })
        .where(and(inArray(questionFacts.questionId, ids), isHeldBack)),
    )
    return ids.length
  })
}

const isOverSince = (time: Date) =>
  or(
    and(isNotNull(questions.acceptedAnswerId), lte(questions.acceptedAt, time)),
    lte(questions.closedAt, time),
    lte(questions.deletedAt, time),
  )

/** A merge has no time of its own; the word that decided it has. */
const wasMergedBefore = (time: Date) =>
  and(
    isNotNull(questions.canonicalId),
    sql`(select max(${duplicateVotes.createdAt}) from ${duplicateVotes}
      where ${duplicateVotes.questionId} = ${questions.id}) <= ${sql.param(time, duplicateVotes.createdAt)}`,
  )

/** Sessions that nobody can use any more. */
export const eraseSessions = (db: Db, now: Date) =>
  db.write((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, now)))

/** Letters that can be of no use any more, whomever they named. One that waits for its mail server is younger. */
export const eraseLetters = (db: Db, now: Date) =>
  db.write((tx) => tx.delete(letters).where(lte(letters.createdAt, before(now, LETTERS_KEPT_MS))))

/** Browsers that nobody logged in with for longer than their cookie lasts. */
export const eraseDevices = (db: Db, now: Date) =>
  db.write((tx) => tx.delete(knownDevices).where(lte(knownDevices.seenAt, before(now, DEVICE_KNOWN_MS))))

/** Second steps, challenges and visits to providers that nobody finished in time. */
export const eraseIdentityChecks = (db: Db, now: Date) =>
  db.write(async (tx) => {
    await tx.delete(identityChecks).where(lte(identityChecks.expiresAt, now))
    await tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now))
    await tx.delete(providerVisits).where(lte(providerVisits.expiresAt, now))
  })

/** Tokens that ended so long ago that nobody wonders why. */
export const eraseTokens = (db: Db, now: Date) =>
  db.write((tx) => tx.delete(apiTokens).where(lte(apiTokens.expiresAt, before(now, EXPIRED_TOKENS_KEPT_MS))))

/** Forms that nobody sends again. */
export const eraseSubmissions = (db: Db, now: Date) =>
  db.write((tx) =>
    tx.delete(submissions).where(lte(submissions.createdAt, before(now, SUBMISSION_MEMORY_MS))),
  )

export const eraseIdempotencyKeys = (db: Db, now: Date) =>
  db.write((tx) =>
    tx.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, before(now, IDEMPOTENCY_KEYS_KEPT_MS))),
  )

/** Repeats until nothing is left; the write lock is free in between. */
async function inBatches(erase: () => Promise<number>): Promise<number> {
  let total = 0
  for (let erased = await erase(); erased > 0; erased = await erase()) total += erased
  return total
}
