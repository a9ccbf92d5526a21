import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { incidentTags, questionTags, tags } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { getTag } from './tags.view.server.ts'

/** Only of one that nothing carries, deleted questions included: those can come back.
 *  @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 · `tags.in_use` 409 */
export async function deleteTag(db: Db, actor: Member, called: string, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const { id, slug } = await getTag(tx, called)
    const questions = await tx.$count(questionTags, eq(questionTags.tagId, id))
    const incidents = await tx.$count(incidentTags, eq(incidentTags.tagId, id))
    if (questions + incidents > 0) fail('tags.in_use', 409)
    await tx.delete(tags).where(eq(tags.id, id))
    await recordAct(tx, { actorId: actor.id, act: 'tag.deleted', subjectId: id, before: { slug } }, now)
  })
}
