import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { identities, users } from '#db/schema/index.ts'
import {
  linkIdentity,
  memberByIdentity,
  registerByIdentity,
  unlinkIdentity,
} from '~/features/identities/identities.server.ts'
import { newcomer } from '~/features/identities/schema.ts'
import { endVisit, openVisit, visitOf } from '~/features/identities/visits.server.ts'
import { test } from '../support/forum.ts'

const LIN = { issuer: 'https://id.example', subject: '7', label: 'lin', email: 'lin@example.com' }
const OTHER = { issuer: 'https://github.com', subject: '7', label: 'lin-on-github' }
const names = (handle: string) => newcomer.parse({ handle, email: 'lin@example.com' })
const OPEN = { issuers: [LIN.issuer, OTHER.issuer], own: 'open' as const }

describe('an identity', () => {
  test('is one member’s, by issuer and subject together', async ({ forum }) => {
    const { db, now } = forum
    const lin = await registerByIdentity(db, names('lin'), LIN, 'en', now)
    expect((await memberByIdentity(db, LIN, now))?.id).toBe(lin.id)
    expect(await memberByIdentity(db, OTHER, now)).toBeUndefined()
    const mei = await forum.member()
    await expect(linkIdentity(db, mei, LIN, now)).rejects.toMatchObject({ code: 'identities.anothers' })
    await expect(linkIdentity(db, lin, { ...LIN, subject: '8' }, now)).rejects.toMatchObject({
      code: 'identities.one_each',
    })
    await linkIdentity(db, lin, LIN, now)
    expect(await db.read.$count(identities)).toBe(1)
  })

  test('makes no account when its name is refused', async ({ forum }) => {
    const { db, now } = forum
    await registerByIdentity(db, names('lin'), LIN, 'en', now)
    await expect(registerByIdentity(db, names('lin'), OTHER, 'en', now)).rejects.toMatchObject({
      status: 409,
    })
    await expect(registerByIdentity(db, names('fox'), LIN, 'en', now)).rejects.toMatchObject({ status: 409 })
    expect([await db.read.$count(users), await db.read.$count(identities)]).toEqual([1, 1])
  })

  test('of a deleted account opens nothing, and may begin anew', async ({ forum }) => {
    const { db, now } = forum
    const lin = await registerByIdentity(db, names('lin'), LIN, 'en', now)
    await db.write((tx) => tx.update(users).set({ deletedAt: now }).where(eq(users.id, lin.id)))
    expect(await memberByIdentity(db, LIN, now)).toBeUndefined()
    expect((await registerByIdentity(db, names('fox'), LIN, 'en', now)).handle).toBe('fox')
  })

  test('is not unlinked where it is the last way in', async ({ forum }) => {
    const { db, now } = forum
    const lin = await registerByIdentity(db, names('lin'), LIN, 'en', now)
    const [row] = await db.read.select().from(identities)
    if (!row) throw new Error('Nothing is linked')
    const unlink = (ways = OPEN) => unlinkIdentity(db, lin, row.id, ways, now)
    await expect(unlink()).rejects.toMatchObject({ code: 'security.last_way' })
    await linkIdentity(db, lin, OTHER, now)
    await expect(unlink({ ...OPEN, issuers: [LIN.issuer] })).rejects.toMatchObject({ status: 409 })
    await unlink()
    expect(await memberByIdentity(db, LIN, now)).toBeUndefined()
  })
})

describe('a visit to a provider', () => {
  const visit = { stage: 'back', provider: 'oidc', identity: LIN, waiting: { next: '/tags' } } as const

  test('is read by its token alone, ends once, and is over after a while', async ({ forum }) => {
    const { db } = forum
    const token = await openVisit(db, visit, forum.now)
    expect(await visitOf(db.read, token, forum.now)).toEqual(visit)
    expect(await visitOf(db.read, `${token}x`, forum.now)).toBeUndefined()
    await endVisit(db, token)
    await expect(endVisit(db, token)).rejects.toMatchObject({ code: 'identities.visit_over' })
    const late = await openVisit(db, visit, forum.now)
    forum.advance(16 * 60_000)
    expect(await visitOf(db.read, late, forum.now)).toBeUndefined()
  })
})
