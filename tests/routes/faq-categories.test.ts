import { describe, expect } from 'vitest'
import { keptCategories } from '~/features/faq/categories.view.server.ts'
import { type SiteForum, test, textOf } from './site-forum.ts'

const FEES = { act: 'add', name: 'Fees', nameZh: '费用', description: 'What it costs', icon: 'card' }

const kept = ({ db }: SiteForum) => keptCategories(db.read)
const idOf = async (forum: SiteForum, slug: string) =>
  String((await kept(forum)).find((category) => category.slug === slug)?.id)

describe('the page of categories', () => {
  test('is for staff', async ({ site }) => {
    await site.join('somebody')
    expect((await site.get('/mod/categories')).status).toBe(403)
    expect((await site.post('/mod/categories', FEES)).status).toBe(403)
  })

  test('takes a new one, changes it and moves it', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    expect(textOf(await forum.page('/mod/categories'))).toContain('No categories yet')
    await site.post('/mod/categories', { ...FEES, name: 'Limits', nameZh: '' })
    const added = await site.post('/mod/categories', FEES)
    const id = await idOf(forum, 'fees')
    expect(added.headers.get('location')).toBe(`/mod/categories#category-${id}`)
    await site.post('/mod/categories', { act: 'move', category: id, to: 'up' })
    await site.post('/mod/categories', { ...FEES, act: 'edit', category: id, icon: 'wallet' })
    expect((await kept(forum)).map(({ slug, icon }) => [slug, icon])).toEqual([
      ['fees', 'wallet'],
      ['limits', 'card'],
    ])
    expect(textOf(await forum.page('/help'))).toMatch(/Fees What it costs .*Limits/)
  })

  test('keeps what cannot be taken in the form', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    const refused = await site.post('/mod/categories', { ...FEES, name: 'F', icon: 'gift', slug: 'no way' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(textOf(page)).toContain('Letters, digits and single hyphens, please.')
    expect(page).toMatch(/value="费用"/)
    expect(page).toMatch(/<input[^>]*value="gift"[^>]*checked|<input[^>]*checked[^>]*value="gift"/)
    expect(await kept(forum)).toEqual([])
  })

  test('removes one that is full only together with a place for what is in it', async ({ site, forum }) => {
    await forum.entry({ category: 'deposits', title: 'Why is it late?', slug: 'late' })
    await forum.joinAsStaff('mei')
    const id = await idOf(forum, 'deposits')
    expect(textOf(await forum.page(`/mod/categories?remove=${id}`))).toContain('nowhere to go')
    await site.post('/mod/categories', FEES)
    const asked = textOf(await forum.page(`/mod/categories?remove=${id}`))
    expect(asked).toContain('Move its 1 answer to Old addresses lead to the new ones. Fees Move and remove')
    const refused = await site.post(`/mod/categories?remove=${id}`, { act: 'remove', category: id })
    expect(refused.status).toBe(409)
    expect(textOf(await refused.text())).toContain('still has 1 answer in it')
    const moveTo = await idOf(forum, 'fees')
    const removed = await site.post('/mod/categories', { act: 'remove', category: id, moveTo })
    expect(removed.headers.get('location')).toBe('/mod/categories')
    for (const [old, present] of [
      ['/help/deposits', '/help/fees'],
      ['/help/deposits/late', '/help/fees/late'],
      ['/help/deposits/late.md', '/help/fees/late.md'],
    ] as const) {
      const answer = await site.get(old)
      expect([answer.status, answer.headers.get('location')]).toEqual([301, present])
    }
  })
})
