import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { glossaryGroups } from '~/features/glossary/glossary.view.server.ts'
import { test as base, type SiteForum, textOf } from './site-forum.ts'

const WITHDRAWAL = { act: 'add', en: 'withdrawal, cash out', 'zh-CN': '提现，提币' }

const test = base.extend<{ admin: SiteForum }>({
  admin: async ({ site, forum }, use) => {
    await site.join('chief')
    await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
    await use(forum)
  },
})

const kept = async ({ db }: SiteForum) => (await glossaryGroups(db.read)).map(({ words }) => words)

describe('the glossary', () => {
  test('is for admins alone', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    for (const path of ['/admin/glossary', '/admin/glossary.csv'])
      expect((await site.get(path)).status).toBe(403)
    expect((await site.post('/admin/glossary', WITHDRAWAL)).status).toBe(403)
  })

  test('takes groups, changes them and asks before one goes', async ({ site, admin }) => {
    expect(await admin.page('/admin/glossary')).toContain('No words yet')
    await site.post('/admin/glossary', WITHDRAWAL)
    expect(await kept(admin)).toEqual([{ en: ['withdrawal', 'cash out'], 'zh-CN': ['提现', '提币'] }])
    const edited = { ...WITHDRAWAL, act: 'edit', group: '1', en: 'payout' }
    const saved = await site.post('/admin/glossary?q=x&edit=1', edited)
    expect(saved.headers.get('location')).toBe('/admin/glossary?q=x#group-1')
    expect(textOf(await admin.page('/admin/glossary?remove=1'))).toContain('Remove this group?')
    await site.post('/admin/glossary', { act: 'remove', group: '1' })
    expect(await kept(admin)).toEqual([])
  })

  test('keeps what cannot be taken in the form, and says where the word stands', async ({ site, admin }) => {
    await site.post('/admin/glossary', WITHDRAWAL)
    const refused = await site.post('/admin/glossary', {
      act: 'add',
      en: 'fee, Withdrawals',
      'zh-CN': '手续费',
    })
    const page = await refused.text()
    expect(refused.status).toBe(409)
    expect(textOf(page)).toContain('“Withdrawals” stands in another group already: withdrawal · cash out.')
    expect(page).toContain('fee, Withdrawals</textarea>')
    expect(page).toContain('手续费</textarea>')
    expect(await kept(admin)).toHaveLength(1)
  })

  test('goes out as a file and comes back', async ({ site, admin }) => {
    await site.post('/admin/glossary', { act: 'import', csv: 'withdrawal|cash out,提现\nfee,手续费' })
    const file = await site.get('/admin/glossary.csv')
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await file.text()).toBe('en,zh-CN\r\nwithdrawal|cash out,提现\r\nfee,手续费\r\n')
    const refused = await site.post('/admin/glossary', { act: 'import', csv: 'fee,费用\nnothing' })
    expect(await refused.text()).toContain('Line 2 is no group')
    expect(await kept(admin)).toHaveLength(2)
  })

  test('is looked through by any part of a word', async ({ site, admin }) => {
    await site.post('/admin/glossary', WITHDRAWAL)
    await site.post('/admin/glossary', { act: 'add', en: 'fee', 'zh-CN': '手续费' })
    const page = textOf(await admin.page(`/admin/glossary?q=${encodeURIComponent('提')}`))
    expect(page).toContain('1 group')
    expect(page).toContain('withdrawal, cash out')
    expect(page).not.toContain('手续费')
  })
})
