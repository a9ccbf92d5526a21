import type { ReadDb } from '#db/client.server.ts'
import type { Viewer } from '../accounts/viewer.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { factorsOf, hasSecondFactor } from './factors.view.server.ts'
import { staffSecondFactor } from './settings.ts'

/** Staff of a forum that wants a second factor of them, without one. */
export async function lacksRequiredFactor(read: ReadDb, viewer: Viewer): Promise<boolean> {
  if (!viewer?.isStaff || !(await readSetting(read, staffSecondFactor))) return false
  return !hasSecondFactor(await factorsOf(read, viewer.id))
}
