import { describe, expect } from 'vitest'
import type { CommentId, QuestionId } from '#db/ids.ts'
import { insertRows } from '#db/insert-rows.server.ts'
import { comments } from '#db/schema/index.ts'
import { recountComments } from '~/features/comments/comments.server.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { ANSWER, locationOf, promote, test } from './thread-support.ts'

describe('answering', () => {
  test('leads to the answer, which says that it was posted', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    const posted = await site.post('/questions/1/answers', { body: ANSWER })
    expect([posted.status, locationOf(posted)]).toEqual([303, `${thread.path}#answer-1`])
    const page = await thread.text()
    expect(page).toContain('Your answer is posted')
    expect(page).toContain(ANSWER)
    expect(page).not.toContain('id="your-answer"')
  })

  test('without an account keeps the text up to the log-in', async ({ site, thread }) => {
    await thread.ask()
    site.forgetCookies()
    expect(await thread.text()).toContain('action="/questions/1/answers"')
    const refused = await site.post('/questions/1/answers', { body: ANSWER })
    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain(ANSWER)
  })

  test('too briefly says so beside the text, which is kept', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    const refused = await site.post('/questions/1/answers', { body: 'No & <b>' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('At least 10 characters, please.')
    expect(page).toContain('No &amp; &lt;b&gt;</textarea>')
    const back = await site.get('/questions/1/answers')
    expect([back.status, locationOf(back)]).toEqual([302, thread.path])
  })

  test('twice by the same form makes one answer', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    const twice = await Promise.all(
      [1, 2].map(() => site.post('/questions/1/answers', { body: ANSWER, token: 'one form' })),
    )
    expect(twice.map(locationOf)).toEqual([`${thread.path}#answer-1`, `${thread.path}#answer-1`])
    expect((await thread.text()).match(/id="answer-\d+"/g)).toHaveLength(1)
  })
})

describe('voting', () => {
  test('works by the form and by the script', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    const byForm = await site.post('/questions/1/vote', { value: '1' })
    expect([byForm.status, locationOf(byForm)]).toEqual([303, thread.path])
    expect(await thread.text()).toMatch(/value="0"[^>]*aria-pressed="true"/)
    await site.post('/questions/1/vote', { value: '0' })
    expect(await thread.text()).not.toContain('aria-pressed="true"><svg')
  })

  test.for<Record<string, string>>([{ value: '7' }, { value: 'up' }, {}])(
    'for %j is not understood',
    async (fields, { site, thread }) => {
      await thread.ask()
      await thread.become('okafor')
      expect((await site.post('/questions/1/vote', fields)).status).toBe(400)
    },
  )

  test('on one’s own post is refused with the reason', async ({ site, thread }) => {
    await thread.ask()
    const refused = await site.post('/questions/1/vote', { value: '1' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('You cannot vote on your own post')
  })
})

describe('commenting', () => {
  test('leads to the comment, on the page that shows all when there are many', async ({ site, thread }) => {
    await thread.ask()
    const post = (body: string) => site.post('/questions/1/comments', { body })
    expect(locationOf(await post('Which network was it?'))).toBe(`${thread.path}#comment-1`)
    for (let index = 2; index <= 11; index++) await post(`And on day ${index}?`)
    const twelfth = await post('And on day twelve?')
    expect(locationOf(twelfth)).toBe(`${thread.path}?comments=question#comment-12`)
    expect(await thread.text()).toContain('Show all 12 comments')
    expect(await thread.text(locationOf(twelfth))).toContain('And on day twelve?')
    expect(locationOf(await site.get('/comments/12'))).toBe(locationOf(twelfth))
  })

  test('leads to a comment beyond a page of them, from which the others are read as well', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    await site.post('/questions/1/comments', { body: 'Is this the first of many?' })
    const { db } = site.running.app
    const [first] = await db.read.select().from(comments)
    const more = Array.from({ length: MAX_PAGE_SIZE + 49 }, (_, at) => ({
      ...first,
      id: (at + 2) as CommentId,
    }))
    await db.write(async (tx) => {
      await insertRows(tx, comments, more as (typeof comments.$inferInsert)[])
      await recountComments(tx, 1 as QuestionId, null)
    })
    const place = locationOf(await site.get('/comments/150'))
    const last = await thread.text(place)
    expect(idsIn(last)).toEqual(numbers(51, 150))
    expect(last).not.toContain('Next page')
    const start = await thread.text(linkIn(last, 'Show all 150 comments'))
    expect(idsIn(start)).toEqual(numbers(1, 100))
    expect(idsIn(await thread.text(linkIn(start, 'Next page')))).toEqual(numbers(101, 150))
    expect(locationOf(await site.get('/comments/100'))).toBe(`${thread.path}?comments=question#comment-100`)
  })

  test('can be mended for a while, and taken away', async ({ site, thread }) => {
    await thread.ask()
    await site.post('/questions/1/comments', { body: 'Which netwrok was it?' })
    expect(await thread.text('/comments/1/edit')).toContain('Which netwrok was it?')
    await site.post('/comments/1/edit', { body: 'Which network was it?' })
    expect(await thread.text()).toContain('Which network was it?')
    expect(locationOf(await site.post('/comments/1/delete', {}))).toBe(thread.path)
    expect((await site.get('/comments/1')).status).toBe(410)
  })
})

