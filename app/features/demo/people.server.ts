import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import type { TeamId } from '#db/ids.ts'
import { teams, users } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { hashPassword } from '../accounts/passwords.server.ts'

/** A log-in of the demo forum, shown once: only its hash is kept. */
export interface DemoLogin {
  handle: string
  role: string
  password: string
}

type Forum = Pick<typeof demoForum, 'people' | 'teams'>

/** Whose log-ins are printed: one of each role. */
export const LOG_INS: readonly string[] = ['admin', 'mod-mei', 'lin']

/** Passwords are random per installation. All others have one that nobody knows. */
export async function demoPasswords(handles: readonly string[]) {
  const logins = handles.map((handle) => ({ handle, password: randomBytes(9).toString('base64url') }))
  const hashes = new Map<string, string>()
  for (const { handle, password } of logins) hashes.set(handle, await hashPassword(password))
  return { logins, hashes, nobodys: await hashPassword(randomBytes(32).toString('base64url')) }
}

type Passwords = Awaited<ReturnType<typeof demoPasswords>>

/** Everybody joined before anything was asked. */
export async function seedPeople(tx: Tx, forum: Forum, { hashes, nobodys }: Passwords, joined: Date) {
  const teamIds = await seedTeams(tx, forum.teams)
  for (const person of forum.people) {
    const about = person.about ?? ''
    await tx.insert(users).values({
      handle: person.handle,
      handleKey: person.handle,
      displayName: person.displayName,
      role: person.role,
      language: person.language,
      about,
      aboutHtml: renderMarkdown(about, { linkPolicy: 'all', idPrefix: 'about' }).html,
      teamId: person.team ? (teamIds.get(person.team) ?? null) : null,
      passwordHash: hashes.get(person.handle) ?? nobodys,
      trusted: !person.isNew,
      createdAt: joined,
    })
  }
}

async function seedTeams(tx: Tx, list: Forum['teams']): Promise<Map<string, TeamId>> {
  if (list.length === 0) return new Map()
  const rows = await tx.insert(teams).values(list).returning({ id: teams.id, slug: teams.slug })
  return new Map(rows.map((row) => [row.slug, row.id]))
}
