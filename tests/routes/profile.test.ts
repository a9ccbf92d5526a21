import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { stepLine } from '~/pages/profile/plot.ts'
import { test, textOf, titlesIn } from './site-forum.ts'

describe('a member’s page', () => {
  test('shows what they wrote and how their reputation grew', async ({ forum }) => {
    const author = await forum.member()
    await forum.question(author, { title: 'Asked by the member of the page' })
    const { question } = await forum.question(undefined, { title: 'Answered by the member of it' })
    const answer = await forum.answer(question, author)
    await castVote(forum.db, await forum.member({ reputation: 20 }), answer.post, 1, forum.now)
    const page = await forum.page(`/users/${author.handle}`)
    expect(titlesIn(page)).toEqual(['Answered by the member of it', 'Asked by the member of the page'])
    expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Reputation from 1 to 11, at most 11\./)
    expect(page).toMatch(/<td><time[^>]*>Mar 2, 2026<\/time><\/td><td>11<\/td>/)
    expect(page).not.toContain(' style=')
  })

  test('marks staff, and offers to edit only one’s own', async ({ forum }) => {
    const staff = await forum.staff()
    expect(await forum.page(`/users/${staff.handle}`)).toContain('<span class="staff">Staff</span>')
    await forum.site.join('lin')
    expect(textOf(await forum.page('/users/lin'))).toContain('Edit profile')
    expect(textOf(await forum.page(`/users/${staff.handle}`))).not.toContain('Edit profile')
  })

  test('has one address; unknown is 404, deleted 410', async ({ forum, site }) => {
    const { handle, id } = await forum.member()
    const shouted = await site.get(`/users/${handle.toUpperCase()}`)
    expect([shouted.status, shouted.headers.get('location')]).toEqual([301, `/users/${handle}`])
    expect((await site.get('/users/nobody')).status).toBe(404)
    await forum.db.write((tx) => tx.update(users).set({ deletedAt: forum.now }).where(eq(users.id, id)))
    expect((await site.get(`/users/${handle}`)).status).toBe(410)
  })
})

describe('the line of a plot', () => {
  const from = new Date('2026-01-01T00:00:00Z')
  const to = new Date('2026-01-11T00:00:00Z')

  test('keeps its height until the total changes', () => {
    const totals = [
      { day: '2026-01-06', reputation: 6 },
      { day: '2026-01-11', reputation: 12 },
    ]
    expect(stepLine(totals, from, to)).toBe('M0 110H300V60H600V0H600')
  })

  test('stays in its box whatever the clocks say', () => {
    expect(stepLine([{ day: '2025-12-31', reputation: 1 }], from, from)).toBe('M0 0H0V0H600')
  })
})
