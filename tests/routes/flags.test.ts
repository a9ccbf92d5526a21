import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { type SiteForum, test, textOf } from './site-forum.ts'

async function joinTrusted(forum: SiteForum, handle: string) {
  await forum.site.join(handle)
  await forum.db.write((tx) => tx.update(users).set({ reputation: 50 }).where(eq(users.handleKey, handle)))
}

const shown = async (answer: Response) => [answer.status, textOf(await answer.text())]

describe('the form of a flag', () => {
  test('tells whose flag hid the post that staff will look at it, and others nothing', async ({
    forum,
    site,
  }) => {
    const { question } = await forum.question()
    const { id } = await forum.answer(question)
    const path = `/answers/${id}/flag`
    await joinTrusted(forum, 'lin')
    expect((await site.post(path, { kind: 'scam' })).status).toBe(303)
    const already = [409, expect.stringContaining('You have flagged this already. Staff will look at it.')]
    expect(await shown(await site.get(path))).toEqual(already)
    expect(await shown(await site.post(path, { kind: 'scam' }))).toEqual(already)
    site.forgetCookies()
    await site.join('okafor')
    expect((await site.get(path)).status).toBe(404)
  })

  test('tells staff, who see what is hidden or deleted, that it cannot be flagged', async ({
    forum,
    site,
  }) => {
    const { question, asker } = await forum.question()
    const { id } = await forum.answer(question)
    const path = `/answers/${id}/flag`
    await joinTrusted(forum, 'lin')
    await site.post(path, { kind: 'scam' })
    site.forgetCookies()
    await forum.joinAsStaff('mei')
    const refused = [403, expect.stringContaining('This cannot be flagged: it is hidden or deleted already.')]
    expect(await shown(await site.get(path))).toEqual(refused)
    const { question: gone } = await forum.question(asker)
    const other = await forum.answer(gone)
    expect((await site.get(`/answers/${other.id}/flag`)).status).toBe(200)
    await deleteQuestion(forum.db, await forum.staff(), gone.id, forum.now)
    expect(await shown(await site.get(`/answers/${other.id}/flag`))).toEqual(refused)
  })

  test('says before anything is typed what is missing for a flag', async ({ forum, site }) => {
    const { question } = await forum.question()
    const { id } = await forum.answer(question)
    await site.join('lin')
    await forum.db.write((tx) => tx.update(users).set({ reputation: 0 }))
    const refused = await shown(await site.get(`/answers/${id}/flag`))
    expect(refused).toEqual([403, expect.stringContaining('You need a little more reputation')])
  })
})
