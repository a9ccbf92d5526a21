import { eq } from 'drizzle-orm'
import { emailChanges, letters, users } from '#db/schema/index.ts'
import type { LetterKind } from '#db/schema/types.ts'
import { hashOf, newSecret } from '~/features/account-mail/secrets.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { DAY_MS } from '../../support/builders.ts'
import type { Forum } from '../forum.ts'

/** The asker has claimed an address, the answerer is about to change theirs; the secrets of links that both got. */
export async function makeLetters({ db }: Forum, { asker, answerer }: Record<'asker' | 'answerer', Member>) {
  const now = new Date()
  const letter = async ({ id, handle }: Member, kind: LetterKind) => {
    const secret = newSecret()
    const [email, expiresAt] = [`${handle}@example.org`, new Date(now.getTime() + DAY_MS)]
    const row = { kind, userId: id, email, emailKey: email, expiresAt, sentAt: now, createdAt: now }
    await db.write((tx) => tx.insert(letters).values({ ...row, secretHash: hashOf(secret) }))
    return secret
  }
  const email = `${answerer.handle}@example.org`
  await db.write(async (tx) => {
    const claim = { email: `${asker.handle}@example.org` }
    await tx.update(users).set(claim).where(eq(users.id, asker.id))
    const verified = { email, emailKey: email, emailVerifiedAt: now }
    await tx.update(users).set(verified).where(eq(users.id, answerer.id))
    const change = { userId: answerer.id, email: `new-${email}`, newConfirmedAt: now, createdAt: now }
    await tx.insert(emailChanges).values(change)
  })
  return {
    verify: await letter(asker, 'verify_email'),
    reset: await letter(answerer, 'reset_password'),
    change: await letter(answerer, 'announce_change'),
  }
}
