import { setImmediate as letOthersWork } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, isNull, lte, ne, type SQL } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { nameLooks, users } from '#db/schema/index.ts'
import type { NameKind } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { looksPrivate } from '~/guard/likely.ts'
import { nameKey, readingsOf } from './confusables.ts'
import { LOOKS_BATCH } from './rules.ts'
import { lookOf } from './skeleton.ts'
import { looksLikeStaff } from './staff-like.ts'
import { looksOfStaff } from './staff-looks.server.ts'
import type { Member } from './viewer.ts'

/** Gives a new account its names. Two that look alike and come in at once: one of them gets it.
 *  @throws AppError 409 `accounts.handle_alike`, `accounts.display_name_alike` · 422 `accounts.handle_private`,
 *  `accounts.display_name_private`, beside the field */
export async function claimNames(tx: Tx, member: Member) {
  refusePrivate('handle', member.handle)
  refusePrivate('display', member.displayName)
  await refuseAnothers(tx, member, 'handle', { name: member.handle, own: [] })
  await claim(tx, member, 'handle', member.handle)
  await refuseAnothers(tx, member, 'display', { name: member.displayName, own: [member.handle] })
  await claimDisplayName(tx, member, member.displayName)
}

/** One's own name is never refused, however it is written: it may be older than this rule, and so may the handle.
 *  @throws AppError 400 `accounts.display_name_reserved` · 409 `accounts.display_name_alike` · 422
 *  `accounts.display_name_private`, beside the field */
export async function changeDisplayName(tx: Tx, member: Member, displayName: string) {
  const own = [member.handle, member.displayName]
  if (!own.includes(displayName)) refusePrivate('display', displayName)
  if (!member.isStaff && isOtherLook(displayName, own) && looksLikeStaff(displayName)) {
    fail('accounts.display_name_reserved', 400, {
      fields: { displayName: ['accounts.display_name_reserved'] },
    })
  }
  await refuseAnothers(tx, member, 'display', { name: displayName, own })
  if (nameKey(displayName) !== nameKey(member.displayName)) await claimDisplayName(tx, member, displayName)
}

const isOtherLook = (name: string, own: string[]) => !own.map(lookOf).includes(lookOf(name))

/** The handle's row says it where both are the same. */
async function claimDisplayName(tx: Tx, member: Member, displayName: string) {
  await tx.delete(nameLooks).where(and(eq(nameLooks.userId, member.id), eq(nameLooks.kind, 'display')))
  if (nameKey(displayName) !== nameKey(member.handle)) await claim(tx, member, 'display', displayName)
}

async function claim(tx: Tx, member: Member, kind: NameKind, name: string) {
  const look = nameKey(name)
  const row = { userId: member.id, kind, look, claimed: !member.isStaff, staffLike: looksLikeStaff(name) }
  await tx
    .insert(nameLooks)
    .values(row)
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) refuseAlike(kind)
      throw error
    })
}

interface Wanted {
  name: string
  /** What this member is called already. */
  own: string[]
}

/** Staff are who they are, whatever a member is called: such members are shown to staff. */
async function refuseAnothers(tx: Tx, member: Member, kind: NameKind, { name, own }: Wanted) {
  if (member.isStaff) return
  const known = own.flatMap(readingsOf)
  const readings = readingsOf(name).filter((reading) => !known.includes(reading))
  if (await isAnothers(tx, member.id, readings)) refuseAlike(kind)
  if (isOtherLook(name, own) && (await isStaffs(tx, name))) refuseAlike(kind)
}

const REFUSALS = {
  handle: { field: 'handle', alike: 'accounts.handle_alike', private: 'accounts.handle_private' },
  display: {
    field: 'displayName',
    alike: 'accounts.display_name_alike',
    private: 'accounts.display_name_private',
  },
} as const

function refuseAlike(kind: NameKind): never {
  const { field, alike } = REFUSALS[kind]
  return fail(alike, 409, { fields: { [field]: [alike] } })
}

/** A mail address, a phone number, an identity number: everybody would read it beside every post. */
function refusePrivate(kind: NameKind, name: string) {
  const { field, private: code } = REFUSALS[kind]
  if (looksPrivate(name)) fail(code, 422, { fields: { [field]: [code] } })
}

async function isAnothers(read: ReadDb, id: UserId, readings: string[]): Promise<boolean> {
  const [another] = await read
    .select({ id: nameLooks.userId })
    .from(nameLooks)
    .where(and(inArray(nameLooks.look, readings), ne(nameLooks.userId, id)))
    .limit(1)
  return another !== undefined
}

const isStaffs = async (read: ReadDb, name: string) => (await looksOfStaff(read)).has(lookOf(name))

/** What the names of accounts look like that no command gave one: from before, imported, of the demo. SQL cannot
 *  tell, so that it is learnt in batches. Returns how many accounts. */
export async function learnLooks(db: Db): Promise<number> {
  let learnt = 0
  for (let after = 0 as UserId; ; ) {
    const people = await withLooks(db.read, after)
    const end = people.at(-1)?.id
    if (end === undefined) return learnt
    const range = and(gt(users.id, after), lte(users.id, end))
    if (people.some(({ look }) => look === null)) learnt += await db.write((tx) => learnSome(tx, range))
    after = end
    await letOthersWork()
  }
}

const itsLook = and(eq(nameLooks.userId, users.id), eq(nameLooks.kind, 'handle'))

/** The next accounts, and whether it is known what their names look like. */
const withLooks = (read: ReadDb, after: UserId) =>
  read
    .select({ id: users.id, look: nameLooks.userId })
    .from(users)
    .leftJoin(nameLooks, itsLook)
    .where(gt(users.id, after))
    .orderBy(asc(users.id))
    .limit(LOOKS_BATCH)

async function learnSome(tx: Tx, range: SQL | undefined): Promise<number> {
  const people = await tx
    .select({ userId: users.id, handle: users.handle, displayName: users.displayName })
    .from(users)
    .leftJoin(nameLooks, itsLook)
    .where(and(range, isNull(nameLooks.userId)))
  const staff = await looksOfStaff(tx)
  const rows = people.flatMap(({ userId, handle, displayName }) => {
    const named = [{ kind: 'handle' as const, name: handle }]
    const alike = nameKey(displayName) === nameKey(handle)
    const both = alike ? named : [...named, { kind: 'display' as const, name: displayName }]
    return both.map(({ kind, name }) => ({
      ...{ userId, kind, look: nameKey(name), claimed: false },
      staffLike: looksLikeStaff(name) || staff.has(lookOf(name)),
    }))
  })
  if (rows.length > 0) await tx.insert(nameLooks).values(rows).onConflictDoNothing()
  return people.length
}
