import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { apiTokens, auditLog, faqEntries, invitations, letters, teams, users } from '#db/schema/index.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import { createToken, knownToken } from '~/features/accounts/tokens.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptInvitation, invite, revokeInvitation } from '~/features/staff/invitations.server.ts'
import { openInvitation, recentInvitations } from '~/features/staff/invitations.view.server.ts'
import { changeRole } from '~/features/staff/roles.server.ts'
import { INVITATION } from '~/features/staff/rules.ts'
import { type StaffActOf, staffForm } from '~/features/staff/schema.ts'
import { staffList, teamList } from '~/features/staff/staff.view.server.ts'
import { addTeam, placeStaff, removeTeam, renameTeam } from '~/features/staff/teams.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'
import { test as withMail } from './mail-forum.ts'

const acts = async ({ db }: Forum) =>
  (await db.read.select({ act: auditLog.act }).from(auditLog).orderBy(auditLog.id)).map(({ act }) => act)

const named = async ({ db }: Forum, { id }: Member, language: 'en' | 'zh-CN' = 'en') =>
  (await publicAuthors(db.read, [id], language)).get(id)?.displayName

const invitation = (fields: Partial<StaffActOf<'invite'>> = {}) => ({ role: 'moderator' as const, ...fields })

describe('the role of somebody', () => {
  test('is changed by admins alone, and each change is in the log', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const lin = await forum.member()
    const change = { person: lin.id, role: 'moderator' as const }
    await expect(changeRole(db, await forum.staff(), change, now)).rejects.toMatchObject({ status: 403 })
    await changeRole(db, admin, change, now)
    expect((await forum.fresh(lin)).role).toBe('moderator')
    expect(await acts(forum)).toEqual(['member.role_changed'])
  })

  test('that is taken away takes team, alias and the tokens for staff with it', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const mei = await forum.staff()
    const place = { person: mei.id, alias: 'Night desk' }
    await placeStaff(db, admin, place, now)
    const all = await createToken(db, { userId: mei.id, name: 'all' }, now)
    const plain = await createToken(db, { userId: mei.id, name: 'plain', scopes: ['read', 'write'] }, now)
    await changeRole(db, admin, { person: mei.id, role: 'member' }, now)
    expect(await knownToken(db.read, all)).toBeUndefined()
    expect((await knownToken(db.read, plain))?.owner.isStaff).toBe(false)
    expect(await db.read.$count(apiTokens)).toBe(1)
    expect(await named(forum, mei)).toBe(mei.displayName)
  })

  test('of the last admin who can act stays, whatever is tried', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const demotion = { person: admin.id, role: 'member' as const }
    const refusal = { status: 409, code: 'accounts.last_admin' }
    await expect(changeRole(db, admin, demotion, now)).rejects.toMatchObject(refusal)
    const other = await forum.member({ role: 'admin' })
    const until = new Date(now.getTime() + DAY_MS)
    await suspendMember(db, admin, other.id, { until, reason: 'A stolen phone.' }, now)
    await expect(changeRole(db, admin, demotion, now)).rejects.toMatchObject(refusal)
    await expect(suspendMember(db, null, admin.id, { until, reason: 'Both' }, now)).rejects.toMatchObject(
      refusal,
    )
    forum.advance(2 * DAY_MS)
    await changeRole(db, other, demotion, forum.now)
    expect((await forum.fresh(admin)).role).toBe('member')
  })

  test('two admins who demote each other at once: one stays', async ({ forum }) => {
    const { db, now } = forum
    const one = await forum.member({ role: 'admin' })
    const two = await forum.member({ role: 'admin' })
    const outcomes = await Promise.allSettled([
      changeRole(db, one, { person: two.id, role: 'member' }, now),
      changeRole(db, two, { person: one.id, role: 'member' }, now),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } })
    expect(await db.read.$count(users, eq(users.role, 'admin'))).toBe(1)
  })

  test('is not raised while the account is suspended', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const lin = await forum.member()
    const until = new Date(now.getTime() + DAY_MS)
    await suspendMember(db, admin, lin.id, { until, reason: 'Spam' }, now)
    await expect(changeRole(db, admin, { person: lin.id, role: 'admin' }, now)).rejects.toMatchObject({
      ...{ status: 409, code: 'staff.restricted' },
    })
  })
})

