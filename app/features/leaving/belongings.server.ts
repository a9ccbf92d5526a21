import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import {
  apiTokens,
  appeals,
  emailChanges,
  faqEditing,
  flags,
  identities,
  identityChecks,
  incidentFollows,
  knownDevices,
  letters,
  mailRefusals,
  memberBadges,
  memberNotes,
  nameLooks,
  noticeMails,
  notices,
  passkeyChallenges,
  passkeys,
  questionFollows,
  recoveryCodes,
  sessions,
  submissions,
  suspensions,
  tagFollows,
  totpFactors,
} from '#db/schema/index.ts'

/** What is a member's own and nobody else's. A table that is added here or left out is named in
 *  tests/features/leaving.test.ts. */
const BELONGINGS = [
  ...[
    sessions,
    apiTokens,
    totpFactors,
    recoveryCodes,
    passkeys,
    identities,
    identityChecks,
    passkeyChallenges,
  ],
  ...[knownDevices, mailRefusals, memberBadges, noticeMails, appeals, suspensions, memberNotes],
  ...[
    emailChanges,
    letters,
    submissions,
    notices,
    questionFollows,
    tagFollows,
    incidentFollows,
    faqEditing,
    flags,
  ],
]

/** Letters that were asked for by naming the address hold it as well. */
export async function eraseBelongings(tx: Tx, id: UserId, emailKey: string | null) {
  for (const table of BELONGINGS) await tx.delete(table).where(eq(table.userId, id))
  if (emailKey) await tx.delete(letters).where(eq(letters.emailKey, emailKey))
  // What the handle looks like stays taken, as the handle does.
  await tx.delete(nameLooks).where(and(eq(nameLooks.userId, id), eq(nameLooks.kind, 'display')))
}
