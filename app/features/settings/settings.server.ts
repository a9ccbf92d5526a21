import type { Db, Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { settings } from '#db/schema/index.ts'
import { assertAllowed } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { learnSettings } from './learning.server.ts'
import type { Setting } from './setting.ts'
import { readSetting } from './settings.view.server.ts'

/** @throws AppError `accounts.admin_only` 403 */
export async function changeSetting<Value>(
  db: Db,
  actor: Member,
  changed: Setting<Value>,
  value: Value,
  now: Date,
) {
  await db.write((tx) => putSetting(tx, actor, changed, value, now))
  await learnSettings(db)
}

/** In a transaction that reads or writes more than this.
 *  @throws AppError `accounts.admin_only` 403 */
export async function putSetting<Value>(
  tx: Tx,
  actor: Member,
  changed: Setting<Value>,
  value: Value,
  now: Date,
) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const { key, logged } = changed
  const before = logged(await readSetting(tx, changed))
  await recordAct(
    tx,
    { actorId: actor.id, act: 'setting.changed', subjectId: key, before, after: logged(value) },
    now,
  )
  const row = { value, updatedById: actor.id, updatedAt: now }
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row })
  await publish(tx, 'setting.changed', { key }, now)
}