describe('judging', () => {
  test('accepts, moves and withdraws', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    expect((await site.post(`/answers/${id}/accept`, {})).status).toBe(403)
    await thread.become('lin')
    await site.post(`/answers/${id}/accept`, {})
    expect(await thread.text()).toContain('Accepted answer')
    await site.post('/questions/1/withdraw', {})
    expect(await thread.text()).not.toContain('Accepted answer')
  })

  test('closes with a reason and opens again', async ({ site, thread }) => {
    await thread.ask()
    expect((await site.get('/questions/1/close')).status).toBe(403)
    await thread.become('mei')
    await promote(site, 'mei')
    expect((await site.post('/questions/1/close', { reason: 'boring' })).status).toBe(400)
    await site.post('/questions/1/close', { reason: 'unclear' })
    expect(await thread.text()).toContain('It does not say enough to be answered.')
    expect((await site.post('/questions/1/answers', { body: ANSWER })).status).toBe(409)
    await site.post('/questions/1/reopen', {})
    expect(await thread.text()).not.toContain('This question is closed.')
  })

  test('takes a duplicate’s number or address, and the asker decides', async ({ site, thread }) => {
    await thread.ask('tanaka', { title: 'The one that was asked before' })
    await thread.ask('lin')
    const mark = (canonical: string) => site.post('/questions/2/duplicate', { canonical })
    await thread.become('okafor')
    for (const wrong of ['', 'that one', '2', '99', 'https://example.org/x']) {
      const refused = await mark(wrong)
      expect([wrong, refused.status]).toEqual([wrong, 400])
      expect(await refused.text()).toContain('class="field-error"')
    }
    await mark(`${site.origin}/questions/1/whatever?sort=newest#answer-3`)
    await thread.become('lin')
    const asked = await thread.text()
    expect(asked).toContain('Is this the same question?')
    expect(asked).toMatch(/name="canonical" value="1"/)
    await mark('#1')
    const page = await thread.text()
    expect(page).toContain('This was asked before.')
    expect(page).toContain('href="/questions/1/the-one-that-was-asked-before"')
  })
})

describe('other acts', () => {
  test('follow, and detach the name for good', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('okafor')
    await site.post('/questions/1/follow', { follow: 'yes' })
    expect(await thread.text()).toContain('2 people follow this')
    await site.post('/questions/1/follow', { follow: 'no' })
    await thread.become('lin')
    await site.post('/questions/1/detach', {})
    site.forgetCookies()
    for (const path of [thread.path, '/questions/1/history']) {
      const page = await thread.text(path)
      expect(page).toContain('a member')
      expect(page).not.toContain('/users/lin')
    }
  })

  test('“Did this solve it?” needs no account, and “Not yet” opens what to do next', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    await thread.answer('okafor')
    site.forgetCookies()
    const no = await site.post('/questions/1/solved-it', { value: 'no' })
    expect([no.status, locationOf(no)]).toEqual([303, `${thread.path}?solved=no#solved-it`])
    const page = await thread.text(locationOf(no))
    expect(page).toContain('What now?')
    expect(page).toContain('href="/questions/ask?body=')
    const yes = await site.post('/questions/1/solved-it', { value: 'yes' })
    expect(locationOf(yes)).toBe(`${thread.path}#solved-it`)
    expect(await thread.text()).toContain('It helped 1 person so far.')
  })

  test('a restored answer is where it was', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    expect(locationOf(await site.post(`/answers/${id}/delete`, {}))).toBe(`${thread.path}#answer-${id}`)
    expect(await thread.text()).toContain(`action="/answers/${id}/restore"`)
    site.forgetCookies()
    expect(await thread.text()).not.toContain(ANSWER)
    expect((await site.get(`/answers/${id}`)).status).toBe(410)
    await thread.become('okafor')
    await site.post(`/answers/${id}/restore`, {})
    site.forgetCookies()
    expect(await thread.text()).toContain(ANSWER)
  })
})

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const idsIn = (page: string) => [...page.matchAll(/<li id="comment-(\d+)"/g)].map(([, id]) => Number(id))
/** The thread's address that a link of its page leads to. */
const linkIn = (page: string, text: string) => {
  const [, query = ''] = new RegExp(`href="(\\?[^"#]+)[^"]*">${text}<`).exec(page) ?? []
  return `/questions/1/deposit-over-trc20-has-not-arrived${query.replaceAll('&amp;', '&')}`
}
