import type { Db, ReadDb } from '#db/client.server.ts'
import { setupLinks } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { insert as insertAccount } from '../accounts/accounts.server.ts'
import { hashChosenPassword } from '../accounts/chosen-password.server.ts'
import type { FirstAdmin } from '../accounts/schema.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { setupState } from './link.server.ts'

/** Makes the first admin, for whoever has the link. Of two who come at once, one is the first.
 *  @throws AppError 410 `setup.done`, `setup.bad_link` · 400 `accounts.password_common`, `accounts.password_named` ·
 *  409 `accounts.handle_taken`, `accounts.handle_alike`, `accounts.display_name_alike`, beside the field */
export async function setUp(
  db: Db,
  secret: string,
  { handle, displayName, email, password }: FirstAdmin,
  language: Language,
  now: Date,
): Promise<Member> {
  await assertOpen(db.read, secret, now)
  const passwordHash = await hashChosenPassword({ password, names: [handle, displayName, email] }, 'password')
  return db.write(async (tx) => {
    await assertOpen(tx, secret, now)
    const account = { handle, displayName: displayName || handle, email, language, role: 'admin' } as const
    const admin = await insertAccount(tx, { ...account, trusted: true, passwordHash, createdAt: now })
    await tx.delete(setupLinks)
    if (email) await askForLetter(tx, { kind: 'verify_email', email, userId: admin.id }, now)
    await recordAct(tx, { actorId: admin.id, act: 'forum.set_up', subjectId: 'forum' }, now)
    return admin
  })
}

async function assertOpen(read: ReadDb, secret: string, now: Date) {
  const state = await setupState(read, secret, now)
  if (state !== 'open') fail(`setup.${state}`, 410)
}
