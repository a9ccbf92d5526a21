import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, comments, users } from '#db/schema/index.ts'
import { detachNameFromAnswer } from '~/features/answers/removal.server.ts'
import { detachNameFromQuestion } from '~/features/questions/removal.server.ts'
import { problem, test } from './support.ts'

const TRANSACTION = 'a1'.repeat(32)

describe('facts for staff', () => {
  test('are in the asker’s and staff’s answers only', async ({ api }) => {
    const { forum } = api
    await forum.tag('deposit', {
      facts: [
        { key: 'network', shape: 'text', visibility: 'public' },
        { key: 'txid', shape: 'transaction_id', visibility: 'staff' },
      ],
    })
    const [asker, helper] = await forum.members(2)
    const facts = { network: 'TRC20', txid: TRANSACTION, unasked: 'dropped' }
    const asked = {
      title: 'My deposit has not arrived',
      body: 'I sent it yesterday.',
      tags: ['deposit'],
      facts,
    }
    const { json } = await api.post('/questions', asker, asked, { 'idempotency-key': 'facts' })
    expect(json.facts).toEqual({ network: 'TRC20', txid: TRANSACTION })
    const path = `/questions/${json.id}`
    await api.patch(path, asker, { body: 'I sent it the day before yesterday.' })
    await api.settle()
    expect((await api.get(path, await forum.staff())).json.facts.txid).toBe(TRANSACTION)
    for (const reader of [undefined, helper]) {
      expect((await api.get(path, reader)).json.facts).toEqual({ network: 'TRC20' })
      for (const place of ['', '/answers', '/revisions', '/comments', '?'])
        expect((await api.get(path + place, reader)).text).not.toContain(TRANSACTION)
      for (const place of ['/questions', `/search?q=${TRANSACTION}`, '/notices', '/tags'])
        expect((await api.get(place, reader)).text).not.toContain(TRANSACTION)
      expect((await api.get(`/search?q=${TRANSACTION}`, reader)).json.items).toEqual([])
    }
    const wrong = { ...asked, title: 'My other deposit has not arrived', facts: { txid: 'nope' } }
    expect(await api.post('/questions', asker, wrong)).toMatchObject(
      problem(400, 'facts.invalid', { errors: { 'facts[txid]': [expect.any(String)] } }),
    )
  })
})

describe('what is held', () => {
  test('is seen by its author and staff, and says so', async ({ api }) => {
    const { forum } = api
    const { question, post, asker } = await forum.question()
    const answer = await forum.answer(question)
    const comment = await forum.comment(post, answer.author)
    await forum.db.write(async (tx) => {
      await tx.update(answers).set({ heldAt: forum.now })
      await tx.update(comments).set({ heldAt: forum.now })
    })
    const path = `/questions/${question.id}`
    for (const reader of [undefined, asker]) {
      const { json } = await api.get(path, reader)
      expect([json.answers, json.comments]).toEqual([[], []])
      expect((await api.get(`${path}/comments`, reader)).json.items).toEqual([])
      for (const place of ['', '/comments', '/revisions'])
        expect((await api.get(`/answers/${answer.id}${place}`, reader)).status).toBe(404)
    }
    for (const reader of [answer.author, await forum.staff()]) {
      const { json } = await api.get(path, reader)
      expect(json.answers).toMatchObject([{ id: answer.id, state: 'pending' }])
      expect(json.comments).toMatchObject([{ id: comment, state: 'pending' }])
    }
  })
})

describe('names', () => {
  test('that were taken off are nowhere, neither in revisions nor at the FAQ', async ({ api }) => {
    const { forum } = api
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const staff = await forum.staff()
    await api.put(`/questions/${question.id}/accepted`, asker, { answerId: answer.id })
    const entry = (await api.post(`/answers/${answer.id}/promote`, staff, { category: 'fees' })).json
    await api.post(`/faq/${entry.id}/publish`, staff)
    await detachNameFromQuestion(forum.db, asker, question.id, forum.now)
    await detachNameFromAnswer(forum.db, answer.author, answer.id, forum.now)
    for (const place of [
      `/questions/${question.id}`,
      '/questions',
      `/questions/${question.id}/revisions`,
      `/answers/${answer.id}`,
      `/answers/${answer.id}/revisions`,
      `/faq/${entry.id}`,
      '/faq',
    ]) {
      const { text } = await api.get(place)
      expect(text, place).not.toContain(asker.handle)
      expect(text, place).not.toContain(answer.author.handle)
    }
    expect((await api.get(`/questions?user=${asker.handle}`)).json.items).toEqual([])
  })

  test('of deleted members are null', async ({ api }) => {
    const { forum } = api
    const { question, asker } = await forum.question()
    await forum.db.write((tx) => tx.update(users).set({ deletedAt: forum.now }).where(eq(users.id, asker.id)))
    expect((await api.get(`/questions/${question.id}`)).json.author).toBeNull()
    expect((await api.get(`/questions/${question.id}/revisions`)).json.items[0].editor).toBeNull()
  })
})
