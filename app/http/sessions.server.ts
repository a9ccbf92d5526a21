import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { Db } from '#db/client.server.ts'
import type { UserId as MemberId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { sessions, users } from '#db/schema/index.ts'
import { type MemberRow, memberColumns, toMember } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { member: Member }>
    UserId: MemberId
    DatabaseUserAttributes: MemberRow
  }
}

const LIFETIME = new TimeSpan(30, 'd')
/** The table holds what the cookie's value hashes to: a stolen database opens no session. */
const hashed = (id: string) => createHash('sha256').update(id).digest('hex')

/** What is not urgent and must not delay the response. */
export type Later = (work: () => Promise<unknown>) => void

export type Sessions = ReturnType<typeof openSessions>

export function openSessions(db: Db, { secure, now }: { secure: boolean; now: () => Date }) {
  const lucia = (later: Later) =>
    new Lucia(adapter(db, now, later), {
      sessionExpiresIn: LIFETIME,
      sessionCookie: {
        name: secure ? '__Host-askwell_session' : 'askwell_session',
        attributes: { secure, sameSite: 'lax', path: '/' },
      },
      getUserAttributes: (row) => ({ member: toMember(row) }),
    })
  const atOnce = lucia((work) => void work())
  const cookieOf = (header: string | undefined) => atOnce.readSessionCookie(header ?? '')

  return {
    /** The member whose session the cookie names, and a new cookie when the session was renewed. */
    async read(
      cookieHeader: string | undefined,
      later: Later,
    ): Promise<{ member?: Member; setCookie?: string }> {
      const id = cookieOf(cookieHeader)
      if (!id) return {}
      const { user, session } = await lucia(later).validateSession(id)
      if (!user) return { setCookie: atOnce.createBlankSessionCookie().serialize() }
      return {
        member: user.member,
        ...(session.fresh && { setCookie: atOnce.createSessionCookie(id).serialize() }),
      }
    },
    async start(userId: MemberId): Promise<{ setCookie: string }> {
      const { id } = await atOnce.createSession(userId, {})
      return { setCookie: atOnce.createSessionCookie(id).serialize() }
    },
    async end(cookieHeader: string | undefined): Promise<{ setCookie: string }> {
      const id = cookieOf(cookieHeader)
      if (id) await atOnce.invalidateSession(id)
      return { setCookie: atOnce.createBlankSessionCookie().serialize() }
    },
    async endOthers(userId: MemberId, cookieHeader: string | undefined) {
      const kept = hashed(cookieOf(cookieHeader) ?? '')
      await db.write((tx) =>
        tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, kept))),
      )
    },
  }
}

const sessionByHash = prepared((read, { hash }: Slots<{ hash: string }>) =>
  read
    .select({ ...memberColumns, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), isNull(users.deletedAt)))
    .where(eq(sessions.id, hash)),
)

function adapter(db: Db, now: () => Date, later: Later): Adapter {
  const one = (id: string) => eq(sessions.id, hashed(id))
  return {
    getSessionAndUser: async (id) => {
      const [row] = await sessionByHash(db.read, { hash: hashed(id) })
      if (!row) return [null, null]
      const session: DatabaseSession = { id, userId: row.id, expiresAt: row.expiresAt, attributes: {} }
      return [session, { id: row.id, attributes: row }]
    },
    getUserSessions: async () => [],
    setSession: async ({ id, userId, expiresAt }) => {
      await db.write((tx) =>
        tx.insert(sessions).values({ id: hashed(id), userId, expiresAt, createdAt: now() }),
      )
    },
    updateSessionExpiration: async (id, expiresAt) =>
      later(() => db.write((tx) => tx.update(sessions).set({ expiresAt }).where(one(id)), 'derived')),
    deleteSession: async (id) => {
      await db.write((tx) => tx.delete(sessions).where(one(id)))
    },
    deleteUserSessions: async (userId) => {
      await db.write((tx) => tx.delete(sessions).where(eq(sessions.userId, userId)))
    },
    deleteExpiredSessions: async () => {
      await db.write((tx) => tx.delete(sessions).where(lt(sessions.expiresAt, now())))
    },
  }
}