describe('the name of staff in public', () => {
  test('is the alias, else the team, else “Staff”, in the reader’s language and never their own', async ({
    forum,
  }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const mei = await forum.staff()
    expect(await named(forum, mei)).toBe('Staff')
    expect(await named(forum, mei, 'zh-CN')).toBe('官方人员')
    const team = await addTeam(db, admin, { name: 'Deposits', nameZh: '充提团队' }, now)
    await placeStaff(db, admin, { person: mei.id, team }, now)
    expect(await named(forum, mei, 'zh-CN')).toBe('充提团队')
    await placeStaff(db, admin, { person: mei.id, team, alias: 'Night desk' }, now)
    expect(await named(forum, mei, 'zh-CN')).toBe('Night desk')
    const [row] = (await staffList(db.read, 'en')).filter(({ id }) => id === mei.id)
    expect(row).toMatchObject({
      displayName: mei.displayName,
      publicName: 'Night desk',
      hasSecondFactor: false,
    })
  })

  test('follows the team when that is renamed, and falls back when it goes', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const mei = await forum.staff()
    const team = await addTeam(db, admin, { name: 'Deposits' }, now)
    const same = await addTeam(db, admin, { name: 'Deposits' }, now)
    await placeStaff(db, admin, { person: mei.id, team }, now)
    await renameTeam(db, admin, { team, name: 'Payments' }, now)
    expect(await named(forum, mei)).toBe('Payments')
    expect((await teamList(db.read)).map(({ people }) => people)).toEqual([1, 0])
    await removeTeam(db, admin, { team }, now)
    expect(await named(forum, mei)).toBe('Staff')
    await expect(renameTeam(db, admin, { team, name: 'Nobody' }, now)).rejects.toMatchObject({ status: 404 })
    expect(await db.read.select({ id: teams.id }).from(teams)).toEqual([{ id: same }])
    expect(await db.read.$count(faqEntries)).toBe(0)
    expect((await acts(forum)).slice(-2)).toEqual(['team.renamed', 'team.removed'])
  })

  test('is for admins to give', async ({ forum }) => {
    const mei = await forum.staff()
    const wanted = { person: mei.id, alias: 'Boss' }
    await expect(placeStaff(forum.db, mei, wanted, forum.now)).rejects.toMatchObject({ status: 403 })
    const admin = await forum.member({ role: 'admin' })
    const lin = await forum.member()
    await expect(placeStaff(forum.db, admin, { ...wanted, person: lin.id }, forum.now)).rejects.toMatchObject(
      {
        status: 404,
      },
    )
  })
})

describe('an invitation', () => {
  test('makes one person staff, once', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const team = await addTeam(db, admin, { name: 'Deposits' }, now)
    const secret = await invite(db, admin, invitation({ team }), now)
    const [lin, lio] = [await forum.member(), await forum.member()]
    const outcomes = await Promise.allSettled([lin, lio].map((who) => acceptInvitation(db, who, secret, now)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const staff = await staffList(db.read, 'en')
    expect(staff.map(({ role, publicName }) => [role, publicName])).toEqual([
      ['admin', 'Staff'],
      ['moderator', 'Deposits'],
    ])
    await expect(openInvitation(db.read, secret, now)).rejects.toMatchObject({
      ...{ status: 410, code: 'invitations.used' },
    })
    expect((await acts(forum)).slice(1)).toEqual([
      'invitation.made',
      'member.role_changed',
      'invitation.accepted',
    ])
  })

  test('says why it is good for nothing: unknown, revoked, expired, or made by nobody of weight', async ({
    forum,
  }) => {
    const { db } = forum
    const admin = await forum.member({ role: 'admin' })
    const other = await forum.member({ role: 'admin' })
    const lin = await forum.member()
    const refusalOf = (secret: string) =>
      acceptInvitation(db, lin, secret, forum.now).then(
        () => 'none',
        ({ code }: { code: string }) => code,
      )
    expect(await refusalOf('x')).toBe('invitations.unknown')
    const revoked = await invite(db, admin, invitation(), forum.now)
    const [row] = await recentInvitations(db.read, forum.now)
    if (row) await revokeInvitation(db, admin, row.id, forum.now)
    expect(await refusalOf(revoked)).toBe('invitations.revoked')
    const expired = await invite(db, admin, invitation(), forum.now)
    const orphan = await invite(db, other, invitation(), forum.now)
    await changeRole(db, admin, { person: other.id, role: 'moderator' }, forum.now)
    expect(await refusalOf(orphan)).toBe('invitations.revoked')
    await changeRole(db, admin, { person: other.id, role: 'admin' }, forum.now)
    expect(await refusalOf(orphan)).toBe('invitations.revoked')
    forum.advance(INVITATION.ms)
    expect(await refusalOf(expired)).toBe('invitations.expired')
    expect((await forum.fresh(lin)).role).toBe('member')
  })

  test('takes nothing from who has as much, and stays good', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const secret = await invite(db, admin, invitation(), now)
    await expect(acceptInvitation(db, admin, secret, now)).rejects.toMatchObject({ code: 'staff.already' })
    expect((await openInvitation(db.read, secret, now)).role).toBe('moderator')
    await expect(invite(db, await forum.staff(), invitation(), now)).rejects.toMatchObject({ status: 403 })
  })

  test('never makes a member of somebody', () => {
    expect(staffForm.safeParse({ act: 'invite', role: 'member' }).success).toBe(false)
  })
})

withMail('a mailed invitation has a link of its own, and is as good once', async ({ at }) => {
  const admin = await at.member({ role: 'admin', language: 'zh-CN' })
  const shown = await invite(at.db, admin, invitation({ email: 'lin@example.org' }), at.now)
  const mail = await at.newest('lin@example.org')
  expect(mail.parsed.subject).toBe('邀请您加入管理团队')
  const mailed = await at.newestSecret('lin@example.org')
  expect(mailed).not.toBe(shown)
  const [letter] = await at.db.read.select().from(letters)
  const [made] = await at.db.read.select().from(invitations)
  expect(letter?.expiresAt).toEqual(made?.expiresAt)
  await acceptInvitation(at.db, await at.join('lin'), mailed, at.now)
  await expect(openInvitation(at.db.read, shown, at.now)).rejects.toMatchObject({ code: 'invitations.used' })
  expect(at.complaints).toEqual([])
})
