import { describe, expect, vi } from 'vitest'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { type SiteForum, test, textOf } from './site-forum.ts'

/** Somebody signed in whose question was answered; notices come through the outbox. */
async function answeredMember(forum: SiteForum) {
  await forum.site.join('lin')
  const lin = await memberByHandle(forum.db.read, 'lin')
  if (!lin) throw new Error('Nobody joined')
  const { question } = await forum.question(lin, { title: 'When does my deposit arrive?' })
  const answer = await forum.answer(question)
  const page = await vi.waitFor(
    async () => {
      const text = await forum.page('/notices')
      expect(text).toContain('When does my deposit arrive?')
      return text
    },
    { timeout: 10_000, interval: 100 },
  )
  return { answer, page }
}

describe('notices', () => {
  test('tell of an answer and lead to it', async ({ forum }) => {
    const { answer, page } = await answeredMember(forum)
    expect(textOf(page)).toContain(`New ${answer.author.displayName} answered`)
    expect(page).toMatch(new RegExp(`href="/questions/\\d+/[^"]*#answer-${answer.id}"`))
    expect(page).toContain('aria-label="1 unread notice"')
  })

  test('are marked as read all at once', async ({ forum, site }) => {
    await answeredMember(forum)
    const answer = await site.post('/notices', {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/notices'])
    const page = await forum.page('/notices')
    expect(textOf(page)).toContain('All notices are marked as read.')
    expect(page).not.toContain('unread-mark')
    expect(page).toContain('When does my deposit arrive?')
  })

  test('need a log-in, and say what would be there', async ({ forum, site }) => {
    expect((await site.get('/notices')).status).toBe(401)
    expect((await site.post('/notices', {})).status).toBe(401)
    await site.join('lin')
    expect(textOf(await forum.page('/notices'))).toContain('Nothing new')
    expect((await site.get('/notices?cursor=x')).status).toBe(400)
  })
})
