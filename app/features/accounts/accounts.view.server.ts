import { and, type Column, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { TeamId, UserId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { teams, users } from '#db/schema/index.ts'
import type { Language, Localised, Role, SuspensionKind } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import { isTrusted } from './policy.ts'
import { publicNameOf } from './public-name.ts'
import type { Member } from './viewer.ts'

export const memberColumns = {
  id: users.id,
  handle: users.handle,
  displayName: users.displayName,
  role: users.role,
  reputation: users.reputation,
  language: users.language,
  trusted: users.trusted,
  teamId: users.teamId,
  createdAt: users.createdAt,
  suspendedUntil: users.suspendedUntil,
  suspensionKind: users.suspensionKind,
  suspendedFor: users.suspendedFor,
  leavesAt: users.leavesAt,
}

export interface MemberRow {
  id: UserId
  handle: string
  displayName: string
  role: Role
  reputation: number
  language: Language
  trusted: boolean
  teamId: TeamId | null
  createdAt: Date
  suspendedUntil: Date | null
  suspensionKind: SuspensionKind
  suspendedFor: string | null
  leavesAt: Date | null
}

/** Column by column: rows bring more along, a password's hash for one. */
export const toMember = (row: MemberRow): Member => {
  const { id, handle, displayName, role, reputation, language, teamId, createdAt, leavesAt } = row
  const isStaff = role !== 'member'
  const trusted = isTrusted({ isStaff, trusted: row.trusted })
  const suspension = row.suspendedUntil && {
    ...{ kind: row.suspensionKind, until: row.suspendedUntil, reason: row.suspendedFor ?? '' },
  }
  return {
    ...{ id, handle, displayName, role, isStaff, reputation, language, trusted, teamId, createdAt },
    ...{ suspension, leavesAt },
  }
}

/** Undefined when there is no such member any more. */
export async function memberById(read: ReadDb, id: UserId): Promise<Member | undefined> {
  const [row] = await read
    .select(memberColumns)
    .from(users)
    .where(and(eq(users.id, id), isNull(users.deletedAt)))
    .limit(1)
  return row && toMember(row)
}

/** By the name in addresses and mentions, however it is capitalised. */
export async function memberByHandle(read: ReadDb, handle: string): Promise<Member | undefined> {
  const [row] = await read
    .select(memberColumns)
    .from(users)
    .where(and(eq(users.handleKey, handle.toLowerCase()), isNull(users.deletedAt)))
    .limit(1)
  return row && toMember(row)
}

/** The author of a post as everybody sees them. */
export interface PublicAuthor {
  id: UserId
  handle: string
  /** Of staff an alias or their team's, in the reader's language: never their own. */
  displayName: string
  reputation: number
  isStaff: boolean
}

/** One query for all authors of a page. Deleted members are not in the map: show "deleted user". */
export async function publicAuthors(
  read: ReadDb,
  ids: readonly (UserId | null)[],
  language: Language,
): Promise<Map<UserId, PublicAuthor>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await authorsByIds(read, { ids: wanted })
  return new Map(rows.map((row) => [row.id, toAuthor(row, language)]))
}

const authorColumns = {
  id: users.id,
  handle: users.handle,
  displayName: users.displayName,
  reputation: users.reputation,
  role: users.role,
  staffAlias: users.staffAlias,
}

/** What a query of posts reads of who wrote them, with `users` joined by `isAuthor` and `teams` by `isTeamOfAuthor`. */
export const authored = { author: authorColumns, authorTeam: teams.name }
export const isAuthor = (authorId: Column) => and(eq(users.id, authorId), isNull(users.deletedAt))
export const isTeamOfAuthor = eq(teams.id, users.teamId)

/** A post that was read with its author; null: deleted, or there never was one. */
export interface Authored {
  author: Omit<AuthorRow, 'team'> | null
  authorTeam: Localised | null
}

/** The authors of posts that were read with them. */
export function authorsOf(posts: readonly Authored[], language: Language): Map<UserId, PublicAuthor> {
  const authors = new Map<UserId, PublicAuthor>()
  for (const { author, authorTeam } of posts) {
    if (author && !authors.has(author.id))
      authors.set(author.id, toAuthor({ ...author, team: authorTeam }, language))
  }
  return authors
}

const authorsByIds = prepared(
  (read, { ids }: Slots<{ ids: UserId[] }>) =>
    read
      .select({ ...authorColumns, team: teams.name })
      .from(users)
      .leftJoin(teams, eq(teams.id, users.teamId))
      .where(and(anyOf(users.id, ids), isNull(users.deletedAt))),
  ({ ids }) => ({ user: ids }),
)

type AuthorRow = Pick<MemberRow, 'id' | 'handle' | 'displayName' | 'reputation' | 'role'> & {
  staffAlias: Localised | null
  team: Localised | null
}

function toAuthor(row: AuthorRow, language: Language): PublicAuthor {
  const { id, handle, reputation, role } = row
  return { id, handle, displayName: publicNameOf(row, language), reputation, isStaff: role !== 'member' }
}

/** As `publicAuthors`, for the eyes of staff alone: they know each other by their own names. */
export async function authorsAmongStaff(
  read: ReadDb,
  ids: readonly (UserId | null)[],
): Promise<Map<UserId, PublicAuthor>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await authorsByIds(read, { ids: wanted })
  return new Map(
    rows.map(({ id, handle, displayName, reputation, role }) => [
      id,
      { id, handle, displayName, reputation, isStaff: role !== 'member' },
    ]),
  )
}

/** What the profile form starts from. */
export async function profileOf(read: ReadDb, id: UserId) {
  const [row] = await read
    .select({ displayName: users.displayName, about: users.about, language: users.language })
    .from(users)
    .where(eq(users.id, id))
    .limit(1)
  return row
}

/** A member as everybody sees them.
 *  @throws AppError `accounts.not_found` 404 · `accounts.deleted` 410 */
export async function publicMember(read: ReadDb, handle: string, language: Language) {
  const [row] = await read
    .select({
      ...authorColumns,
      team: teams.name,
      aboutHtml: users.aboutHtml,
      createdAt: users.createdAt,
      deletedAt: users.deletedAt,
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.handleKey, handle.toLowerCase()))
  if (!row) fail('accounts.not_found', 404)
  if (row.deletedAt) fail('accounts.deleted', 410)
  return { ...toAuthor(row, language), aboutHtml: row.aboutHtml, createdAt: row.createdAt }
}
