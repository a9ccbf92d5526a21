import type { Db } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { secondApprover } from '../faq/settings.ts'
import { putSetting } from '../settings/settings.server.ts'
import { holdOutShare } from './settings.ts'

interface FaqRules {
  secondApprover: boolean
  /** Percent. */
  heldOut: number
}

/** How answers become official, and for how many visitors they do not stand first.
 *  @throws AppError `accounts.admin_only` 403 */
export async function setFaqRules(db: Db, actor: Member, rules: FaqRules, now: Date) {
  await db.write(async (tx) => {
    await putSetting(tx, actor, secondApprover, rules.secondApprover, now)
    await putSetting(tx, actor, holdOutShare, rules.heldOut, now)
  })
}
