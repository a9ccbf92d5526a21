import { describe, expect } from 'vitest'
import type { IncidentId } from '#db/ids.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { type NewIncident, newIncident } from '~/features/incidents/schema.ts'
import { postUpdate } from '~/features/incidents/updates.server.ts'
import { hrefOf, type SiteForum, test, textOf } from './site-forum.ts'

const TITLE = 'TRC20 deposits are delayed'
const FORM = {
  kind: 'incident',
  title: TITLE,
  titleZh: '',
  text: 'They wait for our node. **Nothing is lost.**',
  textZh: '',
  tags: 'deposit',
  networks: 'TRC20，BEP20',
  nextUpdateAt: '2026-03-02T10:30',
}

async function opened(forum: SiteForum, over: Partial<NewIncident> = {}) {
  const input = { kind: 'incident', title: { en: TITLE }, text: { en: 'They wait for our node.' }, ...over }
  const staff = await forum.staff()
  const { path } = await openIncident(forum.db, staff, newIncident.parse(input), forum.now)
  return { path, id: Number(path.split('/').at(-1)) as IncidentId, staff }
}

describe('the desk', () => {
  test('opens an incident, which every page that it concerns then shows', async ({ site, forum }) => {
    await forum.tag('deposit')
    await forum.joinAsStaff('mei')
    const { question } = await forum.question(undefined, { tags: ['deposit'] })
    const entry = await forum.entry({ slug: 'late-deposits', title: 'Late deposits over TRC20' })
    expect(textOf(await forum.page('/mod/incidents'))).toContain('Nothing yet')
    const made = await site.post('/mod/incidents/new', FORM)
    const path = made.headers.get('location') ?? ''
    expect([made.status, path]).toEqual([303, '/updates/1'])
    const page = textOf(await forum.page(path))
    expect(page).toContain('Published: it is shown from now on.')
    expect(page).toContain('Investigating since Mar 2, 2026 Next update by Mar 2, 2026, 10:30 UTC')
    expect(page).toContain('Networks: TRC20, BEP20')
    site.forgetCookies()
    const thread = (await site.get(`/questions/${question.id}`)).headers.get('location') ?? ''
    for (const shown of [
      '/',
      '/search?q=deposit',
      '/search',
      '/questions/ask',
      '/tags/deposit',
      '/help/deposits/late-deposits',
      thread,
    ])
      expect(hrefOf(await forum.page(shown), new RegExp(TITLE)), shown).toBe(path)
    expect(await forum.page('/questions')).not.toContain(TITLE)
    // Who searches for something else came for that: it is one line.
    expect(await forum.page('/search?q=password')).toContain('<summary>1 service update</summary>')
    expect(await forum.page('/search?q=deposit')).not.toContain('1 service update')
    expect(entry).toBeGreaterThan(0)
  })

  test('keeps what was typed, and says what is wrong beside it', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    const wrong = { ...FORM, title: '', tags: 'nothing', nextUpdateAt: '2026-03-02T08:00' }
    const empty = await site.post('/mod/incidents/new', wrong)
    const page = await empty.text()
    expect(empty.status).toBe(400)
    expect(page).toContain(`${FORM.text}</textarea>`)
    expect(page).toContain('value="2026-03-02T08:00"')
    const past = await site.post('/mod/incidents/new', { ...wrong, title: TITLE })
    expect(past.status).toBe(400)
    expect(textOf(await past.text())).toContain('The next update has to lie ahead.')
    const unknown = await site.post('/mod/incidents/new', { ...wrong, title: TITLE, nextUpdateAt: '' })
    expect(textOf(await unknown.text())).toContain('There is no tag of this name: nothing')
    const noTime = await site.post('/mod/incidents/new', { ...FORM, nextUpdateAt: 'soon' })
    expect(textOf(await noTime.text())).toContain('Please give a day and a time.')
  })

  test('posts updates, mends their words, ends and opens again', async ({ site, forum }) => {
    await forum.joinAsStaff('mei')
    const { id } = await opened(forum)
    const desk = `/mod/incidents/${id}`
    const update = { act: 'update', state: 'identified', text: 'A node fell behind.', textZh: '' }
    expect((await site.post(desk, update)).headers.get('location')).toBe(desk)
    expect(textOf(await forum.page(desk))).toContain('A node fell behind.')
    expect(await forum.page(`${desk}?edit=2`)).toContain('A node fell behind.</textarea>')
    await site.post(desk, {
      act: 'reword',
      update: '2',
      text: 'One node fell behind.',
      textZh: '节点同步滞后。',
    })
    expect(textOf(await forum.page(`/updates/${id}`))).toContain('edited One node fell behind.')
    expect(textOf(await forum.page(`/updates/${id}`, { cookie: 'lang=zh-CN' }))).toContain('节点同步滞后')
    const refused = await site.post(desk, { ...update, text: '' })
    expect([refused.status, (await refused.text()).includes('value="identified" selected=""')]).toEqual([
      400,
      true,
    ])
    const edit = { act: 'edit', revision: '2', title: 'Deposits are late', tags: '', networks: '' }
    await site.post(desk, edit)
    expect(textOf(await forum.page('/mod/incidents'))).toContain('Deposits are late')
    await site.post(desk, { act: 'end' })
    const ended = await forum.page(desk)
    expect(ended).toContain('name="act" value="reopen"')
    expect(textOf(ended)).toContain('It is over. The banners are gone. Undo')
    expect(await forum.page('/')).not.toContain('Deposits are late')
    const again = await site.post(desk, { act: 'end' })
    expect([again.status, textOf(await again.text()).includes('It is over already.')]).toEqual([409, true])
    await site.post(desk, { act: 'reopen' })
    expect(await forum.page('/')).toContain('Deposits are late')
  })

  test('is for staff', async ({ site, forum }) => {
    const { id } = await opened(forum)
    await site.join('lin')
    for (const path of ['/mod/incidents', '/mod/incidents/new', `/mod/incidents/${id}`])
      expect((await site.get(path)).status, path).toBe(403)
    expect((await site.post('/mod/incidents/new', FORM)).status).toBe(403)
    expect((await site.post(`/mod/incidents/${id}`, { act: 'end' })).status).toBe(403)
  })
})

