import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, faqEntries, questionFacts, questions, users } from '#db/schema/index.ts'
import type { LeftPosts } from '#db/schema/types.ts'
import { isLastAdmin } from '../accounts/suspensions.server.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { eraseBelongings } from './belongings.server.ts'
import { removePictures } from './pictures.server.ts'
import { LEAVING_BATCH } from './rules.ts'

/** Deletes the accounts whose time has come, each whole or not at all: whatever stops this, it goes on from there. The
 *  last admin stays until there is another. Returns how many went. */
export async function deleteDueAccounts(db: Db, now: Date): Promise<number> {
  const due = await db.read
    .select({ id: users.id })
    .from(users)
    .where(and(lte(users.leavesAt, now), isNull(users.deletedAt)))
    .orderBy(users.leavesAt)
    .limit(LEAVING_BATCH)
  let gone = 0
  for (const { id } of due) if (await db.write((tx) => deleteIfDue(tx, id, now))) gone++
  return gone
}

/** Somebody may have pressed "Keep my account" meanwhile. */
async function deleteIfDue(tx: Tx, id: UserId, now: Date): Promise<boolean> {
  const [leaving] = await tx
    .select({ email: users.email, emailKey: users.emailKey, posts: users.leavesPosts })
    .from(users)
    .where(and(eq(users.id, id), lte(users.leavesAt, now), isNull(users.deletedAt)))
  if (!leaving || (await isLastAdmin(tx, id, now))) return false
  const { email, emailKey, posts } = leaving
  await eraseBelongings(tx, id, emailKey)
  await leavePosts(tx, id, posts ?? 'stay', now)
  await tx.update(faqEntries).set({ ownerId: null }).where(eq(faqEntries.ownerId, id))
  await tx
    .update(users)
    .set({ ...NOBODY, deletedAt: now })
    .where(eq(users.id, id))
  if (email && emailKey) await askForLetter(tx, { kind: 'account_deleted', email, userId: id }, now)
  await publish(tx, 'account.deleted', { userId: id }, now)
  return true
}

/** The handle stays: whoever took it would be taken for who had it. The points stay, as what they were given for. */
const NOBODY = {
  ...{ displayName: '', about: '', aboutHtml: '', role: 'member' as const, teamId: null, trusted: false },
  staffAlias: null,
  ...{ passwordHash: null, email: null, emailKey: null, emailVerifiedAt: null, mailPhrase: null },
  ...{
    suspendedUntil: null,
    suspendedFor: null,
    suspensionKind: 'suspended' as const,
    leavesAt: null,
    leavesPosts: null,
  },
}

/** What only staff saw goes in any case, as do pictures that others did not see. */
async function leavePosts(tx: Tx, id: UserId, posts: LeftPosts, now: Date) {
  const asked = tx.select({ id: questions.id }).from(questions).where(eq(questions.authorId, id))
  await tx
    .update(questionFacts)
    .set({ value: null })
    .where(and(inArray(questionFacts.questionId, asked), eq(questionFacts.visibility, 'staff')))
  await removePictures(tx, id, posts)
  if (posts === 'stay') return
  for (const table of [questions, answers]) {
    await tx
      .update(table)
      .set({ detachedAt: now })
      .where(and(eq(table.authorId, id), isNull(table.detachedAt)))
  }
}
