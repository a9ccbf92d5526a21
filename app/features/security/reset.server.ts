import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import {
  apiTokens,
  identityChecks,
  passkeys,
  recoveryCodes,
  sessions,
  totpFactors,
} from '#db/schema/index.ts'
import { recordAct } from '../audit/audit.server.ts'

/** For who lost every second factor and the recovery codes, and was recognised by the operator: the password alone
 *  logs in again. Whoever was logged in is out, and no token is good any more. */
export async function resetFactors(db: Db, userId: UserId, now: Date) {
  await db.write(async (tx) => {
    for (const table of [totpFactors, passkeys, recoveryCodes, identityChecks, sessions, apiTokens])
      await tx.delete(table).where(eq(table.userId, userId))
    await recordAct(tx, { actorId: null, act: 'member.factors_reset', subjectId: userId }, now)
  })
}
