import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { apiTokens, auditLog, users } from '#db/schema/index.ts'
import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { invite } from '~/features/staff/invitations.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { test, textOf } from './site-forum.ts'
import { Site } from './support.ts'

const NAME = 'Zebulon Quagga'

describe('staff’s own names', () => {
  test('stand on no public page, in no feed, structured data or answer of the API', {
    timeout: 120_000,
  }, async ({ site, forum }) => {
    const mei = await forum.staff()
    await forum.db.write((tx) => tx.update(users).set({ displayName: NAME }).where(eq(users.id, mei.id)))
    const { question } = await forum.question(mei)
    const asked = await forum.question(await forum.member())
    const answer = await forum.answer(asked.question, mei)
    await postComment(forum.db, mei, asked.post, { body: 'Which network was it, please?' }, forum.now)
    await forum.entry({ origin: 'staff' })
    const api = '/api/v1'
    const paths = [
      ...['/', '/questions', '/tags', '/search?q=deposit', '/feeds/questions.atom', '/help', '/help.atom'],
      ...['/updates', '/updates.atom', '/llms.txt', `/users/${mei.handle}`],
      ...[
        `/questions/${question.id}.md`,
        `/questions/${question.id}/history`,
        `/answers/${answer.id}/history`,
      ],
      ...[`${api}/questions`, `${api}/questions/${asked.question.id}`, `${api}/users/${mei.handle}`],
      ...[`${api}/questions/${asked.question.id}/revisions`],
    ]
    for (const { id } of [question, asked.question]) {
      paths.push((await site.get(`/questions/${id}`)).headers.get('location') ?? `/questions/${id}`)
    }
    for (const path of paths) {
      for (const language of ['en', 'zh-CN']) {
        const page = await forum.page(path, { 'accept-language': language })
        expect(page, `${path} ${language}`).not.toContain(NAME)
      }
    }
    await site.join('lin')
    expect(await forum.page(`/users/${mei.handle}`)).not.toContain(NAME)
    await forum.db.write((tx) =>
      tx.update(users).set({ role: 'moderator' }).where(eq(users.handleKey, 'lin')),
    )
    expect(textOf(await forum.page(`/users/${mei.handle}`))).toContain(`${NAME} (staff only)`)
  })
})

describe('the page of the staff', () => {
  test('asks an admin to prove who they are before powers are given away, and says why it refuses', async ({
    site,
    forum,
  }) => {
    await site.join('chief')
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
    const [chief] = await forum.db.read.select().from(users).where(eq(users.handleKey, 'chief'))
    const refused = await site.post('/admin/staff', {
      act: 'role',
      person: String(chief?.id),
      role: 'member',
    })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('This is the last admin')
    const made = await site.post('/admin/staff', { act: 'invite', role: 'admin', team: '', email: '' })
    expect(made.status).toBe(200)
    const secret = /invitation\?secret=([\w-]+)/.exec(await made.text())?.[1]
    expect(secret).toBeDefined()
    expect((await forum.page('/admin/staff')).includes(secret ?? 'nothing')).toBe(false)
  })

  test('a demoted moderator’s open session and tokens have no powers left', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    const [mei] = await forum.db.read.select().from(users).where(eq(users.handleKey, 'mei'))
    if (!mei) throw new Error('nobody joined')
    await createToken(forum.db, { userId: mei.id, name: 'x' }, forum.now)
    expect((await site.get('/mod/people')).status).toBe(200)
    const admin = new Site(site.origin, site.running)
    await admin.join('chief')
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
    const demotion = { act: 'role', person: String(mei.id), role: 'member' }
    expect((await admin.post('/admin/staff', demotion)).status).toBe(303)
    expect((await site.get('/mod/people')).status).toBe(403)
    expect(await forum.db.read.$count(apiTokens)).toBe(0)
  })
})

describe('an invitation', () => {
  test('leads through registering to the desk, and tells the next one that it was used', async ({
    site,
    forum,
  }) => {
    const chief = await forum.member({ role: 'admin' })
    const secret = await invite(forum.db, chief, { role: 'moderator' }, forum.now)
    const path = `/invitation?secret=${secret}`
    const page = await forum.page(path)
    expect(page).toContain('action="/register"')
    const joined = await site.post('/register', { handle: 'mei', password: 'correct horse', next: path })
    expect(joined.headers.get('location')).toBe(path)
    expect((await site.post(path, {})).headers.get('location')).toBe('/mod')
    expect((await site.get('/mod/people')).status).toBe(200)
    const next = await new Site(site.origin, site.running).get(path)
    expect(next.status).toBe(410)
    expect(await next.text()).toContain('This invitation was used already')
  })
})

describe('a silenced member', () => {
  test('is told on every page and by the API, votes, and keeps what was typed', async ({ site, forum }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await site.join('lin')
    const [lin] = await forum.db.read.select().from(users).where(eq(users.handleKey, 'lin'))
    if (!lin) throw new Error('nobody joined')
    const token = await createToken(forum.db, { userId: lin.id, name: 'x' }, forum.now)
    const term = { until: new Date(forum.now.getTime() + DAY_MS), reason: 'Shouting at people' }
    await suspendMember(forum.db, await forum.staff(), lin.id, { ...term, kind: 'silenced' }, forum.now)
    expect(textOf(await forum.page('/'))).toContain('This account is silenced until')
    const refused = await site.post(`/questions/${question.id}/comments`, { body: 'LOUDER THAN BEFORE' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Shouting at people')
    const profile = { displayName: 'Lin', about: 'LOUD', language: 'en' }
    expect((await site.post('/settings/profile', profile)).status).toBe(403)
    expect((await site.post(`/answers/${answer.id}/vote`, { value: '1' })).status).toBe(303)
    const asked = await fetch(new URL(`/api/v1/questions/${question.id}/answers`, site.origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'An answer that is long enough to be one.' }),
    })
    expect(asked.status).toBe(403)
    expect(await asked.json()).toMatchObject({ code: 'accounts.silenced' })
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
    expect((await site.post('/appeal', { body: `Mine is ${phrase}` })).status).toBe(422)
    expect((await site.post('/appeal', { body: 'I only write in capitals.' })).status).toBe(303)
    expect(textOf(await forum.page('/appeal'))).toContain('Waits for a decision')
  })
})

describe('the page of a member', () => {
  test('deletes a spammer’s posts at one press, with a button that brings them back', async ({
    site,
    forum,
  }) => {
    const lin = await forum.member()
    const { question } = await forum.question(lin)
    await forum.joinAsStaff('mei')
    const page = `/mod/people/${lin.id}`
    expect((await site.post(page, { act: 'remove_posts' })).status).toBe(303)
    const told = await forum.page(page)
    expect(textOf(told)).toContain('1 post deleted.')
    const at = /name="at" value="(\d+)"/.exec(told)?.[1] ?? ''
    expect((await forum.questionRow(question)).deletedAt).not.toBeNull()
    expect((await site.post(page, { act: 'restore_posts', at })).status).toBe(303)
    expect((await forum.questionRow(question)).deletedAt).toBeNull()
    const refused = await site.post(page, { act: 'restrain', kind: 'suspended', term: 'day', reason: '' })
    expect(refused.status).toBe(400)
    expect((await site.get('/mod/people/999999')).status).toBe(404)
    expect((await site.post(page, { act: 'verify' })).status).toBe(403)
    const acts = await forum.db.read.select({ act: auditLog.act }).from(auditLog)
    expect(acts.map(({ act }) => act).sort()).toEqual([
      ...['member.posts_removed', 'member.posts_restored'],
      ...['question.deleted', 'question.restored'],
    ])
  })
})
