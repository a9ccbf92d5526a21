import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
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
export const changeSetting = <Value>(
  db: Db,
  actor: Member,
  changed: Setting<Value>,
  value: Value,
  now: Date,
) => changeSettings(db, actor, [{ changed, value } as Change], now)

/** A setting and what it becomes. */
export interface Change {
  changed: Setting<unknown>
  value: unknown
}

/** All of them, or none. @throws AppError `accounts.admin_only` 403 */
export async function changeSettings(db: Db, actor: Member, changes: readonly Change[], now: Date) {
  await db.write(async (tx) => {
    for (const { changed, value } of changes) await putSetting(tx, actor, changed, value, now)
  })
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
  await put(tx, actor.id, changed, value, now)
}

/** Gives it its default again. @throws AppError `accounts.admin_only` 403 */
export async function resetSetting<Value>(db: Db, actor: Member, changed: Setting<Value>, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write((tx) => takeAway(tx, actor.id, changed, now))
  await learnSettings(db)
}

interface Decision<Value> {
  changed: Setting<Value>
  /** Undefined = the default again. */
  value?: Value
}

/** On the command line nobody is asked who they are. */
export async function decideAsOperator<Value>(db: Db, { changed, value }: Decision<Value>, now: Date) {
  await db.write((tx) =>
    value === undefined ? takeAway(tx, null, changed, now) : put(tx, null, changed, value, now),
  )
  await learnSettings(db)
}

async function put<Value>(tx: Tx, actorId: UserId | null, changed: Setting<Value>, value: Value, now: Date) {
  // Nothing is kept of nothing: what may be null is null until somebody decides.
  if (value === null) return takeAway(tx, actorId, changed, now)
  const { key, logged } = changed
  const before = logged(await readSetting(tx, changed))
  const act = { actorId, act: 'setting.changed', subjectId: key, before, after: logged(value) } as const
  await recordAct(tx, act, now)
  // What is stored in another shape would count as not set.
  changed.schema.parse(value)
  const row = { value, updatedById: actorId, updatedAt: now }
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row })
  await publish(tx, 'setting.changed', { key }, now)
}

async function takeAway<Value>(tx: Tx, actorId: UserId | null, changed: Setting<Value>, now: Date) {
  const { key, logged, fallback } = changed
  const before = logged(await readSetting(tx, changed))
  const act = { actorId, act: 'setting.reset', subjectId: key, before, after: logged(fallback) } as const
  await recordAct(tx, act, now)
  await tx.delete(settings).where(eq(settings.key, key))
  await publish(tx, 'setting.changed', { key }, now)
}
