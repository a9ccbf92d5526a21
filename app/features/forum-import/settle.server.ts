import type { Db } from '#db/client.server.ts'
import { learnLooks } from '../accounts/names.server.ts'
import { mendStored } from '../doctor/doctor.server.ts'

/** What is added up over many lines: reputations, uses of tags, badges that two forums together earned, what names
 *  look like. By the formulas of `askwell doctor`, which finds nothing afterwards. */
export async function settle(db: Db, now: Date) {
  await mendStored(db, now)
  await learnLooks(db)
}
