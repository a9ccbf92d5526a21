import { describe, expect } from 'vitest'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { secondApprover } from '~/features/faq/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { type ApiForum, ORIGIN, problem, test } from './support.ts'

async function solved(api: ApiForum) {
  const { question, asker } = await api.forum.question()
  const answer = await api.forum.answer(question)
  await api.put(`/questions/${question.id}/accepted`, asker, { answerId: answer.id })
  return { question, asker, answer, staff: await api.forum.staff() }
}

const NEW = {
  origin: 'staff',
  category: 'fees',
  title: 'What a withdrawal costs',
  body: 'The network’s fee, and nothing of ours on top.',
  language: 'en',
  document: 'Fee schedule 2026',
}

describe('promoting', () => {
  test('makes a draft for staff; publishing shows it to everybody, in the thread as well', async ({
    api,
  }) => {
    const { question, answer, staff } = await solved(api)
    const promoted = await api.post(`/answers/${answer.id}/promote`, staff, {
      category: 'deposits',
      title: 'When a deposit arrives',
      appliesTo: { networks: ['TRC20'] },
      steps: ['Look at the explorer'],
    })
    expect(promoted.status).toBe(201)
    expect(promoted.json).toEqual({
      id: expect.any(Number),
      url: `${ORIGIN}/help/deposits/when-a-deposit-arrives`,
      title: 'When a deposit arrives',
      slug: 'when-a-deposit-arrives',
      body: expect.any(String),
      bodyHtml: expect.stringContaining('<p>'),
      ...{ category: 'deposits', language: 'en', origin: 'community', state: 'draft', needsReview: null },
      source: {
        questionId: question.id,
        answerId: answer.id,
        revision: 1,
        author: expect.objectContaining({ id: answer.author.id }),
      },
      document: null,
      appliesTo: { networks: ['TRC20'] },
      steps: ['Look at the explorer'],
      messages: [],
      kind: 'answer',
      verifiedAt: null,
      revision: 1,
    })
    const path = `/faq/${promoted.json.id}`
    expect(await api.get(path)).toMatchObject(problem(404, 'faq.not_found'))
    expect((await api.get(`/questions/${question.id}`)).json.faqEntryId).toBeNull()
    const published = await api.post(`${path}/publish`, staff)
    expect(published.json).toMatchObject({ state: 'published', verifiedAt: '2026-03-02T09:00:00.000Z' })
    expect((await api.get(path)).json).toEqual(published.json)
    const thread = (await api.get(`/questions/${question.id}`)).json
    expect([thread.faqEntryId, thread.answers[0].faqEntryId]).toEqual([promoted.json.id, promoted.json.id])
    expect((await api.get('/questions')).json.items[0].faqEntryId).toBe(promoted.json.id)
    expect((await api.post(`${path}/unpublish`, staff)).json.state).toBe('unpublished')
    expect((await api.get(path)).status).toBe(410)
  })

  test('is for staff, once, and of what is accepted', async ({ api }) => {
    const { forum } = api
    const { answer, staff, asker } = await solved(api)
    const path = `/answers/${answer.id}/promote`
    expect(await api.post(path, asker, { category: 'deposits' })).toMatchObject(problem(403, 'faq.forbidden'))
    expect(await api.post(path, staff, { category: '/' })).toMatchObject(problem(400, 'form.invalid_fields'))
    expect((await api.post(path, staff, { category: 'deposits' })).status).toBe(201)
    expect(await api.post(path, staff, { category: 'deposits' })).toMatchObject(
      problem(409, 'faq.already_promoted'),
    )
    const open = await forum.answer((await forum.question()).question)
    const other = `/answers/${open.id}/promote`
    expect(await api.post(other, staff, { category: 'fees' })).toMatchObject(problem(409, 'faq.not_accepted'))
    expect((await api.post(other, staff, { category: 'fees', accept: true })).status).toBe(201)
    expect((await api.get(`/answers/${open.id}`)).json.isAccepted).toBe(true)
    expect(await api.post('/answers/999/promote', staff, { category: 'fees' })).toMatchObject(
      problem(404, 'answers.not_found'),
    )
  })
})

