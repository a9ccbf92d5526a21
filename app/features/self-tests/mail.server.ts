import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#db/client.server.ts'
import type { LetterId } from '#db/ids.ts'
import { letters, outbox, users } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { askForLetter } from '../mail/letters.server.ts'
import { MAIL_LOOKS_EVERY_MS, MAIL_PATIENCE_MS } from './rules.ts'

/** `dropped`: too many letters went to the address within an hour. */
export type MailOutcome =
  | { outcome: 'sent' | 'refused' | 'dropped' | 'waiting'; to: string }
  | { outcome: 'failed'; to: string; error: string }

/** Sends the admin a letter on the way that all letters take.
 *  @throws AppError `accounts.admin_only` 403 · `self_tests.no_address` 409 */
export async function askForTestMail(db: Db, actor: Member, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const [account] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.id))
    const to = account?.email ?? fail('self_tests.no_address', 409)
    const id = await askForLetter(tx, { kind: 'test_mail', email: to, userId: actor.id }, now)
    return { id, to }
  })
}

/** What became of it so far, as soon as something has. */
export async function outcomeOfMail(
  read: ReadDb,
  { id, to }: { id: LetterId; to: string },
  patienceMs = MAIL_PATIENCE_MS,
): Promise<MailOutcome> {
  for (let waited = 0; ; waited += MAIL_LOOKS_EVERY_MS) {
    const outcome = await presentOutcome(read, id, to)
    if (outcome.outcome !== 'waiting' || waited >= patienceMs) return outcome
    await sleep(MAIL_LOOKS_EVERY_MS)
  }
}

async function presentOutcome(read: ReadDb, id: LetterId, to: string): Promise<MailOutcome> {
  const [letter] = await read.select().from(letters).where(eq(letters.id, id))
  if (letter?.sentAt) return { outcome: 'sent', to }
  if (letter?.refusedAt) return { outcome: 'refused', to }
  if (letter?.usedAt) return { outcome: 'dropped', to }
  const [owed] = await read
    .select({ error: outbox.lastError })
    .from(outbox)
    .where(eq(outbox.key, `letter:${id}`))
  return owed?.error ? { outcome: 'failed', to, error: owed.error } : { outcome: 'waiting', to }
}
