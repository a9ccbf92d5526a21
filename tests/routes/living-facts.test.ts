import { describe, expect } from 'vitest'
import { getFact } from '~/features/living-facts/find.server.ts'
import { test as base, type SiteForum, textOf } from './site-forum.ts'

const FACT = {
  slug: 'trc20-confirmations',
  nameEn: 'TRC20 confirmations',
  nameZh: 'TRC20 确认数',
  words: 'TRC20',
  valueEn: '20',
  unitEn: 'confirmations',
  unitZh: '个确认',
  source: 'https://example.com/parameters',
}
const PAGE = `/mod/facts/${FACT.slug}`
const body = `Wait for {{fact:${FACT.slug}}} before you ask.`
const PROPOSAL = {
  act: 'propose',
  valueEn: '19',
  unitEn: 'confirmations',
  unitZh: '个确认',
  source: 'Notice',
  basedOn: '1',
}

const test = base.extend<{ desk: SiteForum }>({
  desk: async ({ site, forum }, use) => {
    await forum.joinAsStaff('mei')
    await site.post('/mod/facts/new', FACT)
    await use(forum)
  },
})

const sent = async (forum: SiteForum, fields: Record<string, string>, path = PAGE) => {
  const answer = await forum.site.post(path, fields)
  return { status: answer.status, page: await answer.text(), location: answer.headers.get('location') }
}

describe('the desk of facts', () => {
  test('is for staff', async ({ site, forum }) => {
    await site.join('lin')
    for (const path of ['/mod/facts', '/mod/facts/new', PAGE]) expect((await site.get(path)).status).toBe(403)
    expect((await site.post('/mod/facts/new', FACT)).status).toBe(403)
    expect(textOf(await forum.page('/mod/facts'))).toContain('not for your account')
  })

  test('lists each with its value and where it is used', async ({ desk }) => {
    await desk.entry({ title: 'When does it arrive?', body })
    const text = textOf(await desk.page('/mod/facts'))
    expect(text).toContain('TRC20 confirmations 20 confirmations trc20-confirmations')
    expect(text).toContain('When does it arrive?')
    await desk.site.post('/settings/preferences', { lang: 'zh-CN' })
    expect(textOf(await desk.page('/mod/facts'))).toContain('TRC20 确认数 20 个确认')
  })

  test('keeps what was typed when a fact cannot be taken', async ({ desk }) => {
    const { status, page } = await sent(desk, { ...FACT, slug: 'New', source: '' }, '/mod/facts/new')
    expect(status).toBe(400)
    expect(textOf(page)).toContain('Small letters, digits and single hyphens, please')
    expect(page).toContain('value="TRC20 确认数"')
    const taken = await sent(desk, FACT, '/mod/facts/new')
    expect([taken.status, textOf(taken.page).includes('Another fact has this short name.')]).toEqual([
      409,
      true,
    ])
  })

  test('shows what a change does, makes it, and tells readers', async ({ desk, site }) => {
    await desk.entry({ title: 'When does it arrive?', slug: 'arrives', body })
    await sent(desk, PROPOSAL)
    const before = textOf(await desk.page(PAGE))
    expect(before).toContain('1 official answer would change')
    expect(before).toContain(
      'Wait for 20 confirmations before you ask. Wait for 19 confirmations before you ask.',
    )
    const approved = await sent(desk, { act: 'approve', proposal: '2' })
    expect([approved.status, approved.location]).toEqual([303, PAGE])
    expect(textOf(await desk.page(PAGE))).toContain('Changed, in 1 official answer.')
    site.forgetCookies()
    const reader = await desk.page('/help/deposits/arrives')
    expect(reader).toContain('Wait for <span class="fact">19 confirmations</span> before')
    expect(textOf(reader)).toContain(
      'Values in this answer TRC20 confirmations 19 confirmations Notice Verified',
    )
  })

  test('refuses what came too late with what to do, and keeps a reason that is too short', async ({
    desk,
  }) => {
    await sent(desk, PROPOSAL)
    await sent(desk, { ...PROPOSAL, valueEn: '18' })
    await sent(desk, { act: 'approve', proposal: '2' })
    const late = await sent(desk, { act: 'approve', proposal: '3' })
    expect([late.status, textOf(late.page).includes('Look at the present value')]).toEqual([409, true])
    const stale = await sent(desk, { ...PROPOSAL, valueEn: '17' })
    expect([stale.status, stale.page.includes('value="17"')]).toEqual([409, true])
    const short = await sent(desk, { act: 'reject', proposal: '3', reason: 'x' })
    expect([short.status, short.page.includes('>x</textarea>')]).toEqual([400, true])
    await sent(desk, { act: 'reject', proposal: '3', reason: 'Made against the old value' })
    expect(textOf(await desk.page(PAGE))).toContain('Made against the old value')
  })

  test('verifies, describes and deletes what nothing names', async ({ desk }) => {
    await sent(desk, { act: 'verify' })
    await sent(desk, { act: 'describe', nameEn: 'Confirmations on Tron', nameZh: '', words: 'Tron, 波场' })
    const { fact } = await getFact(desk.db.read, FACT.slug)
    expect(fact).toMatchObject({ name: { en: 'Confirmations on Tron' }, words: ['Tron', '波场'] })
    const id = await desk.entry({ body })
    const used = await sent(desk, { act: 'remove' })
    expect([used.status, textOf(used.page).includes('names this fact')]).toEqual([409, true])
    await sent(
      desk,
      { body: 'It names nothing any more, so it can go.', title: 'Another title' },
      `/mod/faq/${id}`,
    )
    expect(await sent(desk, { act: 'remove' })).toMatchObject({ status: 303, location: '/mod/facts' })
    expect((await desk.site.get(PAGE)).status).toBe(404)
  })
})

describe('the editor of an entry', () => {
  test('says which facts there are', async ({ desk }) => {
    const id = await desk.entry({ body })
    for (const path of ['/mod/faq/new', `/mod/faq/${id}`])
      expect(textOf(await desk.page(path))).toContain('{{fact:trc20-confirmations}} 20 confirmations')
  })

  test('refuses a fact that is not there beside its field, and loses nothing', async ({ desk }) => {
    const wrong = body.replace('trc20', 'trc21')
    const entry = {
      origin: 'staff',
      category: 'deposits',
      language: 'en',
      title: 'When does it arrive?',
      body: wrong,
    }
    const { status, page } = await sent(desk, entry, '/mod/faq/new')
    expect(status).toBe(400)
    expect(textOf(page)).toContain('There is no fact “trc21-confirmations”. Make it under Living facts')
    expect(page).toContain(`${wrong}</textarea>`)
  })

  test('previews the value to staff, and to nobody else', async ({ desk, site }) => {
    expect((await sent(desk, { body }, '/preview')).page).toContain('>20 confirmations</span>')
    site.forgetCookies()
    expect((await sent(desk, { body }, '/preview')).page).toContain(body)
  })
})
