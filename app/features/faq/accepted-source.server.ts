import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
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
  if (await isOfficial(read, id)) fail('faq.already_promoted', 409)
  if (question.acceptedAnswerId !== id && !accept) fail('faq.not_accepted', 409)
  return { answer, question }
}

/** Whether an entry states this answer already. */
export async function isOfficial(read: ReadDb, id: AnswerId) {
  const made = await read.$count(faqEntries, eq(faqEntries.sourceAnswerId, id))
  return made + (await read.$count(faqAdditions, eq(faqAdditions.answerId, id))) > 0
}
