import { describe, expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { ORIGIN, problem, test } from './support.ts'

const ASKED = {
  title: 'My USDT deposit over TRC20 has not arrived',
  body: 'I sent **50 USDT** two hours ago and it is not there.',
}

describe('asking', () => {
  test('answers 201 with the question, and where it is', async ({ api }) => {
    const asker = await api.forum.member()
    await api.forum.tag('deposit', { name: { en: 'Deposit', 'zh-CN': '充值' } })
    const answer = await api.post('/questions', asker, { ...ASKED, tags: ['充值'], language: 'en' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(answer.json.url)
    expect(answer.json).toEqual({
      id: expect.any(Number),
      url: `${ORIGIN}/questions/${answer.json.id}/my-usdt-deposit-over-trc20-has-not-arrived`,
      title: ASKED.title,
      slug: 'my-usdt-deposit-over-trc20-has-not-arrived',
      body: ASKED.body,
      bodyHtml: expect.stringContaining('<strong>50 USDT</strong>'),
      tags: ['deposit'],
      language: 'en',
      author: {
        id: asker.id,
        handle: asker.handle,
        displayName: asker.displayName,
        reputation: 1,
        isStaff: false,
      },
      ...{ score: 0, viewerVote: 0, answerCount: 0, viewCount: 0, acceptedAnswerId: null },
      ...{ state: 'open', canonicalId: null, faqEntryId: null, facts: {}, answers: [], comments: [] },
      ...{ locked: null, protected: false },
      createdAt: '2026-03-02T09:00:00.000Z',
      updatedAt: '2026-03-02T09:00:00.000Z',
      revision: 1,
      license: null,
    })
    expect((await api.get(`/questions/${answer.json.id}`, asker)).json).toEqual(answer.json)
  })

  test('is refused beside the field, with what is wrong', async ({ api }) => {
    const asker = await api.forum.member()
    const short = await api.post('/questions', asker, { title: 'Help', body: ASKED.body })
    expect(short).toMatchObject(problem(400, 'form.invalid_fields'))
    expect(short.json.errors).toEqual({ title: ['At least 10 characters, please.'] })
    const noBody = await api.post('/questions', asker, { title: ASKED.title })
    expect(noBody).toMatchObject(problem(400, 'questions.body_short'))
    const wrong = await api.post('/questions', asker, { ...ASKED, title: 7, tags: 'deposit', language: 'fr' })
    expect(Object.keys(wrong.json.errors).sort()).toEqual(['language', 'tags', 'title'])
    expect(wrong.json.errors.title).toEqual(['This cannot be used.'])
  })

  test('the same words again at once is a conflict that leads to the first', async ({ api }) => {
    const asker = await api.forum.member()
    const { json } = await api.post('/questions', asker, ASKED)
    const again = await api.post('/questions', asker, ASKED)
    expect(again).toMatchObject(problem(409, 'posts.repeated'))
    expect(again.headers.get('location')).toContain(`/questions/${json.id}/`)
  })
})

describe('reading', () => {
  test('embeds 30 answers, the accepted one first, and 10 comments under each post', async ({ api }) => {
    const { forum } = api
    const { question, asker, post } = await forum.question()
    const answers = await forum.answers(question, 32)
    const last = answers[31]
    await api.put(`/questions/${question.id}/accepted`, asker, { answerId: last.id })
    for (let count = 0; count < 11; count++) {
      await forum.comment(post, asker)
      await forum.comment(last.post, asker)
    }
    const { json } = await api.get(`/questions/${question.id}`)
    expect(json.answers).toHaveLength(30)
    expect(json.answers[0]).toMatchObject({ id: last.id, isAccepted: true })
    expect(json.comments).toHaveLength(10)
    expect(json.answers[0].comments).toHaveLength(10)
    expect(json).toMatchObject({ state: 'solved', acceptedAnswerId: last.id, answerCount: 32 })
    const rest = await api.get(`/questions/${question.id}/answers?limit=30`)
    expect(rest.json.items).toEqual(json.answers)
    const end = await api.get(`/questions/${question.id}/answers?limit=30&cursor=${rest.json.next}`)
    expect([end.json.items.length, end.json.next]).toEqual([2, null])
  })

  test('tells unknown from deleted, and deleted ones to their author', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    expect(await api.get('/questions/999')).toMatchObject(problem(404, 'questions.not_found'))
    expect(await api.get('/questions/nope')).toMatchObject(problem(404, 'http.not_found'))
    expect(await api.get('/questions/99999999999999999999')).toMatchObject(problem(404, 'http.not_found'))
    expect((await api.delete(`/questions/${question.id}`, asker)).status).toBe(204)
    expect(await api.get(`/questions/${question.id}`)).toMatchObject(problem(410, 'questions.deleted'))
    expect((await api.get(`/questions/${question.id}`, asker)).json.state).toBe('deleted')
    expect(await api.delete(`/questions/${question.id}`, asker)).toMatchObject(
      problem(410, 'questions.deleted'),
    )
  })

  test('names where an imported one comes from', async ({ api }) => {
    const { question } = await api.forum.question()
    const imported = { sourceUrl: 'https://beer.stackexchange.com/q/7', license: 'CC BY-SA 4.0' }
    await api.forum.db.write((tx) => tx.update(questions).set(imported))
    const { json } = await api.get(`/questions/${question.id}`)
    expect(json.license).toBe('CC BY-SA 4.0')
    expect(json.source).toEqual({ site: 'beer.stackexchange.com', url: 'https://beer.stackexchange.com/q/7' })
    expect((await api.get('/questions')).json.items[0].source).toEqual(json.source)
  })
})

describe('changing', () => {
  test('makes a revision, which anybody may read', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const path = `/questions/${question.id}`
    const edited = await api.patch(path, asker, { body: 'Now with the whole story told.', reason: 'clearer' })
    expect(edited).toMatchObject({ status: 200, json: { revision: 2 } })
    const { json } = await api.get(`${path}/revisions`)
    expect(json.items).toMatchObject([
      { revision: 1, reason: '', editor: { id: asker.id } },
      { revision: 2, reason: 'clearer', body: 'Now with the whole story told.' },
    ])
    const first = await api.get(`${path}/revisions?limit=1`)
    const second = await api.get(`${path}/revisions?limit=1&cursor=${first.json.next}`)
    expect([...first.json.items, ...second.json.items]).toEqual(json.items)
    expect(second.json.next).toBeNull()
  })

  test('is for its author, staff and who has 500', async ({ api }) => {
    const { question } = await api.forum.question()
    const stranger = await api.forum.member()
    const path = `/questions/${question.id}`
    const edit = { title: 'A better title for this question' }
    expect(await api.patch(path, stranger, edit)).toMatchObject(problem(403, 'questions.edit_forbidden'))
    expect(await api.delete(path, stranger)).toMatchObject(problem(403, 'questions.delete_forbidden'))
    expect((await api.patch(path, await api.forum.member({ reputation: 500 }), edit)).status).toBe(200)
    expect((await api.patch(path, await api.forum.staff(), { tags: [] })).status).toBe(200)
  })
})

describe('lists', () => {
  test('are summaries, without bodies, in pages', async ({ api }) => {
    const ids: number[] = []
    for (let count = 0; count < 5; count++) {
      api.forum.advance(MINUTE_MS)
      ids.unshift((await api.forum.question()).question.id)
    }
    const seen: number[] = []
    let cursor = ''
    do {
      const { json } = await api.get(`/questions?limit=2${cursor}`)
      expect(json.items.length).toBeLessThanOrEqual(2)
      for (const item of json.items) {
        expect(item).not.toHaveProperty('body')
        expect(item).not.toHaveProperty('facts')
        seen.push(item.id)
      }
      cursor = json.next && `&cursor=${json.next}`
    } while (cursor)
    expect(seen).toEqual(ids)
  })

  test('take sort, tag, language and user; what nobody has finds nothing', async ({ api }) => {
    const { forum } = api
    await forum.tag('deposit', { synonyms: ['充币'] })
    const { question, asker } = await forum.question(undefined, { tags: ['deposit'] })
    const { question: other } = await forum.question(undefined, { language: 'zh-CN' })
    await forum.answer(other)
    const ids = async (query: string) =>
      (await api.get(`/questions?${query}`)).json.items.map((item: { id: number }) => item.id).sort()
    expect(await ids('')).toEqual([question.id, other.id])
    expect(await ids(`tag=${encodeURIComponent('充币')}`)).toEqual([question.id])
    expect(await ids('language=zh-CN')).toEqual([other.id])
    expect(await ids(`user=${asker.handle.toUpperCase()}`)).toEqual([question.id])
    expect(await ids('sort=unanswered')).toEqual([question.id])
    for (const sort of ['newest', 'active', 'unsolved', 'top'])
      expect(await ids(`sort=${sort}`)).toHaveLength(2)
    expect(await ids('tag=nope')).toEqual([])
    expect(await ids('user=nobody')).toEqual([])
  })

  test.for([
    ['limit=0', 'form.invalid_fields'],
    ['limit=101', 'form.invalid_fields'],
    ['limit=-1', 'form.invalid_fields'],
    ['limit=1e1', 'form.invalid_fields'],
    ['limit=', 'form.invalid_fields'],
    ['sort=best', 'form.invalid_fields'],
    ['language=fr', 'form.invalid_fields'],
    ['cursor=nope', 'lists.bad_cursor'],
    ['cursor=W10', 'lists.bad_cursor'],
    ['cursor=WzksOV0x', 'lists.bad_cursor'],
    ['cursor=WzkwMDAwMDAwMDAwMDAwMDAsMV0', 'lists.bad_cursor'],
    [`cursor=${'x'.repeat(301)}`, 'lists.bad_cursor'],
    ['tag=%ff', 'api.bad_url'],
    ['tag=%00', 'api.bad_url'],
    ['tag=%E0%A4%A', 'api.bad_url'],
  ])('refuse ?%s with 400 %s', async ([query, code], { api }) => {
    expect(await api.get(`/questions?${query}`)).toMatchObject(problem(400, code ?? ''))
  })
})
