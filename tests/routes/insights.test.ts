import { eq } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import { ledgerDays, searches, users } from '#db/schema/index.ts'
import { holdOutShare } from '~/features/ledger/settings.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { hrefOf, type SiteForum, test, textOf } from './site-forum.ts'

const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
}
const ROBOT = { 'user-agent': 'Googlebot/2.1' }
const PAGE = '/mod/insights'
const TITLE = 'How long does a kangaroo transfer take?'

async function findable(forum: SiteForum) {
  const id = await forum.entry({ title: TITLE })
  await vi.waitFor(
    async () => expect(await forum.page('/search?q=kangaroo', ROBOT)).toContain('data-result'),
    {
      timeout: 10_000,
      interval: 100,
    },
  )
  return id
}

async function counted({ db, site }: SiteForum) {
  await site.running.app.ledger.flush()
  return db.read.select().from(ledgerDays)
}

async function asAdmin({ db, site }: SiteForum) {
  await site.join('chief')
  await db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
}

const pathOf = async (forum: SiteForum) =>
  /href="(\/help\/deposits\/[^"]+)"/.exec(await forum.page('/search?q=kangaroo', ROBOT))?.[1] ?? ''

describe('an official answer', () => {
  test('is counted where people see it, not where robots do', async ({ forum }) => {
    const entryId = await findable(forum)
    const path = await pathOf(forum)
    await forum.page(path, ROBOT)
    expect(await counted(forum)).toEqual([])
    for (const words of ['kangaroo', 'kangaroo', 'transfer']) await forum.page(`/search?q=${words}`, BROWSER)
    for (let visit = 0; visit < 2; visit++) await forum.page(path, BROWSER)
    expect(await counted(forum)).toMatchObject([{ entryId, shown: 2, viewed: 1, asked: 0, support: 0 }])
  })

  test('leads on to asking and to support, and is told of both', async ({ forum, site }) => {
    const entryId = await findable(forum)
    const page = await forum.page(await pathOf(forum), ROBOT)
    const support = hrefOf(page, /Contact support/) ?? ''
    expect(support).toBe(`/support?from=entry-${entryId}`)
    for (const headers of [ROBOT, BROWSER, BROWSER]) await forum.page(support, headers)
    const ask = hrefOf(page, /Ask the community/) ?? ''
    expect(await forum.page(ask)).toContain(`name="from" value="entry-${entryId}"`)
    const question = {
      title: 'How do I insure a walrus?',
      body: 'It has to be insured by Monday.',
      from: `entry-${entryId}`,
    }
    const step = (await site.post('/questions/ask', question)).headers.get('location') ?? ''
    expect(await forum.page(step)).toContain(`name="from" value="entry-${entryId}"`)
    const account = { intent: 'register', handle: 'walrus', password: 'correct horse' }
    expect((await site.post('/questions/ask', { ...question, ...account })).status).toBe(303)
    expect(await counted(forum)).toMatchObject([{ entryId, shown: 0, viewed: 0, asked: 1, support: 1 }])
  })

  test('that nobody wrote is counted nowhere, however it is named', async ({ forum }) => {
    for (const from of ['entry-999', 'entry-0', 'entry-1e3', 'question-1', ''])
      expect((await forum.site.get(`/support?from=${from}`, BROWSER)).status).toBe(200)
    expect(await counted(forum)).toEqual([])
  })
})

test('a search that finds nothing and leads to support is told so', async ({ forum, site }) => {
  const support = hrefOf(await forum.page('/search?q=walrus', BROWSER), /Contact support/) ?? ''
  await forum.page(support, BROWSER)
  await site.running.app.searchLog.flushAll(forum.now)
  expect(await forum.db.read.select().from(searches)).toMatchObject([
    { text: 'walrus', officials: 0, heldOut: null, ended: 'support' },
  ])
})

