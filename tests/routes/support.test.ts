import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { questions, settings, users } from '#db/schema/index.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { type Desk, supportDesk } from '~/features/support/desk.ts'
import { test as base, hrefOf, type SiteForum, textOf } from './site-forum.ts'

const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const HOURS = { act: 'hours', zone: 'Asia/Singapore', mon: '09:00-18:00', tue: '09:00-18:00' }
const CHANNELS = {
  act: 'channels',
  ...{ 'kind[0]': 'mail', 'en[0]': 'Support', 'zh[0]': '客服', 'address[0]': 'help@example.org' },
  ...{ 'kind[1]': 'chat', 'en[1]': 'News only', 'zh[1]': '', 'address[1]': '@news' },
  ...{ 'kind[2]': 'mail', 'en[2]': '', 'zh[2]': '', 'address[2]': '' },
}

const test = base.extend<{ admin: SiteForum }>({
  admin: async ({ site, forum }, use) => {
    await site.join('chief')
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
    await use(forum)
  },
})

const connect = ({ db, now }: SiteForum, value: Desk) =>
  db.write((tx) => tx.insert(settings).values({ key: supportDesk.key, value, updatedAt: now }))

/** Asked by the member who is logged in. */
async function asked({ site, db }: SiteForum, handle: string) {
  await site.join(handle)
  const fields = { title: 'My deposit has not arrived', body: 'I sent it yesterday, nothing is credited.' }
  await site.post('/questions/ask', { ...fields, intent: 'post' })
  const [question] = await db.read.select().from(questions)
  return { id: question?.id ?? 0, thread: `/questions/${question?.id}/${question?.slug}` }
}

describe('the contact page', () => {
  test('shows nothing that is not set, and says so', async ({ forum }) => {
    const page = await forum.page('/support')
    const text = textOf(page)
    expect(text).toContain('No other way to reach us is listed yet')
    expect(text).not.toContain('Opening hours')
    expect(text).toContain('We never ask for your password')
    expect(page).toContain('action="/search"')
    expect(hrefOf(page, /Contact support/)).toBe('/support')
  })

  test('says where one comes from, and puts that into a mail, as far as everybody may see it', async ({
    site,
    admin,
  }) => {
    const { id, thread } = await asked(admin, 'asker')
    const { origin } = site.running.app.config
    const told = textOf(await admin.page(`/support?from=question-${id}`))
    expect(told).toContain('You come from: My deposit has not arrived')
    expect(told).toContain(`Tell the team its address: ${origin}${thread}`)
    await admin.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'asker')))
    await site.post('/admin/support', CHANNELS)
    site.forgetCookies()
    const page = await admin.page(`/support?from=question-${id}`)
    expect(textOf(page)).toContain('Nothing else is passed on.')
    const mail = new URL(hrefOf(page, /help@example.org/) ?? '')
    expect([mail.pathname, mail.searchParams.get('subject')]).toEqual([
      'help@example.org',
      'My deposit has not arrived',
    ])
    expect(mail.searchParams.get('body')).toBe(`${origin}${thread}\r\n\r\n`)
    const entry = await admin.entry()
    expect(textOf(await admin.page(`/support?from=entry-${entry}`))).toContain('You come from: ')

    await admin.db.write((tx) =>
      tx
        .update(questions)
        .set({ deletedAt: admin.now })
        .where(eq(questions.title, 'My deposit has not arrived')),
    )
    for (const from of [`question-${id}`, 'question-999', 'entry-999', 'nowhere', '']) {
      const plain = await admin.page(`/support?from=${from}`)
      expect(textOf(plain)).not.toContain('You come from')
      expect(hrefOf(plain, /help@example.org/)).toBe('mailto:help@example.org')
    }
  })

  test('shows what admins set, in the zone that it names', async ({ site, admin }) => {
    for (const form of [HOURS, CHANNELS])
      expect((await site.post('/admin/support', form)).headers.get('location')).toBe('/admin/support')
    site.forgetCookies()
    // Monday, 2 March 2026, 09:00 in UTC: 17:00 in Singapore.
    const text = textOf(await admin.page('/support'))
    expect(text).toMatch(/Open now, until Mon, Mar 2,? (at )?18:00 \./)
    expect(text).toContain('Times on the team’s clock: Singapore Standard Time.')
    expect(text).toContain('Support Mail help@example.org')
    const chinese = await admin.page('/support', { 'accept-language': 'zh' })
    expect(textOf(chinese)).toContain('以上为客服团队所在时区的时间：新加坡标准时间。')
    expect(textOf(chinese)).toContain('客服 邮箱 help@example.org')
    expect(chinese).toContain('<span lang="en">News only</span>')
    expect(hrefOf(chinese, /help@example.org/)).toBe('mailto:help@example.org')
    expect(chinese).toContain('dateTime="2026-03-02T01:00:00.000Z"')
  })
})

