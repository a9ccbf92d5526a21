import { describe, expect } from 'vitest'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { hrefOf, type SiteForum, test, textOf, titlesIn } from './site-forum.ts'

const FIRST = 'USDT sent over TRC20 is confirmed but not credited'
const AGAIN = 'TRC20 deposit confirmed, USDT not credited so far'
const BODY = 'The explorer shows 32 confirmations and my balance did not change.'

async function askedAgain(forum: SiteForum) {
  const first = await forum.question(undefined, { title: FIRST, body: BODY })
  await forum.settle()
  const again = await forum.question(undefined, { title: AGAIN, body: `${BODY} Since yesterday.` })
  await forum.settle()
  return { first, again, page: `/questions/${again.question.id}/duplicate` }
}

describe('looking for the question that was asked before', () => {
  test('begins with the title, leaves the question out, and follows other words', async ({ site, forum }) => {
    const { page, first } = await askedAgain(forum)
    await forum.question(undefined, { title: 'Passport photo refused because of glare' })
    await forum.settle()
    expect((await site.get(page)).status).toBe(401)
    await site.join('okafor')
    const begun = await forum.page(page)
    expect(titlesIn(begun)[0]).toBe(FIRST)
    expect(titlesIn(begun)).not.toContain(AGAIN)
    expect(begun).toContain(`value="${AGAIN}"`)
    const text = textOf(begun)
    expect(text).toContain('Propose as a duplicate')
    for (const part of ['Needs an answer', '0 answers', '0 votes', BODY]) expect(text).toContain(part)
    expect(begun).toMatch(new RegExp(`name="canonical" value="${first.question.id}"`))
    const other = await forum.page(`${page}?q=passport`)
    expect(textOf(other)).toContain('Passport photo refused')
    expect(textOf(await forum.page(`${page}?q=xyzzy`))).toContain('No other question was found.')
  })

  test('takes a number or an address, and shows the canonical one of a duplicate', async ({
    site,
    forum,
  }) => {
    const { page, first, again } = await askedAgain(forum)
    const third = await forum.question(undefined, { title: 'Coins on their way for a day' })
    await site.join('mei')
    await forum.joinAsStaff('tanaka')
    const { id } = third.question
    await site.post(`/questions/${id}/duplicate`, { canonical: String(first.question.id) })
    for (const typed of [`${id}`, `#${id}`, `/q/${id}`, `${site.origin}/questions/${id}/coins?x=1`]) {
      const found = textOf(await forum.page(`${page}?q=${encodeURIComponent(typed)}`))
      expect(found).toContain('1 question found')
      expect(found).toContain(FIRST)
    }
    const own = textOf(await forum.page(`${page}?q=${again.question.id}`))
    expect(own).toContain('No other question was found.')
  })

  test('never shows what was just deleted', async ({ site, forum }) => {
    const { page, first } = await askedAgain(forum)
    await site.join('okafor')
    await deleteQuestion(forum.db, first.asker, first.question.id, forum.now)
    expect(await forum.page(page)).not.toContain(FIRST)
    expect(await forum.page(`${page}?q=${first.question.id}`)).not.toContain(FIRST)
    expect((await site.get(`${page}?canonical=${first.question.id}`)).status).toBe(404)
  })
})

describe('the last step', () => {
  test('shows both and what a proposal does', async ({ site, forum }) => {
    const { page, first, again } = await askedAgain(forum)
    await site.join('okafor')
    const step = textOf(await forum.page(`${page}?canonical=${first.question.id}`))
    for (const part of [FIRST, AGAIN, 'Propose', 'The asker and staff see your proposal', '3 more members'])
      expect(step).toContain(part)
    expect(step).not.toContain('The asker is told')
    const sent = await site.post(page, { canonical: String(first.question.id) })
    expect(sent.status).toBe(303)
    expect(textOf(await forum.page(`/questions/${again.question.id}/${again.question.id}`))).not.toContain(
      'This was asked before.',
    )
  })

  test('says that a moderator decides, and what moves', async ({ site, forum }) => {
    const { page, first } = await askedAgain(forum)
    await forum.joinAsStaff('mei')
    const step = textOf(await forum.page(`${page}?canonical=${first.question.id}`))
    for (const part of ['Close as a duplicate', '1 follower comes along', 'The asker is told.'])
      expect(step).toContain(part)
    expect((await site.get(`${page}?canonical=nonsense`)).status).toBe(400)
  })
})