describe('entries', () => {
  test('are written by staff, edited with versions, verified', async ({ api }) => {
    const staff = await api.forum.staff()
    const made = await api.post('/faq', staff, NEW)
    expect(made).toMatchObject({
      status: 201,
      json: { origin: 'staff', document: NEW.document, source: null },
    })
    const path = `/faq/${made.json.id}`
    const edited = await api.patch(path, staff, {
      title: 'What withdrawing costs',
      steps: ['Open the table'],
    })
    expect(edited.json).toMatchObject({ revision: 2, title: 'What withdrawing costs', body: NEW.body })
    expect((await api.post(`${path}/verify`, staff)).json.verifiedAt).not.toBeNull()
    const member = await api.forum.member()
    expect(await api.post('/faq', member, NEW)).toMatchObject(problem(403, 'faq.forbidden'))
    expect(await api.patch(path, member, {})).toMatchObject(problem(403, 'faq.forbidden'))
    for (const step of ['publish', 'unpublish', 'verify'])
      expect(await api.post(`${path}/${step}`, member)).toMatchObject(problem(403, 'faq.forbidden'))
    expect(await api.post('/faq/999/publish', staff)).toMatchObject(problem(404, 'faq.not_found'))
    expect(await api.post('/faq', staff, { ...NEW, slug: made.json.slug })).toMatchObject(
      problem(409, 'faq.slug_taken', { errors: { slug: expect.any(Array) } }),
    )
    expect(await api.post('/faq', staff, { ...NEW, origin: 'community' })).toMatchObject(
      problem(400, 'form.invalid_fields'),
    )
  })

  test('are decided about as they were read, where a program says so', async ({ api }) => {
    const staff = await api.forum.staff()
    const path = `/faq/${(await api.post('/faq', staff, NEW)).json.id}`
    const { seen } = (await api.get(path, staff)).json
    await api.patch(path, staff, { title: 'What withdrawing costs' })
    const changed = problem(409, 'faq.seen_changed')
    for (const step of ['publish', 'verify'])
      expect(await api.post(`${path}/${step}?seen=${seen}`, staff)).toMatchObject(changed)
    expect(await api.post(`${path}/publish?seen=yes`, staff)).toMatchObject(
      problem(400, 'form.invalid_fields'),
    )
    const read = (await api.get(path, staff)).json
    expect((await api.post(`${path}/publish?seen=${read.seen}`, staff)).json.state).toBe('published')
    expect((await api.get(path)).json.seen).toBeUndefined()
  })

  test('are listed as each may see them, by category, language and state', async ({ api }) => {
    const staff = await api.forum.staff()
    const draft = (await api.post('/faq', staff, NEW)).json
    const other = (await api.post('/faq', staff, { ...NEW, category: 'limits', language: 'zh-CN' })).json
    await api.post(`/faq/${other.id}/publish`, staff)
    const ids = async (query: string, as?: typeof staff) =>
      (await api.get(`/faq?${query}`, as)).json.items.map((item: { id: number }) => item.id)
    expect(await ids('')).toEqual([other.id])
    expect(await ids('', staff)).toEqual([draft.id, other.id])
    expect(await ids('state=draft')).toEqual([])
    expect(await ids('state=draft', staff)).toEqual([draft.id])
    expect(await ids('category=limits')).toEqual([other.id])
    expect(await ids('category=nope')).toEqual([])
    expect(await ids('language=en', staff)).toEqual([draft.id])
    const first = (await api.get('/faq?limit=1', staff)).json
    expect(await ids(`limit=1&cursor=${first.next}`, staff)).toEqual([other.id])
    expect(await api.get('/faq?state=nope')).toMatchObject(problem(400, 'form.invalid_fields'))
  })

  test('tell staff why they need review, others that something urgent is checked', async ({ api }) => {
    const { forum } = api
    const { answer, staff } = await solved(api)
    const { json } = await api.post(`/answers/${answer.id}/promote`, staff, { category: 'deposits' })
    await api.post(`/faq/${json.id}/publish`, staff)
    await deleteAnswer(forum.db, staff, answer.id, forum.now)
    await api.settle()
    const since = '2026-03-02T09:00:00.000Z'
    const urgent = { level: 'urgent', since }
    expect((await api.get(`/faq/${json.id}`, staff)).json.needsReview).toEqual({
      ...urgent,
      reasons: ['source_deleted'],
    })
    expect((await api.get(`/faq/${json.id}`)).json.needsReview).toEqual(urgent)
    expect((await api.get('/faq', answer.author)).json.items[0].needsReview).toEqual(urgent)
    expect(await api.post(`/faq/${json.id}/unpublish`, staff)).toMatchObject({ status: 200 })
    expect(await api.post(`/faq/${json.id}/publish`, staff)).toMatchObject(problem(410, 'answers.deleted'))
  })
})

