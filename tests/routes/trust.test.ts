import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { EDIT_OTHERS_REPUTATION } from '~/features/posts/rules.ts'
import { DOWNVOTE_REPUTATION } from '~/features/votes/rules.ts'
import { hrefOf, test, textOf } from './site-forum.ts'

describe('what reputation opens', () => {
  test('is public, with the numbers that decide, and says to members where they stand', async ({
    forum,
    site,
  }) => {
    const signedOut = textOf(await forum.page('/privileges'))
    expect(signedOut).toContain(`${EDIT_OTHERS_REPUTATION.value} Edit what others wrote`)
    expect(signedOut).not.toContain('Your reputation')
    await site.join('ada')
    const page = textOf(await forum.page('/privileges'))
    expect(page).toContain('Your reputation: 1')
    expect(page).toMatch(/14 more points, and this opens: Your upvotes give their authors points/)
    expect(hrefOf(await forum.page('/users/ada'), /How reputation works/)).toBe('/privileges')
  })

  test('is where a refusal leads that more reputation would lift', async ({ forum, site }) => {
    const { question } = await forum.question()
    const answer = await forum.answer(question)
    await site.join('ada')
    const refused = await site.post(`/answers/${answer.id}/vote`, { value: '-1' })
    expect(refused.status).toBe(403)
    expect(hrefOf(await refused.text(), /What opens at which reputation/)).toBe('/privileges')
    expect(textOf(await forum.page('/privileges'))).toContain(`${DOWNVOTE_REPUTATION.value} Vote down`)
  })
})

test('the log of acts is for admins, says who did what, and is taken out as files', async ({
  forum,
  site,
}) => {
  const { question } = await forum.question(undefined, { title: 'Where is my kangaroo transfer?' })
  await forum.joinAsStaff('mei')
  await site.post(`/questions/${question.id}/close`, { reason: 'unclear' })
  expect((await site.get('/admin/audit')).status).toBe(403)
  expect((await site.get('/admin/audit.csv')).status).toBe(403)
  await site.join('chief')
  await forum.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
  const page = await forum.page('/admin/audit?person=mei')
  expect(textOf(page)).toMatch(/@mei closed Where is my kangaroo transfer\? Why: unclear/)
  expect(hrefOf(page, /Where is my kangaroo/)).toBe(`/questions/${question.id}`)
  expect(textOf(await forum.page('/admin/audit?act=question.merged'))).toContain('No such acts')
  const lines = await (await site.get('/admin/audit.jsonl?act=question.closed')).text()
  expect(JSON.parse(lines)).toMatchObject({ actor: 'mei', subjectId: String(question.id), why: 'unclear' })
  const stream = { act: 'stream', url: 'http://log.example', secret: 'x' }
  const refused = await site.post('/admin/audit', stream)
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('value="http://log.example"')
})
