import type { Db } from '#db/client.server.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { putSetting } from '../settings/settings.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { type Desk, type DeskForm, supportDesk } from './desk.ts'

/** @throws AppError `accounts.admin_only` 403 · `support.secret_missing` 400 */
export async function setDesk(db: Db, actor: Member, typed: DeskForm, now: Date) {
  await db.write(async (tx) => {
    const kept = await readSetting(tx, supportDesk)
    await putSetting(tx, actor, supportDesk, withSecret(typed, kept), now)
  })
}

/** A secret goes in and never comes out again, so that a form without one means the one that is kept. It belongs
 *  to the address that it was given for. */
function withSecret({ act: _, ...typed }: DeskForm, kept: Desk): Desk {
  if (typed.kind !== 'webhook' || typed.secret !== '') return typed
  if (kept.kind === 'webhook' && kept.url === typed.url) return kept
  return fail('support.secret_missing', 400, { fields: { secret: ['support.secret_missing'] } })
}
