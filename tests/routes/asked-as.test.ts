import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { phrasesAt } from '~/features/phrases/phrases.view.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { type SiteForum, test, textOf } from './site-forum.ts'

const threadOf = async (forum: SiteForum, question: { id: QuestionId }) =>
  forum.page(questionPath(await forum.questionRow(question)))

describe('what a thread is asked as', () => {
  test('is for staff alone', async ({ site, forum }) => {
    const { question } = await forum.question()
    expect((await site.get(`/questions/${question.id}/asked-as`)).status).toBe(401)
    await site.join('lin')
    expect((await site.get(`/questions/${question.id}/asked-as`)).status).toBe(403)
    const forced = await site.post(`/questions/${question.id}/asked-as`, { act: 'add', text: 'lost coins' })
    expect(forced.status).toBe(403)
    expect(await threadOf(forum, question)).not.toContain('/asked-as')
  })

  test('is learned from the words that come along with a yes, and shown to staff', async ({
    site,
    forum,
  }) => {
    const { question } = await forum.question()
    const said = { value: 'yes', phrase: 'is:solved deposit vanished' }
    await site.post(`/questions/${question.id}/solved-it`, said)
    await forum.joinAsStaff('mei')
    const page = textOf(await forum.page(`/questions/${question.id}/asked-as`))
    expect(page).toContain('deposit vanished Waits for a second person')
    expect(await threadOf(forum, question)).toContain(`/questions/${question.id}/asked-as`)
  })

  test('can be added, worded anew and switched off by staff, of an official answer, too', async ({
    site,
    forum,
  }) => {
    const entryId = await forum.entry()
    await forum.joinAsStaff('mei')
    const path = `/mod/faq/${entryId}/asked-as`
    const added = await site.post(path, { act: 'add', text: 'payment vanished' })
    expect([added.status, added.headers.get('location')]).toEqual([303, path])
    const [phrase] = await phrasesAt(forum.db.read, { entryId })
    const id = String(phrase?.id)
    const refused = await site.post(path, { act: 'reword', phrase: id, text: 'x' })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('At least 2 characters, please.')
    expect(page).toMatch(/<details[^>]*open/)
    await site.post(path, { act: 'reword', phrase: id, text: 'transfer vanished' })
    await site.post(path, { act: 'switch', phrase: id, to: 'off' })
    expect(textOf(await forum.page(path))).toContain('transfer vanished Switched off by mei')
  })
})
