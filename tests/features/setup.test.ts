import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditLog, letters, setupLinks, users } from '#db/schema/index.ts'
import { createUser, verifyLogin } from '~/features/accounts/accounts.server.ts'
import { firstAdmin } from '~/features/accounts/schema.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { offerSetup, setupState } from '~/features/setup/link.server.ts'
import { SETUP_LINK_MS } from '~/features/setup/rules.ts'
import { setUp } from '~/features/setup/setup.server.ts'
import { skipStep } from '~/features/setup/skipping.server.ts'
import { siteNameSetting } from '~/features/site/settings.server.ts'
import { adminSteps } from '~/pages/admin/steps.server.ts'
import { type Forum, test } from '../support/forum.ts'

const PASSWORD = 'correct horse'
const account = (handle: string, more: Record<string, string> = {}) =>
  firstAdmin.parse({ handle, password: PASSWORD, ...more })

const secretOf = async ({ db, now }: Forum) => (await offerSetup(db, now)) ?? 'none'

describe('the steps', () => {
  const config = { mail: { server: undefined }, backup: { folder: undefined } } as never
  const stateOf = async (forum: Forum, admin: Member, code: string) =>
    (await adminSteps(forum.db.read, config, admin, forum.now)).find((step) => step.code === code)?.state

  test('can each be skipped and taken up again, and what is done is done', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    expect(await stateOf(forum, admin, 'site')).toBe('open')
    await skipStep(db, admin, 'import', 'skipped', now)
    await skipStep(db, admin, 'site', 'skipped', now)
    expect(await stateOf(forum, admin, 'import')).toBe('skipped')
    await skipStep(db, admin, 'import', 'open', now)
    expect(await stateOf(forum, admin, 'import')).toBe('open')
    await changeSetting(db, admin, siteNameSetting, 'Kelp', now)
    expect(await stateOf(forum, admin, 'site')).toBe('done')
    const moderator = await forum.staff()
    await expect(skipStep(db, moderator, 'import', 'skipped', now)).rejects.toMatchObject({
      code: 'accounts.admin_only',
    })
  })
})

describe('the link', () => {
  test('makes the first admin, who logs in, and is over', async ({ forum }) => {
    const { db, now } = forum
    const secret = await secretOf(forum)
    expect(await setupState(db.read, secret, now)).toBe('open')
    const typed = account('Official-Support', { email: 'anna@example.org', displayName: 'Support Team' })
    const admin = await setUp(db, secret, typed, 'zh-CN', now)
    expect(admin).toMatchObject({
      role: 'admin',
      trusted: true,
      language: 'zh-CN',
      displayName: 'Support Team',
    })
    expect(await verifyLogin(db.read, { handle: 'official-support', password: PASSWORD })).toMatchObject({
      id: admin.id,
    })
    expect(await setupState(db.read, secret, now)).toBe('done')
    expect(await db.read.$count(letters, eq(letters.kind, 'verify_email'))).toBe(1)
    const log = await db.read.select().from(auditLog)
    expect(log).toMatchObject([{ act: 'forum.set_up', actorId: admin.id }])
    const again = setUp(db, secret, account('second'), 'en', now)
    await expect(again).rejects.toMatchObject({ code: 'setup.done', status: 410 })
    expect(await offerSetup(db, now)).toBeNull()
    expect(await db.read.$count(setupLinks)).toBe(0)
  })

  test('is not kept where somebody could read it', async ({ forum }) => {
    const secret = await secretOf(forum)
    expect(JSON.stringify(await forum.db.read.select().from(setupLinks))).not.toContain(secret)
  })

  test('ends when a newer one is made, and after a day', async ({ forum }) => {
    const { db } = forum
    const first = await secretOf(forum)
    const second = await secretOf(forum)
    const stale = setUp(db, first, account('anna'), 'en', forum.now)
    await expect(stale).rejects.toMatchObject({ code: 'setup.bad_link', status: 410 })
    forum.advance(SETUP_LINK_MS)
    expect(await setupState(db.read, second, forum.now)).toBe('bad_link')
    for (const wrong of ['', 'x'.repeat(5_000)])
      expect(await setupState(db.read, wrong, forum.now)).toBe('bad_link')
    expect(await db.read.$count(users)).toBe(0)
  })

  test('ends when an operator makes the admin', async ({ forum }) => {
    const secret = await secretOf(forum)
    const made = { handle: 'anna', password: PASSWORD, email: undefined, role: 'admin' } as const
    await createUser(forum.db, made, forum.now)
    expect(await setupState(forum.db.read, secret, forum.now)).toBe('done')
  })

  test('does not end with members, moderators or an admin who left', async ({ forum }) => {
    const secret = await secretOf(forum)
    await forum.member()
    await forum.member({ role: 'moderator' })
    const admin = await forum.member({ role: 'admin' })
    const leaves = { deletedAt: forum.now }
    await forum.db.write((tx) => tx.update(users).set(leaves).where(eq(users.id, admin.id)))
    expect(await setupState(forum.db.read, secret, forum.now)).toBe('open')
  })

  test('used by two at once has one winner, and the other is told', async ({ forum }) => {
    const secret = await secretOf(forum)
    const both = await Promise.allSettled(
      ['anna', 'bert'].map((handle) => setUp(forum.db, secret, account(handle), 'en', forum.now)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'setup.done', status: 410 },
    })
    expect(await forum.db.read.$count(users)).toBe(1)
  })

  test('is not used up by a password that is refused', async ({ forum }) => {
    const secret = await secretOf(forum)
    const weak = setUp(forum.db, secret, account('anna', { password: 'password1' }), 'en', forum.now)
    await expect(weak).rejects.toMatchObject({ status: 400 })
    expect(await setupState(forum.db.read, secret, forum.now)).toBe('open')
  })
})
