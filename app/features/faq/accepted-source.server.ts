import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId, EntryId } from '#db/ids.ts'
import { faqAdditions, faqEntries } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { acceptAnswerIn } from '../answers/acceptance.server.ts'
import { getVisibleAnswer } from '../answers/find.server.ts'
import { assertStands } from './sources.server.ts'

/** An answer that may become official, accepted in the same act if that is wanted.
 *  @throws AppError as `promotableSource` */
export async function acceptedSource(
  tx: Tx,
  actor: Member,
  id: AnswerId,
  wish: { accept: boolean },
  now: Date,
) {
  const source = await promotableSource(tx, actor, id, wish)
  if (source.question.acceptedAnswerId !== id) await acceptAnswerIn(tx, actor, id, now)
  return source
}

/** An answer that may become official, or may as soon as it is accepted, where that is wanted.
 *  @throws AppError `answers.not_found` 404 · `faq.not_accepted`, `faq.already_promoted` 409 · as `assertStands` */
export async function promotableSource(
  read: ReadDb,
  actor: Member,
  id: AnswerId,
  { accept }: { accept: boolean },
) {
  const { answer, question } = await getVisibleAnswer(read, actor, id)
  assertStands({ answer, question })
  await assertNotOfficial(read, id)
  if (question.acceptedAnswerId !== id && !accept) fail('faq.not_accepted', 409)
  return { answer, question }
}

/** @throws AppError `faq.already_promoted` 409, which says where */
export async function assertNotOfficial(read: ReadDb, id: AnswerId) {
  const entryId = await entryStating(read, id)
  if (entryId !== undefined) fail('faq.already_promoted', 409, { location: `/mod/faq/${entryId}` })
}

/** The entry that states this answer already, if one does. */
export async function entryStating(read: ReadDb, id: AnswerId): Promise<EntryId | undefined> {
  const made = read.select({ id: faqEntries.id }).from(faqEntries).where(eq(faqEntries.sourceAnswerId, id))
  const added = read
    .select({ id: faqAdditions.entryId })
    .from(faqAdditions)
    .where(eq(faqAdditions.answerId, id))
  const [entry] = await made.unionAll(added).limit(1)
  return entry?.id
}
