import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { publicNameOf } from '../accounts/public-name.ts'

const lastSeen =
  sql<Date | null>`(select max(s.last_seen_at) from sessions s where s.user_id = ${users.id})`.mapWith(
    users.createdAt,
  )
const passkeysOwned = sql<number>`(select count(*) from passkeys p where p.user_id = ${users.id})`.mapWith(
  Number,
)
const appsOwned = sql<number>`(select count(*) from totp_factors f where f.user_id = ${users.id})`.mapWith(
  Number,
)

export type StaffPerson = Awaited<ReturnType<typeof staffList>>[number]
export type Team = Awaited<ReturnType<typeof teamList>>[number]

/** Whoever is staff, by their own names: admins first. */
export async function staffList(read: ReadDb, language: Language) {
  const rows = await read
    .select({
      ...{ id: users.id, handle: users.handle, displayName: users.displayName, role: users.role },
      ...{ teamId: users.teamId, staffAlias: users.staffAlias, team: teams.name },
      ...{ suspendedUntil: users.suspendedUntil, lastSeenAt: lastSeen, passkeysOwned, appsOwned },
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(and(ne(users.role, 'member'), isNull(users.deletedAt)))
    .orderBy(asc(users.role), asc(users.handleKey))
  return rows.map(({ passkeysOwned, appsOwned, ...row }) => ({
    ...row,
    publicName: publicNameOf(row, language),
    hasSecondFactor: passkeysOwned + appsOwned > 0,
  }))
}

const people = sql<number>`(select count(*) from users u where u.team_id = teams.id and u.role <> 'member'
  and u.deleted_at is null)`.mapWith(Number)

export const teamList = (read: ReadDb) =>
  read.select({ id: teams.id, name: teams.name, people }).from(teams).orderBy(asc(teams.id))
