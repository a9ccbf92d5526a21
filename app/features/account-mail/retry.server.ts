import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { tryAgain } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'

/** What leaves by mail. */
export const MAIL_TOPICS = inArray(outbox.topic, ['letter.asked', 'mail.owed'])

/** Has every mail that failed sent now, as if for the first time: after the mail server was mended.
 *  @throws AppError `accounts.admin_only` 403 */
export async function retryLetters(db: Db, actor: Viewer, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    await tryAgain(tx, MAIL_TOPICS, now)
    await recordAct(tx, { actorId: actor?.id ?? null, act: 'mail.retried', subjectId: '' }, now)
  })
}