describe('the page', () => {
  test('is for staff alone, and says what to do while nothing was measured', async ({ forum, site }) => {
    const paths = [PAGE, `${PAGE}.csv?table=days`]
    for (const path of paths) expect((await site.get(path)).status).toBe(401)
    await site.join('ada')
    for (const path of paths) expect((await site.get(path)).status).toBe(403)
    await forum.joinAsStaff('mei')
    expect(textOf(await forum.page(PAGE))).toContain('Nothing measured in this period')
    expect(hrefOf(await forum.page('/mod/faq'), /Insights/)).toBe(PAGE)
    for (const query of ['days=12', 'sort=luck', 'language=fr'])
      expect((await site.get(`${PAGE}?${query}`)).status).toBe(400)
  })

  test('shows every figure with its rule, and gives its tables as files', async ({ forum, site }) => {
    const id = await forum.entry({ title: '=Formula(1)' })
    const row = { language: 'en', results: 3, officials: 1, createdAt: forum.now } as const
    const opened = { opened: `entry-${id}`, position: 1 } as const
    await forum.db.write(async (tx) => {
      await tx.insert(searches).values([
        { ...row, ...opened, token: 'a', text: '+deposit', ended: 'solved' },
        { ...row, token: 'b', text: '+deposit' },
      ])
      await tx.insert(ledgerDays).values({ day: '2026-03-02', entryId: id, shown: 2, viewed: 3, support: 1 })
    })
    await forum.joinAsStaff('mei')
    const page = await forum.page(PAGE)
    const text = textOf(page)
    expect(text).toMatch(/Shown 2 Searches on the search page whose first list/)
    expect(text).toMatch(/Opened 1 50% Those in which/)
    expect(text).toMatch(/Read 3 A visitor counts once a day/)
    expect(text).toMatch(/Went to support 1 33% Visitors who opened the contact page/)
    expect(text).toContain('Support after such a search Not measured')
    expect(text).toContain('=Formula(1) 2 1 3 0 0 0 1 –')
    expect(text).toContain('+deposit 2 2 1 1 0 0')
    expect(text).not.toContain('What standing first is worth')
    expect(page).not.toContain('style="')
    const linesOf = async (table: string) =>
      Buffer.from(await (await site.get(`${PAGE}.csv?table=${table}`)).arrayBuffer())
        .toString()
        .split('\r\n')
    expect((await linesOf('entries'))[1]).toMatch(/^\d+,'=Formula\(1\),en,\/help\/.*,2,1,3,0,0,0,1$/)
    expect((await linesOf('searches'))[1]).toBe("'+deposit,en,2,2,1,1,0,0")
    expect((await linesOf('days')).at(-2)).toBe('2026-03-02,2,1,1,0')
    expect((await site.get(`${PAGE}.csv?table=users`)).status).toBe(400)
  })
})

describe('the share of visitors who are held out', () => {
  test('is an admin’s to decide, from 0 to 50; what was typed is kept', async ({ forum, site }) => {
    await forum.joinAsStaff('mei')
    expect((await site.post('/admin/faq', { heldOut: '10' })).status).toBe(403)
    await asAdmin(forum)
    const refused = await site.post('/admin/faq', { heldOut: '51', secondApprover: 'yes' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(textOf(page)).toContain('A whole number from 0 to 50.')
    expect(page).toContain('value="51"')
    expect(page).toMatch(/name="secondApprover"[^>]*checked/)
    expect((await site.post('/admin/faq', { heldOut: '50' })).status).toBe(303)
    expect(await readSetting(forum.db.read, holdOutShare)).toBe(50)
    expect(textOf(await forum.page(PAGE))).toContain('Nothing measured')
  })

  test('finds official answers where their words put them, in the same searches', async ({ forum, site }) => {
    await findable(forum)
    await asAdmin(forum)
    await site.post('/admin/faq', { heldOut: '50' })
    for (let browser = 0; browser < 12; browser++)
      await forum.page('/search?q=kangaroo', { 'user-agent': `${BROWSER['user-agent']} Edg/${browser}` })
    await site.running.app.searchLog.flushAll(forum.now)
    const groups = (await forum.db.read.select().from(searches)).map(({ heldOut }) => heldOut)
    expect(groups).toHaveLength(12)
    expect(groups).not.toContain(null)
    expect(textOf(await forum.page(PAGE))).toMatch(/Shares are shown once each group has 100 searches/)
  })
})
