import { and, asc, isNull, ne } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { teams, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import type { Entry } from './find.server.ts'

/** As the editor's form spells an owner. */
export const ownerOf = ({ ownerId, ownerTeamId }: Pick<Entry, 'ownerId' | 'ownerTeamId'>) =>
  ownerId ? `person-${ownerId}` : ownerTeamId ? `team-${ownerTeamId}` : null

/** Who may keep an entry true: the teams, then staff by name. */
export async function possibleOwners(read: ReadDb, language: Language) {
  const allTeams = await read.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.id))
  const staff = await read
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(and(ne(users.role, 'member'), isNull(users.deletedAt)))
    .orderBy(asc(users.displayName))
  return [
    ...allTeams.map(({ id, name }) => ({ value: `team-${id}`, label: inLanguage(name, language) })),
    ...staff.map(({ id, name }) => ({ value: `person-${id}`, label: name })),
  ]
}
