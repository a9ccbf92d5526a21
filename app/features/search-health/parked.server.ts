import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { tryAgain } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'

/** What brings the index up to date. */
export const INDEX_TOPICS = ['question.changed', 'entry.changed']

/** Has a change of the index that failed tried again now, as if for the first time. One that is done by now is none.
 *  @throws AppError `accounts.admin_only` 403 */
export async function retryChange(db: Db, actor: Viewer, id: number, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    await tryAgain(tx, and(eq(outbox.id, id), inArray(outbox.topic, INDEX_TOPICS)), now)
    await recordAct(tx, { actorId: actor?.id ?? null, act: 'index.change_retried', subjectId: id }, now)
  })
}
