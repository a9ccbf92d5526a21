import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEditing, users } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { EDITING_FORGOTTEN_MS } from './editing-rules.ts'
import { getEntry } from './find.server.ts'
import { mayKeepFaq } from './policy.ts'

/** Says that somebody has an entry open in the editor: while the page stands open, again and again.
 *  @throws AppError `faq.forbidden` 403 · `faq.not_found` 404 */
export async function noteEditing(db: Db, actor: Member, id: EntryId, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    await getEntry(tx, actor, id)
    await tx
      .insert(faqEditing)
      .values({ entryId: id, userId: actor.id, seenAt: now })
      .onConflictDoUpdate({ target: [faqEditing.entryId, faqEditing.userId], set: { seenAt: now } })
    await tx.delete(faqEditing).where(lte(faqEditing.seenAt, forgotten(now)))
  })
}

/** The others who have it open, as staff see each other: by their own names. */
export async function othersEditing(read: ReadDb, actor: Member, id: EntryId, now: Date): Promise<string[]> {
  const rows = await read
    .select({ name: users.displayName })
    .from(faqEditing)
    .innerJoin(users, eq(users.id, faqEditing.userId))
    .where(
      and(eq(faqEditing.entryId, id), ne(faqEditing.userId, actor.id), gt(faqEditing.seenAt, forgotten(now))),
    )
    .orderBy(desc(faqEditing.seenAt))
  return rows.map(({ name }) => name)
}

const forgotten = (now: Date) => new Date(now.getTime() - EDITING_FORGOTTEN_MS)
