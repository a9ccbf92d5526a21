import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { nameLooks, teams, users } from '#db/schema/index.ts'
import { LIKE_STAFF_SHOWN } from './rules.ts'
import { lookOf } from './skeleton.ts'
import { staffWordIn } from './staff-like.ts'

/** What the names look like that members may not bear, and whose they are: staff's own, their aliases, and
 *  their teams'. */
export async function looksOfStaff(read: ReadDb): Promise<Map<string, string>> {
  const people = await read
    .select({ handle: users.handle, displayName: users.displayName, alias: users.staffAlias })
    .from(users)
    .where(and(ne(users.role, 'member'), isNull(users.deletedAt)))
  const groups = await read.select({ name: teams.name }).from(teams)
  const names = [
    ...groups.flatMap(({ name }) => Object.values(name)),
    ...people.flatMap(({ handle, displayName, alias }) => [
      handle,
      displayName,
      ...Object.values(alias ?? {}),
    ]),
  ]
  return new Map(names.flatMap((name) => (name ? [[lookOf(name), name]] : [])))
}

/** Members whom readers could take for staff, and for what: imported ones, and those from before the rule. The newest
 *  first. */
export async function membersLikeStaff(read: ReadDb) {
  const rows = await read
    .select({ handle: users.handle, displayName: users.displayName })
    .from(users)
    .where(and(inArray(users.id, likeStaff(read)), eq(users.role, 'member'), isNull(users.deletedAt)))
    .orderBy(desc(users.id))
    .limit(LIKE_STAFF_SHOWN)
  if (rows.length === 0) return []
  const staff = await looksOfStaff(read)
  return rows.map((member) => ({ ...member, looksLike: likenessOf(member, staff) }))
}

const likeStaff = (read: ReadDb) =>
  read.select({ id: nameLooks.userId }).from(nameLooks).where(sql`${nameLooks.staffLike}`)

function likenessOf({ handle, displayName }: Names, staff: Map<string, string>): string | undefined {
  const names = [displayName, handle]
  const word = names.map((name) => staffWordIn(name)).find(Boolean)
  return word ?? names.map((name) => staff.get(lookOf(name))).find(Boolean)
}

interface Names {
  handle: string
  displayName: string
}
