import { and, eq, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
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
  return eraseInBatches(async () => {
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

/** A repetition has no time of its own; the word that decided it has, and the move of its thread. Of one that an import
 *  brought neither is known: nobody did anything there since its last activity. */
const wasMergedBefore = (time: Date) =>
  and(
    isNotNull(questions.canonicalId),
    sql`coalesce((select max(${duplicateVotes.createdAt}) from ${duplicateVotes}
      where ${duplicateVotes.questionId} = ${questions.id}), ${questions.mergedAt}, ${questions.activityAt})
      <= ${sql.param(time, duplicateVotes.createdAt)}`,
  )

/** Sessions that nobody can use any more. */
export const eraseSessions = (db: Db, now: Date) =>
  eraseRows(db, sessions, [sessions.id], lte(sessions.expiresAt, now))

/** Letters that can be of no use any more, whomever they named. One that waits for its mail server is younger. */
export const eraseLetters = (db: Db, now: Date) =>
  eraseRows(db, letters, [letters.id], lte(letters.createdAt, before(now, LETTERS_KEPT_MS)))

/** Browsers that nobody logged in with for longer than their cookie lasts. */
export const eraseDevices = (db: Db, now: Date) => {
  const { userId, hash, seenAt } = knownDevices
  return eraseRows(db, knownDevices, [userId, hash], lte(seenAt, before(now, DEVICE_KNOWN_MS)))
}

/** Second steps, challenges and visits to providers that nobody finished in time. */
export async function eraseIdentityChecks(db: Db, now: Date) {
  for (const table of [identityChecks, passkeyChallenges, providerVisits])
    await eraseRows(db, table, [table.id], lte(table.expiresAt, now))
}

/** Tokens that ended so long ago that nobody wonders why. */
export const eraseTokens = (db: Db, now: Date) =>
  eraseRows(db, apiTokens, [apiTokens.id], lte(apiTokens.expiresAt, before(now, EXPIRED_TOKENS_KEPT_MS)))

/** Forms that nobody sends again. */
export const eraseSubmissions = (db: Db, now: Date) => {
  const { userId, token, createdAt } = submissions
  return eraseRows(db, submissions, [userId, token], lte(createdAt, before(now, SUBMISSION_MEMORY_MS)))
}

export const eraseIdempotencyKeys = (db: Db, now: Date) => {
  const { tokenId, key, createdAt } = idempotencyKeys
  return eraseRows(db, idempotencyKeys, [tokenId, key], lte(createdAt, before(now, IDEMPOTENCY_KEYS_KEPT_MS)))
}

/** Deletes the rows of `table` that are `over`, told by their primary `key`. Returns how many there were. */
const eraseRows = (db: Db, table: PgTable, key: PgColumn[], over: SQL) =>
  eraseInBatches(() =>
    db.write(async (tx) => {
      const columns = Object.fromEntries(key.map((column) => [column.name, column]))
      const some = tx.select(columns).from(table).where(over).limit(ERASE_BATCH)
      const isAmongThem = sql`(${sql.join(key, sql`, `)}) in ${some}`
      const erased = await tx.delete(table).where(isAmongThem).returning(columns)
      return erased.length
    }),
  )

/** Repeats until nothing is left; the write lock is free in between. */
async function eraseInBatches(erase: () => Promise<number>): Promise<number> {
  let total = 0
  for (let erased = await erase(); erased > 0; erased = await erase()) total += erased
  return total
}
