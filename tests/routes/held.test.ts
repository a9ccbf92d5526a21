import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { learnLooks } from '~/features/accounts/names.server.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { profile } from '~/features/accounts/schema.ts'
import { test, textOf } from './site-forum.ts'

const SCAM = 'Please contact customer service on Telegram, they will resolve it.'
const MARK = '<span class="staff">'

describe('a post that pushes to a contact outside', () => {
  test('is told of fairly where it stands and in the notices, and appears once staff approve it', async ({
    site,
    forum,
  }) => {
    const { question } = await forum.question()
    const path = `/questions/${question.id}`
    await site.join('lin')
    expect((await site.post(`${path}/comments`, { body: SCAM })).status).toBe(303)
    expect((await site.post(`${path}/answers`, { body: SCAM })).status).toBe(303)
    const own = await forum.page((await site.get(path)).headers.get('location') ?? path)
    expect(own.match(/It names a contact outside this community/g)).toHaveLength(2)
    expect(own).toContain('href="/official"')
    await expect
      .poll(async () => textOf(await forum.page('/notices')))
      .toContain('it names a contact outside')
    expect((await site.get('/mod')).status).toBe(403)
    const approve = { act: 'approve', 'subjects[]': 'answer-1' }
    expect((await site.post('/mod?index', approve)).status).toBe(403)

    await forum.joinAsStaff('mei')
    expect((await site.get('/mod/held')).headers.get('location')).toBe('/mod')
    const queue = textOf(await forum.page('/mod'))
    expect(queue).toContain('Queue 2')
    expect(queue).toContain('Contact support on Telegram')
    expect(queue).toContain('same author')
    expect((await site.post('/mod?index', { act: 'nothing' })).status).toBe(400)
    for (const subject of ['answer-1', 'comment-1']) {
      expect((await site.post('/mod?index', { ...approve, 'subjects[]': subject })).status).toBe(303)
      expect((await site.post('/mod?index', { ...approve, 'subjects[]': subject })).status).toBe(409)
    }
    expect(textOf(await forum.page('/mod'))).toContain('Nothing waits')
    expect(await forum.page((await site.get(path)).headers.get('location') ?? path)).not.toContain(
      'It names a contact',
    )
  })
})

describe('the contact patterns', () => {
  test('are an admin’s to change and to bring back; a bad line is kept beside its message', async ({
    site,
    forum,
  }) => {
    const patterns = '/admin/contact-patterns'
    expect((await site.get(patterns)).status).toBe(401)
    await forum.joinAsStaff('mei')
    expect((await site.get(patterns)).status).toBe(403)
    expect((await site.post(patterns, { act: 'save', rules: '' })).status).toBe(403)
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'mei')))
    const refused = await site.post(patterns, { act: 'save', rules: 'contact + \nwhatever|else' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('contact + \nwhatever|else')
    expect((await site.post(patterns, { act: 'save', rules: 'purple + cow # ours' })).status).toBe(303)
    expect(await forum.page(patterns)).toContain('purple + cow # ours')
    await forum.question(await forum.member({ trusted: false }), {
      body: 'A purple and a cow come to the exchange to deposit.',
    })
    expect(textOf(await forum.page('/mod'))).toContain('Pushes to a contact outside: ours')
    await site.post(patterns, { act: 'defaults' })
    const page = await forum.page(patterns)
    expect(page).not.toContain('purple + cow')
    expect(page).toContain('t.me|telegram.me')
  })
})

describe('the mark of staff', () => {
  test('is drawn by no member, whatever their name and words about themselves say', async ({ forum }) => {
    const member = await forum.member()
    const about = `${MARK}Staff</span> **Staff** ✓ [Staff](/users/staff)`
    const named = profile.parse({ displayName: '✓ Lin <b class="x">🛡', about, language: 'en' })
    await updateProfile(forum.db, member, named, forum.now)
    await forum.question(await forum.fresh(member), { title: 'Who draws the mark of staff here?' })
    for (const path of [`/users/${member.handle}`, '/questions', '/questions/1'])
      expect(await forum.page(path)).not.toContain(MARK)
    expect(await forum.page(`/users/${member.handle}`)).not.toMatch(/<h1[^>]*>[^<]*[✓🛡]/u)
    const staff = await forum.staff()
    expect(await forum.page(`/users/${staff.handle}`)).toContain(MARK)
  })

  test('is not on members who look like staff, whom staff see listed', async ({ forum, site }) => {
    await forum.joinAsStaff('mei')
    expect(textOf(await forum.page('/mod/fakes'))).not.toContain('Members who look like staff')
    const { id, handle } = await forum.member()
    await forum.db.write(async (tx) => {
      await tx.update(users).set({ displayName: 'Suррort Team' }).where(eq(users.id, id))
    })
    await learnLooks(site.running.app.db)
    const page = await forum.page('/mod/fakes')
    expect(textOf(page)).toMatch(/Suррort Team @member-\d+ Looks like “support”/)
    expect(page).toContain(`href="/users/${handle}"`)
  })
})