describe('what was merged', () => {
  test('is counted on the canonical and listed; the duplicate tells whether it is answered', async ({
    site,
    forum,
  }) => {
    const { page, first, again } = await askedAgain(forum)
    await forum.answer(first.question)
    await forum.joinAsStaff('mei')
    await site.post(page, { canonical: String(first.question.id) })
    site.forgetCookies()
    const canonical = await (await follow(site, `/questions/${first.question.id}`)).text()
    const list = hrefOf(canonical, /1 duplicate/)
    expect(list).toBe(`/questions/${first.question.id}/duplicates`)
    expect(titlesIn(await forum.page(list ?? ''))).toEqual([AGAIN])
    const duplicate = textOf(await (await follow(site, `/questions/${again.question.id}`)).text())
    expect(duplicate).toMatch(/This was asked before\..*Open 1 answer/)
    await deleteQuestion(forum.db, await forum.staff(), again.question.id, forum.now)
    expect(textOf(await forum.page(list ?? ''))).toContain('No question was merged into this one')
  })
})

const follow = async (site: SiteForum['site'], path: string) => {
  const moved = await site.get(path)
  return site.get(moved.headers.get('location') ?? path)
}

describe('likely duplicates', () => {
  const list = '/mod/duplicates'
  const decide = (
    { first, again }: Awaited<ReturnType<typeof askedAgain>>,
    decision: string,
    from = 'list',
  ) =>
    [
      `/mod/duplicates/${again.question.id}`,
      { decision, from, canonical: String(first.question.id) },
    ] as const

  test('are for staff', async ({ site, forum }) => {
    const asked = await askedAgain(forum)
    expect((await site.get(list)).status).toBe(401)
    await site.join('okafor')
    expect((await site.get(list)).status).toBe(403)
    for (const decision of ['merge', 'dismiss', 'reopen', 'restore'])
      expect((await site.post(...decide(asked, decision))).status).toBe(403)
    expect(await (await follow(site, `/questions/${asked.again.question.id}`)).text()).not.toContain(
      'Likely a',
    )
  })

  test('are listed and counted, dismissed by one press, and brought back by the toast', async ({
    site,
    forum,
  }) => {
    const asked = await askedAgain(forum)
    await forum.joinAsStaff('mei')
    const before = await forum.page(list)
    expect(titlesIn(before)).toEqual([AGAIN, FIRST])
    expect(textOf(before)).toMatch(/Likely duplicates 1 /)
    expect(textOf(before)).toMatch(/(Alike|Very alike|Almost the same) \d\d %/)
    const dismissed = await site.post(...decide(asked, 'dismiss'))
    expect([dismissed.status, dismissed.headers.get('location')]).toEqual([303, list])
    const after = await forum.page(list)
    expect(textOf(after)).toContain('Nothing to sort out')
    expect(after).toMatch(/class="toast toast-undo"[\s\S]*name="decision" value="restore"/)
    await site.post(...decide(asked, 'restore'))
    expect(titlesIn(await forum.page(list))).toEqual([AGAIN, FIRST])
  })

  test('are merged by one press on the question’s page, and opened again', async ({ site, forum }) => {
    const asked = await askedAgain(forum)
    await forum.joinAsStaff('mei')
    const path = `/questions/${asked.again.question.id}`
    expect(textOf(await (await follow(site, path)).text())).toMatch(/Likely a duplicate of .* \(\d\d %\)/)
    const merged = await site.post(...decide(asked, 'merge', 'thread'))
    expect(merged.headers.get('location')).toContain(path)
    const thread = await forum.page(merged.headers.get('location') ?? '')
    expect(textOf(thread)).toContain('This was asked before.')
    expect(thread).toMatch(/name="decision" value="reopen"/)
    expect((await site.post(...decide(asked, 'merge', 'thread'))).status).toBe(403)
    await site.post(...decide(asked, 'reopen', 'thread'))
    expect(textOf(await (await follow(site, path)).text())).toContain('Likely a duplicate of')
  })

  test('are undone by a form that leads nowhere but to a page of ours', async ({ site }) => {
    const toastOf = async (action: string) => {
      const toast = JSON.stringify(['questions.merged', {}, { action, fields: { decision: 'reopen' } }])
      return (await site.get('/', { cookie: `toast=${encodeURIComponent(toast)}` })).text()
    }
    expect(await toastOf('/mod/duplicates/1')).toContain('<form method="post" action="/mod/duplicates/1">')
    for (const action of [
      '//example.org/x',
      'https://example.org',
      'javascript:alert(1)',
      '/\\example.org',
    ]) {
      const page = await toastOf(action)
      expect(page).toContain('Merged: readers are led')
      expect(page).not.toContain('toast-undo')
    }
  })

  test('cannot be made up: an unknown pair or decision is refused', async ({ site, forum }) => {
    const asked = await askedAgain(forum)
    await forum.joinAsStaff('mei')
    expect((await site.post(...decide(asked, 'burn'))).status).toBe(400)
    const swapped = { first: asked.again, again: asked.first, page: '' }
    expect((await site.post(...decide(swapped, 'dismiss'))).status).toBe(404)
    expect((await site.get(`${list}?cursor=nonsense`)).status).toBe(400)
  })
})
