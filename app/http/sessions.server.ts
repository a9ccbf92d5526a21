import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { Db } from '#db/client.server.ts'
import type { UserId as MemberId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { sessions, users } from '#db/schema/index.ts'
import { type MemberRow, memberColumns, toMember } from '~/features/accounts/accounts.view.server.ts'
import { asActing } from '~/features/accounts/suspension.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { SEEN_EVERY_MS, SESSION_IDLE_DAYS } from '~/features/security/rules.ts'
import { isOverAge } from '~/features/security/sessions.server.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionState, { member: Member }>
    UserId: MemberId
    DatabaseUserAttributes: MemberRow
    DatabaseSessionAttributes: SessionState
  }
}

interface SessionState {
  /** The device, as `deviceLabel` names it. */
  label: string
  lastSeenAt: Date | null
  provenAt: Date | null
}

/** The session that a request came with. */
export interface OpenSession {
  /** As the table knows it: a hash. */
  id: string
  /** When whoever sits there last proved who they are. */
  provenAt: Date | null
}

const LIFETIME = new TimeSpan(SESSION_IDLE_DAYS, 'd')
/** The table holds what the cookie's value hashes to: a stolen database opens no session. */
const hashed = (id: string) => createHash('sha256').update(id).digest('hex')

/** What is not urgent and must not delay the response. */
export type Later = (work: () => Promise<unknown>) => void

export type Sessions = ReturnType<typeof openSessions>

export function openSessions(db: Db, { secure, now }: { secure: boolean; now: () => Date }) {
  const lucia = (later: Later) =>
    new Lucia<SessionState, { member: Member }>(adapter(db, now, later), {
      sessionExpiresIn: LIFETIME,
      sessionCookie: {
        name: secure ? '__Host-askwell_session' : 'askwell_session',
        attributes: { secure, sameSite: 'lax', path: '/' },
      },
      getSessionAttributes: ({ label, lastSeenAt, provenAt }) => ({ label, lastSeenAt, provenAt }),
      getUserAttributes: (row) => ({ member: toMember(row) }),
    })
  const atOnce = lucia((work) => void work())
  const cookieOf = (header: string | undefined) => atOnce.readSessionCookie(header ?? '')

  return {
    /** The member whose session the cookie names, and a new cookie when the session was renewed. */
    async read(
      cookieHeader: string | undefined,
      later: Later,
    ): Promise<{ member?: Member; session?: OpenSession; setCookie?: string }> {
      const id = cookieOf(cookieHeader)
      if (!id) return {}
      const { user, session } = await lucia(later).validateSession(id)
      if (!user) return { setCookie: atOnce.createBlankSessionCookie().serialize() }
      if (isLongSinceSeen(session, now())) later(() => noteSeen(db, hashed(id), now()))
      return {
        member: asActing(user.member, now()),
        session: { id: hashed(id), provenAt: session.provenAt },
        ...(session.fresh && { setCookie: atOnce.createSessionCookie(id).serialize() }),
      }
    },
    /** A session of its own for whoever just proved who they are: the one that the browser had is over. */
    async start(userId: MemberId, label: string, cookieHeader?: string) {
      const former = cookieOf(cookieHeader)
      if (former) await atOnce.invalidateSession(former)
      const { id } = await atOnce.createSession(userId, { label, lastSeenAt: now(), provenAt: now() })
      const session: OpenSession = { id: hashed(id), provenAt: now() }
      return { session, setCookie: atOnce.createSessionCookie(id).serialize() }
    },
    async end(cookieHeader: string | undefined): Promise<{ setCookie: string }> {
      const id = cookieOf(cookieHeader)
      if (id) await atOnce.invalidateSession(id)
      return { setCookie: atOnce.createBlankSessionCookie().serialize() }
    },
    endOthers: (userId: MemberId, kept: OpenSession | undefined) => endOthers(db, userId, kept),
    prove: (session: OpenSession) => prove(db, session, now()),
  }
}

/** The member is logged out everywhere but there. */
const endOthers = (db: Db, userId: MemberId, kept: OpenSession | undefined) =>
  db.write(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, kept?.id ?? '')))
  })

/** Whoever sits there proved anew who they are. */
async function prove(db: Db, { id }: OpenSession, provenAt: Date): Promise<OpenSession> {
  await db.write((tx) => tx.update(sessions).set({ provenAt }).where(eq(sessions.id, id)))
  return { id, provenAt }
}

const isLongSinceSeen = ({ lastSeenAt }: SessionState, now: Date) =>
  !lastSeenAt || now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS

const noteSeen = (db: Db, id: string, now: Date) =>
  db.write((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id)))

const sessionByHash = prepared((read, { hash }: Slots<{ hash: string }>) =>
  read
    .select({
      ...memberColumns,
      expiresAt: sessions.expiresAt,
      openedAt: sessions.createdAt,
      label: sessions.label,
      lastSeenAt: sessions.lastSeenAt,
      provenAt: sessions.provenAt,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), isNull(users.deletedAt)))
    .where(eq(sessions.id, hash)),
)

function adapter(db: Db, now: () => Date, later: Later): Adapter {
  const one = (id: string) => eq(sessions.id, hashed(id))
  return {
    getSessionAndUser: async (id) => {
      const [row] = await sessionByHash(db.read, { hash: hashed(id) })
      if (!row || isOverAge(toMember(row), row.openedAt, now())) return [null, null]
      const session: DatabaseSession = { id, userId: row.id, expiresAt: row.expiresAt, attributes: row }
      return [session, { id: row.id, attributes: row }]
    },
    getUserSessions: async () => [],
    setSession: async ({ id, userId, expiresAt, attributes }) => {
      await db.write((tx) =>
        tx.insert(sessions).values({ ...attributes, id: hashed(id), userId, expiresAt, createdAt: now() }),
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
