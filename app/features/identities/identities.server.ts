import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { type Db, isUniqueViolation, type Tx } from '#db/client.server.ts'
import type { IdentityId } from '#db/ids.ts'
import { identities, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { type NewMember, registerAnd } from '../accounts/accounts.server.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { hasAnotherWay, type OpenWays } from '../security/ways-in.view.server.ts'
import type { Vouched } from './identity.ts'

/** The member whose identity it is, and that it was used now. Undefined: nobody's. An address that two have in common
 *  makes nobody anybody. */
export async function memberByIdentity(db: Db, identity: Vouched, now: Date): Promise<Member | undefined> {
  return db.write(async (tx) => {
    const { label } = identity
    const [used] = await tx
      .update(identities)
      .set({ lastUsedAt: now, label })
      .where(isThis(identity))
      .returning({ userId: identities.userId })
    return used && memberById(tx, used.userId)
  })
}

const isThis = ({ issuer, subject }: Vouched) =>
  and(eq(identities.issuer, issuer), eq(identities.subject, subject))

/** From now on the identity logs the member in, who is told by mail.
 *  @throws AppError 409 `identities.anothers` · `identities.one_each` */
export async function linkIdentity(db: Db, member: Member, identity: Vouched, now: Date) {
  await db.write(async (tx) => {
    const isNew = await link(tx, member, identity, now)
    if (isNew) await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
  })
}

/** @returns whether it was not linked before */
async function link(tx: Tx, { id: userId }: Member, identity: Vouched, now: Date) {
  await forgetDeleted(tx, identity)
  const { issuer, subject, label } = identity
  const [linked] = await tx.select({ userId: identities.userId }).from(identities).where(isThis(identity))
  if (linked?.userId === userId) return false
  if (linked) fail('identities.anothers', 409)
  const row = { userId, issuer, subject, label, createdAt: now, lastUsedAt: now }
  await tx
    .insert(identities)
    .values(row)
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error
      fail('identities.one_each', 409)
    })
  return true
}

/** Whoever deleted their account may come back as somebody new. */
const forgetDeleted = (tx: Tx, identity: Vouched) => {
  const deleted = tx.select({ id: users.id }).from(users).where(isNotNull(users.deletedAt))
  return tx.delete(identities).where(and(isThis(identity), inArray(identities.userId, deleted)))
}

/** Makes an account that the identity logs in: both are saved, or neither.
 *  @throws AppError 409 as `registerAnd`, `identities.anothers` */
export async function registerByIdentity(
  db: Db,
  names: Omit<NewMember, 'password' | 'verifiedEmail'>,
  identity: Vouched,
  language: Language,
  now: Date,
): Promise<Member> {
  const newcomer = { ...names, password: undefined, verifiedEmail: identity.email }
  return registerAnd(db, newcomer, language, now, async (tx, member) => {
    await link(tx, member, identity, now)
    return member
  })
}

/** @throws AppError `identities.not_found` 404 · `security.last_way` 409 */
export async function unlinkIdentity(db: Db, member: Member, id: IdentityId, ways: OpenWays, now: Date) {
  await db.write(async (tx) => {
    if (!(await hasAnotherWay(tx, member, { identity: id }, ways))) fail('security.last_way', 409)
    const unlinked = await tx
      .delete(identities)
      .where(and(eq(identities.id, id), eq(identities.userId, member.id)))
      .returning({ id: identities.id })
    if (unlinked.length === 0) fail('identities.not_found', 404)
    await tellOwner(tx, { kind: 'ways_in_changed', userId: member.id }, now)
  })
}
