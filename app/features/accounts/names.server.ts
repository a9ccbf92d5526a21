import { and, eq, isNull, ne } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { nameLooks, teams, users } from '#db/schema/index.ts'
import type { NameKind } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { LOOKS_BATCH } from './rules.ts'
import { lookOf } from './skeleton.ts'
import { looksLikeStaff } from './staff-like.ts'
import type { Member } from './viewer.ts'

/** Gives a new account its names. Two that look alike and come in at once: one of them gets it.
 *  @throws AppError 409 `accounts.handle_alike`, `accounts.display_name_alike` beside the field */
export async function claimNames(tx: Tx, member: Member) {
  await claim(tx, member, 'handle', member.handle)
  await claimDisplayName(tx, member, member.displayName)
}

/** A name that looks as before is never refused: it may be older than this rule.
 *  @throws AppError 400 `accounts.display_name_reserved` · 409 `accounts.display_name_alike`, beside the field */
export async function changeDisplayName(tx: Tx, member: Member, displayName: string) {
  if (lookOf(displayName) === lookOf(member.displayName)) return
  if (!member.isStaff && looksLikeStaff(displayName)) {
    fail('accounts.display_name_reserved', 400, {
      fields: { displayName: ['accounts.display_name_reserved'] },
    })
  }
  await claimDisplayName(tx, member, displayName)
}

async function claimDisplayName(tx: Tx, member: Member, displayName: string) {
  await tx.delete(nameLooks).where(and(eq(nameLooks.userId, member.id), eq(nameLooks.kind, 'display')))
  if (lookOf(displayName) !== lookOf(member.handle)) await claim(tx, member, 'display', displayName)
}

/** Staff are who they are, whatever a member is called: such members are shown to admins. */
async function claim(tx: Tx, member: Member, kind: NameKind, name: string) {
  const look = lookOf(name)
  if (!member.isStaff && (await isAnothers(tx, member.id, look))) refuseAlike(kind)
  const row = { userId: member.id, kind, look, claimed: !member.isStaff, staffLike: looksLikeStaff(name) }
  await tx
    .insert(nameLooks)
    .values(row)
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) refuseAlike(kind)
      throw error
    })
}

const REFUSALS = {
  handle: { field: 'handle', code: 'accounts.handle_alike' },
  display: { field: 'displayName', code: 'accounts.display_name_alike' },
} as const

function refuseAlike(kind: NameKind): never {
  const { field, code } = REFUSALS[kind]
  return fail(code, 409, { fields: { [field]: [code] } })
}

async function isAnothers(read: ReadDb, id: UserId, look: string): Promise<boolean> {
  const [another] = await read
    .select({ id: nameLooks.userId })
    .from(nameLooks)
    .where(and(eq(nameLooks.look, look), ne(nameLooks.userId, id)))
    .limit(1)
  return another !== undefined || (await looksOfTeams(read)).has(look)
}

/** Staff speak as their team. */
async function looksOfTeams(read: ReadDb): Promise<Set<string>> {
  const rows = await read.select({ name: teams.name }).from(teams)
  return new Set(
    rows.flatMap(({ name }) => Object.values(name).flatMap((each) => (each ? [lookOf(each)] : []))),
  )
}

/** What the names of accounts look like that no command gave one: from before, imported, of the demo. SQL cannot
 *  tell, so that it is learnt in batches. Returns how many accounts. */
export async function learnLooks(db: Db): Promise<number> {
  let learnt = 0
  for (let batch = LOOKS_BATCH; batch === LOOKS_BATCH; learnt += batch) batch = await db.write(learnSome)
  return learnt
}

async function learnSome(tx: Tx): Promise<number> {
  const people = await tx
    .select({ userId: users.id, handle: users.handle, displayName: users.displayName })
    .from(users)
    .leftJoin(nameLooks, and(eq(nameLooks.userId, users.id), eq(nameLooks.kind, 'handle')))
    .where(isNull(nameLooks.userId))
    .limit(LOOKS_BATCH)
  const rows = people.flatMap(({ userId, handle, displayName }) => {
    const named = [{ kind: 'handle' as const, name: handle }]
    const alike = lookOf(displayName) === lookOf(handle)
    const both = alike ? named : [...named, { kind: 'display' as const, name: displayName }]
    return both.map(({ kind, name }) => ({
      ...{ userId, kind, look: lookOf(name), claimed: false },
      staffLike: looksLikeStaff(name),
    }))
  })
  if (rows.length > 0) await tx.insert(nameLooks).values(rows).onConflictDoNothing()
  return people.length
}
