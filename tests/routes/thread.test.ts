import { describe, expect } from 'vitest'
import { locationOf, promote, QUESTION, test } from './thread-support.ts'

describe('the address of a thread', () => {
  test('is one: every other form leads to it for good', async ({ site, thread }) => {
    await thread.ask()
    expect(thread.path).toBe('/questions/1/deposit-over-trc20-has-not-arrived')
    for (const other of ['/questions/1', '/questions/1/old-title', '/q/1']) {
      const answer = await site.get(other)
      expect([other, answer.status, locationOf(answer)]).toEqual([other, 301, thread.path])
    }
    expect(locationOf(await site.get('/questions/1?sort=newest'))).toBe(`${thread.path}?sort=newest`)
  })

  test('keeps Chinese letters', async ({ site, thread }) => {
    await thread.ask('lin', { title: '充值已确认但没有到账怎么办', body: '等了三个小时，余额还是没有变化。' })
    expect(decodeURI(thread.path)).toBe('/questions/1/充值已确认但没有到账怎么办')
    expect((await site.get(thread.path)).status).toBe(200)
    expect(decodeURI(locationOf(await site.get('/q/1')))).toBe(decodeURI(thread.path))
  })

  test('is never that of an act, whatever the title says', async ({ site, thread }) => {
    await thread.ask('lin', { title: 'Solved it?', body: QUESTION.body })
    expect(thread.path).toBe('/questions/1')
    expect((await site.get(thread.path)).status).toBe(200)
  })

  test.for(['/questions/2', '/questions/2/x', '/q/2', '/questions/0', '/questions/1e3', '/questions/-1'])(
    'of nothing is not found: %s',
    async (path, { site }) => {
      expect((await site.get(path)).status).toBe(404)
    },
  )

  test.for(['sort=worst', 'after=nonsense', 'after=W10'])(
    'with ?%s is not understood',
    async (query, { site, thread }) => {
      await thread.ask()
      expect((await site.get(`${thread.path}?${query}`)).status).toBe(400)
    },
  )
})

describe('a deleted thread', () => {
  test('is gone for others, and its author sees how to restore it', async ({ site, thread }) => {
    await thread.ask()
    expect(await thread.text('/questions/1/delete')).toContain(QUESTION.title)
    const deleted = await site.post('/questions/1/delete', {})
    expect([deleted.status, locationOf(deleted)]).toEqual([303, thread.path])
    expect(await thread.text()).toContain('action="/questions/1/restore"')
    site.forgetCookies()
    for (const path of [thread.path, '/questions/1', '/questions/1/other', '/q/1', '/questions/1/history']) {
      const answer = await site.get(path)
      expect([path, answer.status]).toEqual([path, 410])
      expect(await answer.text()).not.toContain(QUESTION.title)
    }
    await thread.become('lin')
    await site.post('/questions/1/restore', {})
    site.forgetCookies()
    expect((await site.get(thread.path)).status).toBe(200)
  })
})

describe('a thread', () => {
  test('is the same bytes for every signed-out reader, without inline style or script', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    await thread.answer('okafor')
    site.forgetCookies()
    const [first, second] = [await thread.text(), await thread.text()]
    expect(first).toBe(second)
    expect(first).not.toMatch(/ style="| on\w+="/)
    expect(first.match(/<script(?! type="application\/ld\+json")/g)).toHaveLength(1)
    expect(first).toContain('<strong>32 confirmations</strong>')
    expect(first).toContain(`rel="canonical"`)
  })

  test('shows what each reader may do', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    const accept = `action="/answers/${id}/accept"`
    expect(await thread.text()).not.toContain(accept)
    await thread.become('lin')
    const own = await thread.text()
    expect(own).toContain(accept)
    expect(own).toContain('href="/questions/1/edit"')
    expect(own).not.toContain('/mod/faq/promote/')
    await thread.become('mei')
    await promote(site, 'mei')
    const staff = await thread.text()
    expect(staff).toContain(accept)
    expect(staff).toContain(`href="/mod/faq/promote/${id}"`)
    expect(staff).toContain('href="/questions/1/close"')
  })

  test('is sorted as the address says, the accepted answer first in the best order', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    const first = await thread.answer('okafor')
    const second = await thread.answer('tanaka', 'Look at the minimum of this network first.')
    await thread.become('lin')
    await site.post(`/answers/${second}/accept`, {})
    const order = async (query: string) =>
      [...(await thread.text(thread.path + query)).matchAll(/id="answer-(\d+)"/g)].map(([, id]) => Number(id))
    expect(await order('')).toEqual([second, first])
    expect(await order('?sort=oldest')).toEqual([first, second])
  })

  test('goes on behind a cursor, and links lead to the page that has the answer', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    const ids = await thread.manyAnswers(32)
    const page = await thread.text()
    expect(page.match(/id="answer-\d+"/g)).toHaveLength(30)
    const next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await thread.text(thread.path + next)).match(/id="answer-\d+"/g)).toHaveLength(2)
    const place = locationOf(await site.get(`/answers/${ids[31]}`))
    expect(place).toContain('after=')
    expect(await thread.text(place)).toContain(`id="answer-${ids[31]}"`)
    expect(locationOf(await site.get(`/answers/${ids[0]}`))).toBe(`${thread.path}#answer-${ids[0]}`)
  })

  test('speaks the reader’s language, and says in which one people wrote', async ({ site, thread }) => {
    await thread.ask()
    site.forgetCookies()
    const page = await (await site.get(thread.path, { 'accept-language': 'zh-CN' })).text()
    expect(page).toContain('<html lang="zh-CN"')
    expect(page).toMatch(/<h1[^>]* lang="en"/)
    expect(page).toContain('还没有回答')
    expect(page).toContain('lang="en"><p>The explorer')
  })

  test('counts a reader once, and machines not at all', async ({ site, thread }) => {
    await thread.ask()
    site.forgetCookies()
    const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
    for (let times = 0; times < 3; times++) await site.get(thread.path, browser)
    await site.get(thread.path, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' })
    await site.running.app.views.flush()
    // Numbers on pages from memory are up to a minute old: members' are made for them.
    await thread.become('lin')
    expect(await thread.text()).toContain('1 view<')
  })
})