describe('a reader', () => {
  test('has this too with one tap, comes back, and may take it back', async ({ site, forum }) => {
    const { path } = await opened(forum)
    const affected = `${path}/affected`
    const tapped = await site.post(affected, { value: 'yes', back: '/search?q=deposit' })
    expect([tapped.status, tapped.headers.get('location')]).toEqual([303, '/search?q=deposit'])
    const page = await forum.page('/search?q=deposit')
    expect(textOf(page)).toContain('Counted: 1 person has this. Undo')
    expect(page).toContain(`action="${affected}"`)
    expect(textOf(await forum.page(path))).toContain('1 person has this')
    await site.post(affected, { value: 'yes' })
    expect(textOf(await forum.page(path))).toContain('1 person has this')
    const undone = await site.post(affected, { value: 'no', back: '//evil.example' })
    expect(undone.headers.get('location')).toBe(path)
    expect(textOf(await forum.page(path))).not.toContain('person has this')
    expect((await site.post(affected, { value: 'perhaps' })).status).toBe(400)
    expect((await site.get(affected)).headers.get('location')).toBe(path)
    expect((await site.post('/updates/999/affected', { value: 'yes' })).status).toBe(404)
  })

  test('follows after logging in, and is shown the same button pressed', async ({ site, forum }) => {
    const { path } = await opened(forum)
    expect((await site.post(`${path}/follow`, { follow: 'yes' })).status).toBe(401)
    await site.join('lin')
    await site.post(`${path}/affected`, { value: 'yes' })
    expect(textOf(await forum.page(path))).toContain('You have this too Following')
    await site.post(`${path}/follow`, { follow: 'no' })
    expect(textOf(await forum.page(path))).toContain('You have this too Follow ')
  })

  test('finds what is open, then what is over, and what stands behind each', async ({ site, forum }) => {
    expect(textOf(await forum.page('/updates'))).toContain('Everything works as far as we know')
    const { id, staff } = await opened(forum)
    await opened(forum, { kind: 'announcement', title: { en: 'Maintenance on Sunday' } })
    const over = { state: 'over' as const, text: { en: 'All of them arrived.' } }
    await postUpdate(forum.db, staff, id, over, forum.now)
    const page = textOf(await forum.page('/updates'))
    expect(page).toMatch(/Maintenance on Sunday Announcement since .* Past TRC20 deposits are delayed Over/)
    expect(page).not.toContain(staff.displayName)
    expect(textOf(await forum.page(`/updates/${id}`))).toContain('by our team All of them arrived.')
    expect((await site.get('/updates/999')).status).toBe(404)
    expect((await site.get('/updates?cursor=x')).status).toBe(400)
  })

  test('is warned while asking about the very same', async ({ site, forum }) => {
    await forum.tag('deposit')
    await opened(forum, { tags: ['deposit'] })
    const similar = async (title: string, tags = '') =>
      (await (await site.post('/questions/similar', { title, tags })).json()) as { kind: string }[]
    expect(await similar('My deposits are not there')).toMatchObject([
      { kind: 'incident', title: TITLE, endPath: '/updates/1/affected' },
    ])
    expect(await similar('What is wrong here?', 'deposit')).toHaveLength(1)
    expect(await similar('How do I change my name?')).toEqual([])
    const prepared = { title: 'My deposits are not there', intent: 'prepare' }
    const page = await (await site.post('/questions/ask', prepared)).text()
    expect(page).toContain('Is it one of these?')
    const offers = (html: string) => textOf(html).match(/I have this too/g)?.length
    expect(offers(page)).toBe(1)
    expect(page.split(`>${TITLE}</a>`)).toHaveLength(2)
    expect(offers(await forum.page('/questions/ask'))).toBe(1)
  })

  test('of feeds gets every update, in one language', async ({ site, forum }) => {
    const { id, staff } = await opened(forum, { title: { en: TITLE, 'zh-CN': 'TRC20 充值延迟到账' } })
    const text = { en: 'A node <fell> behind.', 'zh-CN': '节点同步滞后。' }
    await postUpdate(forum.db, staff, id, { state: 'identified', text }, forum.now)
    const feed = await site.get('/updates.atom?language=zh-CN')
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await feed.text()
    expect(xml).toContain('已找到原因 · TRC20 充值延迟到账')
    expect(xml).toContain('节点同步滞后。')
    expect(xml.match(/<entry xml:lang="(zh-CN|en)">/g)).toEqual([
      '<entry xml:lang="zh-CN">',
      '<entry xml:lang="en">',
    ])
    expect(await (await site.get('/updates.atom?language=en')).text()).toContain(`/updates/${id}#update-2`)
    expect((await site.get('/updates.atom?language=fr')).status).toBe(400)
  })
})