describe('a change of a published entry, where a second person approves it,', () => {
  const submitted = async (api: ApiForum) => {
    const { forum } = api
    const [writer, approver] = [await forum.staff(), await forum.staff()]
    const { id } = (await api.post('/faq', writer, NEW)).json
    await api.post(`/faq/${id}/publish`, approver)
    const admin = await forum.member({ role: 'admin' })
    await changeSetting(forum.db, admin, secondApprover, true, forum.now)
    const body = 'The network’s fee, and one coin of ours on top.'
    const sent = await api.patch(`/faq/${id}`, writer, { body, category: 'costs' })
    return { writer, approver, id, body, sent }
  }

  test('is answered with 202, and stands once it is approved', async ({ api }) => {
    const { writer, approver, id, body, sent } = await submitted(api)
    const path = `/faq-changes/${sent.json.id}`
    expect(sent).toMatchObject({
      status: 202,
      json: {
        ...{ url: `${ORIGIN}/mod${path.replace('faq-', 'faq/')}`, entryId: id, state: 'waiting', body },
        ...{ basedOn: 1, standing: { category: 'costs' }, answers: [], decidedBy: null },
      },
    })
    expect((await api.get(`/faq/${id}`)).json).toMatchObject({
      body: NEW.body,
      category: 'fees',
      revision: 1,
    })
    expect((await api.get('/faq-changes?state=waiting', approver)).json.items).toEqual([sent.json])
    expect(await api.post(`${path}/approve`, writer)).toMatchObject(problem(403, 'faq.approve_own'))
    const approved = await api.post(`${path}/approve`, approver)
    expect(approved).toMatchObject({
      status: 200,
      json: { state: 'approved', decidedBy: { id: approver.id } },
    })
    expect((await api.get(`/faq/${id}`)).json).toMatchObject({ body, category: 'costs', revision: 2 })
    expect(await api.post(`${path}/decline`, approver, { reason: 'Too late' })).toMatchObject(
      problem(409, 'faq.change_decided'),
    )
  })

  test('takes the place of the one that waits only on top of it, and can be declined', async ({ api }) => {
    const { writer, approver, id, sent } = await submitted(api)
    const title = 'What withdrawing costs'
    expect(await api.patch(`/faq/${id}`, approver, { title })).toMatchObject(
      problem(412, 'faq.change_waiting'),
    )
    const second = await api.patch(`/faq/${id}`, approver, { title, onTopOf: sent.json.id })
    expect(second).toMatchObject({ status: 202, json: { title, body: sent.json.body } })
    const declined = await api.post(`/faq-changes/${second.json.id}/decline`, writer, {
      reason: 'Not yet so',
    })
    expect(declined.json).toMatchObject({ state: 'declined', decisionReason: 'Not yet so' })
    expect((await api.get(`/faq-changes/${sent.json.id}`, writer)).json.state).toBe('replaced')
    expect(await api.get('/faq-changes/999', writer)).toMatchObject(problem(404, 'faq.change_not_found'))
  })
})
