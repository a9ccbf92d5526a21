import type { Db } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { putSetting } from '../settings/settings.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { skippedSteps } from './skipped.ts'

/** Says that a step is not needed here, or is after all. @throws AppError `accounts.admin_only` 403 */
export async function skipStep(db: Db, actor: Member, step: string, becomes: 'skipped' | 'open', now: Date) {
  await db.write(async (tx) => {
    const others = (await readSetting(tx, skippedSteps)).filter((code) => code !== step)
    await putSetting(tx, actor, skippedSteps, becomes === 'skipped' ? [...others, step] : others, now)
  })
}