describe('the admins’ page', () => {
  test('is for admins alone', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    for (const path of ['/admin/support', '/admin/explorers']) {
      expect((await site.get(path)).status).toBe(403)
      expect((await site.post(path, { ...HOURS, 'family[0]': 'tron' })).status).toBe(403)
    }
  })

  test('keeps what cannot be taken in the form, but never a secret', async ({ site, admin }) => {
    const wrong = await site.post('/admin/support', { ...HOURS, zone: 'Mars', wed: 'noon' })
    const page = await wrong.text()
    expect(wrong.status).toBe(400)
    expect(textOf(page)).toContain('No time zone has this name.')
    expect(page).toContain('value="noon"')
    const row = await site.post('/admin/support', { ...CHANNELS, 'address[0]': 'nobody', 'en[1]': '' })
    expect(textOf(await row.text())).toContain('This is no address of that kind.')
    const desk = { act: 'desk', kind: 'webhook', url: 'http://desk.example/', secret: SECRET }
    const refused = await site.post('/admin/support', desk)
    const text = await refused.text()
    expect([refused.status, text.includes('value="http://desk.example/"')]).toEqual([400, true])
    expect(text).not.toContain(SECRET)
    await site.post('/admin/support', { ...desk, url: 'https://desk.example/' })
    expect(await readSetting(admin.db.read, supportDesk)).toMatchObject({ secret: SECRET })
    expect(await admin.page('/admin/support')).not.toContain(SECRET)
  })

  test('edits the explorers as a whole', async ({ site, admin }) => {
    expect(await admin.page('/admin/explorers')).toContain('https://tronscan.org/#/transaction/{value}')
    const row = { 'family[0]': 'tron', 'network[0]': 'Our own' }
    const links = {
      'transaction[0]': 'https://x.example/t/{value}',
      'address[0]': 'https://x.example/{value}',
    }
    await site.post('/admin/explorers', { ...row, ...links })
    const checked = await site.post('/help/check', { pasted: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' })
    const page = await checked.text()
    expect(hrefOf(page, /Our own/)).toBe('https://x.example/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t')
    expect(page).not.toContain('tronscan')
  })
})

describe('taking a question to support', () => {
  test('leads to the contact page where no desk is connected', async ({ site, forum }) => {
    const { id, thread } = await asked(forum, 'lin')
    expect(textOf(await forum.page(thread))).toContain('Take this to support')
    const answer = await site.get(`/questions/${id}/support`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/support'])
  })

  test('shows what is passed on, passes it on once, opens the desk once', async ({ site, forum }) => {
    await connect(forum, { kind: 'address', template: 'https://desk.example/new?q={questionId}' })
    const { id, thread } = await asked(forum, 'lin')
    const path = `/questions/${id}/support`
    expect(textOf(await forum.page(path))).toContain(`Question My deposit has not arrived Link`)
    const passed = await site.post(path, {})
    expect([passed.status, passed.headers.get('location')]).toEqual([303, path])
    const opened = await site.get(path)
    expect(opened.headers.get('refresh')).toBe(`0;url=https://desk.example/new?q=${id}`)
    const again = await site.get(path)
    expect(again.headers.get('refresh')).toBeNull()
    expect(hrefOf(await again.text(), /Go on at/)).toBe(`https://desk.example/new?q=${id}`)
    const refused = await site.post(path, {})
    expect(refused.status).toBe(409)
    expect(textOf(await refused.text())).toContain('was passed on already')
    const after = textOf(await forum.page(thread))
    expect(after).toContain('Taken to support.')
    expect(after).not.toContain('Take this to support')
  })

  test('is told to nobody but the asker and staff', async ({ site, forum }) => {
    await connect(forum, { kind: 'mail', mail: 'desk@example.org' })
    const { id, thread } = await asked(forum, 'lin')
    await site.post(`/questions/${id}/support`, {})
    site.forgetCookies()
    expect((await site.get(`/questions/${id}/support`)).status).toBe(401)
    expect(textOf(await forum.page(thread))).not.toContain('support.')
    await site.join('other')
    expect((await site.get(`/questions/${id}/support`)).status).toBe(403)
    expect((await site.post(`/questions/${id}/support`, {})).status).toBe(403)
    site.forgetCookies()
    await forum.joinAsStaff('mei')
    expect(textOf(await forum.page(thread))).toContain('Taken to support.')
  })
})

describe('a check', () => {
  const KEY = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'

  test('says which network it may be, with links', async ({ site }) => {
    const answer = await site.post('/help/check', { pasted: ' TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t ' })
    const page = await answer.text()
    expect(textOf(page)).toContain('Address: TRON The checksum is right')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('shows nothing again of what may be a secret, or was too long', async ({ site }) => {
    const key = await (await site.post('/help/check', { pasted: KEY })).text()
    expect(textOf(key)).toContain('This looks like a private key.')
    expect(key).not.toContain(KEY)
    const long = await site.post('/help/check', { pasted: `${KEY} `.repeat(10) })
    expect(long.status).toBe(400)
    expect(await long.text()).not.toContain(KEY)
  })

  test('warns that a private key looks like a transaction id, and leads nowhere with a wrong address', async ({
    site,
  }) => {
    const id = await (await site.post('/help/check', { pasted: 'ab'.repeat(32) })).text()
    expect(textOf(id)).toContain('A private key looks exactly like this.')
    const wrong = await (
      await site.post('/help/check', { pasted: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' })
    ).text()
    expect(textOf(wrong)).toContain('The checksum is wrong')
    expect(wrong).not.toContain('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')
  })
})
