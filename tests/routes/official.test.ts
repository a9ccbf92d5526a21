import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { test as base, type SiteForum, textOf } from './site-forum.ts'

const test = base.extend<{ admin: SiteForum }>({
  admin: async ({ site, forum }, use) => {
    await site.join('chief')
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }))
    await use(forum)
  },
})
const CHANNELS = {
  act: 'channels',
  ...{ 'kind[0]': 'mail', 'en[0]': 'Support', 'zh[0]': '客服', 'address[0]': 'help@askwell.example' },
}

describe('the page that tells whether a contact is ours', () => {
  test('says since when it is listed, here and on the contact page', async ({ site, admin }) => {
    await site.post('/admin/support', CHANNELS)
    const page = textOf(await admin.page('/official?q=HELP%40askwell.example'))
    expect(page).toContain('This is ours')
    expect(page).toMatch(/Listed since \w+ \d+, \d{4} ?\./)
    const contact = await admin.page('/support')
    expect(textOf(contact)).toMatch(/Listed since \w+ \d+, \d{4} ?\./)
    expect(contact).toContain('href="/official"')
  })

  test('shows the letter in which a look-alike differs, and keeps search engines out', async ({
    site,
    admin,
  }) => {
    await site.post('/admin/support', CHANNELS)
    const page = await admin.page(`/official?q=${encodeURIComponent('https://аskwell.example')}`)
    expect(textOf(page)).toContain('Not ours: it imitates us')
    expect(page).toContain('<mark translate="no">а</mark> (U+<!-- -->0430')
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(await admin.page('/official')).not.toContain('noindex')
  })

  test('shows what was pasted as text, and refuses what is too long', async ({ site, forum }) => {
    const page = await forum.page(`/official?q=${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(textOf(page)).toContain('Not listed: treat it as fake')
    expect((await site.get(`/official?q=${'x'.repeat(700)}`)).status).toBe(400)
  })

  test('takes a report from anybody in one tap, which staff list as a fake', async ({ site, forum }) => {
    const sent = await site.post('/official', { q: '@askwell_help' })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toBe('/official?q=%40askwell_help')
    expect((await site.post('/official', { q: '' })).status).toBe(400)
    expect((await site.get('/mod/fakes')).status).toBe(401)
    await forum.joinAsStaff('mei')
    const desk = await forum.page('/mod/fakes')
    expect(textOf(desk)).toContain('@askwell_help 1 report')
    await site.post('/mod/fakes', { act: 'list', q: '@askwell_help' })
    expect(textOf(await forum.page('/official?q=askwell_help'))).toContain('Not ours: a known fake')
  })

  test('reads as a native would write it', async ({ forum }) => {
    const page = textOf(await forum.page('/official?q=%40a', { 'accept-language': 'zh-CN' }))
    expect(page).toContain('未公布的渠道，请一律当作冒充者')
  })
})
