import { describe, expect } from 'vitest'
import { MINUTE_MS } from '../support/builders.ts'
import { problem, test } from './support.ts'

const BODY = 'Look at the number of confirmations first.'

describe('answers', () => {
  test('are posted, read, edited and deleted', async ({ api }) => {
    const { question } = await api.forum.question()
    const author = await api.forum.member()
    const posted = await api.post(`/questions/${question.id}/answers`, author, { body: BODY })
    expect(posted).toMatchObject({ status: 201, json: { body: BODY, questionId: question.id, revision: 1 } })
    expect(Object.keys(posted.json).sort()).toEqual(
      ['author', 'body', 'bodyHtml', 'comments', 'createdAt', 'faqEntryId', 'id', 'isAccepted'].concat([
        'questionId',
        'revision',
        'score',
        'updatedAt',
        'viewerVote',
      ]),
    )
    const path = `/answers/${posted.json.id}`
    expect((await api.get(path)).json).toEqual(posted.json)
    const edited = await api.patch(path, author, { body: `${BODY} Then wait.`, reason: 'more' })
    expect(edited.json).toMatchObject({ revision: 2, body: `${BODY} Then wait.` })
    expect((await api.get(`${path}/revisions`)).json.items).toMatchObject([
      { revision: 1 },
      { reason: 'more' },
    ])
    expect((await api.delete(path, author)).status).toBe(204)
    expect(await api.get(path)).toMatchObject(problem(410, 'answers.deleted'))
    expect(await api.patch(path, author, { body: BODY })).toMatchObject(problem(410, 'answers.deleted'))
    expect((await api.get(path, author)).json.state).toBe('deleted')
  })

  test('are one a person, none under closed questions, none for strangers to change', async ({ api }) => {
    const { forum } = api
    const { question, asker } = await forum.question()
    const { question: canonical } = await forum.question()
    const answer = await forum.answer(question)
    const path = `/questions/${question.id}/answers`
    expect(await api.post(path, answer.author, { body: 'Another one of mine.' })).toMatchObject(
      problem(409, 'answers.already_answered'),
    )
    expect(await api.patch(`/answers/${answer.id}`, asker, { body: BODY })).toMatchObject(
      problem(403, 'answers.edit_forbidden'),
    )
    expect(await api.delete(`/answers/${answer.id}`, asker)).toMatchObject(
      problem(403, 'answers.delete_forbidden'),
    )
    const { markDuplicate } = await import('~/features/questions/judgement.server.ts')
    await markDuplicate(forum.db, asker, question.id, canonical.id, forum.now)
    expect(await api.post(path, await forum.member(), { body: BODY })).toMatchObject(
      problem(409, 'questions.closed'),
    )
    expect((await api.get(`/questions/${question.id}`)).json).toMatchObject({
      state: 'duplicate',
      canonicalId: canonical.id,
    })
    expect(await api.post('/questions/999/answers', asker, { body: BODY })).toMatchObject(
      problem(404, 'questions.not_found'),
    )
  })

  test('come in pages of no more than the limit, the accepted one first', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const answers = await api.forum.answers(question, 3)
    await api.put(`/questions/${question.id}/accepted`, asker, { answerId: answers[2].id })
    const ids: number[] = []
    let cursor = ''
    do {
      const { json } = await api.get(`/questions/${question.id}/answers?limit=1${cursor}`)
      expect(json.items).toHaveLength(1)
      ids.push(json.items[0].id)
      cursor = json.next && `&cursor=${json.next}`
    } while (cursor)
    expect(ids).toEqual([answers[2].id, answers[0].id, answers[1].id])
  })
})

describe('accepting', () => {
  test('moves, is withdrawn, and is for the asker and staff', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const [first, second] = await api.forum.answers(question, 2)
    const path = `/questions/${question.id}/accepted`
    expect((await api.put(path, asker, { answerId: first.id })).json.acceptedAnswerId).toBe(first.id)
    const moved = await api.put(path, await api.forum.staff(), { answerId: second.id })
    expect(moved.json).toMatchObject({ acceptedAnswerId: second.id, state: 'solved' })
    expect(await api.put(path, first.author, { answerId: first.id })).toMatchObject(
      problem(403, 'questions.accept_forbidden'),
    )
    expect(await api.delete(path, first.author)).toMatchObject(problem(403, 'questions.accept_forbidden'))
    expect((await api.delete(path, asker)).status).toBe(204)
    expect((await api.get(`/questions/${question.id}`)).json.state).toBe('open')
  })

  test('takes an answer to this very question', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const elsewhere = await api.forum.answer((await api.forum.question(asker)).question)
    const path = `/questions/${question.id}/accepted`
    for (const answerId of [elsewhere.id, 999])
      expect(await api.put(path, asker, { answerId })).toMatchObject(problem(404, 'answers.not_found'))
    for (const answerId of [0, -1, 1.5, '1', null, 1e300])
      expect(await api.put(path, asker, { answerId })).toMatchObject(problem(400, 'form.invalid_fields'))
  })
})

describe('votes', () => {
  test('are cast, changed and withdrawn, and say where they led', async ({ api }) => {
    const { question, asker, post } = await api.forum.question()
    const answer = await api.forum.answer(question)
    const voter = await api.forum.member({ reputation: 100 })
    for (const path of [`/questions/${question.id}/vote`, `/answers/${answer.id}/vote`]) {
      for (const value of [1, -1, 0, 1]) {
        expect((await api.put(path, voter, { value })).json).toEqual({ score: value, value })
      }
    }
    const seen = (await api.get(`/questions/${question.id}`, voter)).json
    expect([seen.viewerVote, seen.answers[0].viewerVote, seen.score]).toEqual([1, 1, 1])
    expect((await api.get(`/questions/${question.id}`)).json.viewerVote).toBe(0)
    expect(await api.put(`/questions/${post.id}/vote`, asker, { value: 1 })).toMatchObject(
      problem(403, 'votes.own_post'),
    )
    const newcomer = await api.forum.member()
    expect(await api.put(`/answers/${answer.id}/vote`, newcomer, { value: -1 })).toMatchObject(
      problem(403, 'votes.forbidden'),
    )
    for (const value of [2, 0.5, '1', true, null, undefined])
      expect(await api.put(`/answers/${answer.id}/vote`, voter, { value })).toMatchObject(
        problem(400, 'form.invalid_fields'),
      )
    expect(await api.put('/answers/999/vote', voter, { value: 1 })).toMatchObject(
      problem(404, 'answers.not_found'),
    )
  })
})

describe('comments', () => {
  test('stand under questions and answers, for five minutes to be edited', async ({ api }) => {
    const { forum } = api
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    for (const post of [`/questions/${question.id}`, `/answers/${answer.id}`]) {
      const posted = await api.post(`${post}/comments`, asker, { body: 'Which **network** was it?' })
      expect(posted).toMatchObject({
        status: 201,
        json: { questionId: question.id, author: { id: asker.id } },
      })
      expect(posted.json.answerId).toBe(post.startsWith('/answers') ? answer.id : null)
      const path = `/comments/${posted.json.id}`
      const edited = await api.patch(path, asker, { body: 'Which network?' })
      expect(edited.json).toMatchObject({ body: 'Which network?', id: posted.json.id })
      expect((await api.get(`${post}/comments`)).json).toEqual({ items: [edited.json], next: null })
      expect(await api.patch(path, answer.author, { body: 'Mine now' })).toMatchObject(
        problem(403, 'comments.edit_forbidden'),
      )
      forum.advance(6 * MINUTE_MS)
      expect(await api.patch(path, asker, { body: 'Too late' })).toMatchObject(
        problem(403, 'comments.edit_forbidden'),
      )
      expect((await api.delete(path, asker)).status).toBe(204)
      expect(await api.delete(path, asker)).toMatchObject(problem(410, 'comments.deleted'))
      expect((await api.get(`${post}/comments`)).json.items).toEqual([])
    }
    expect(await api.delete('/comments/999', asker)).toMatchObject(problem(404, 'comments.not_found'))
    expect(await api.post('/answers/999/comments', asker, { body: 'Where am I?' })).toMatchObject(
      problem(404, 'answers.not_found'),
    )
  })

  test('come in pages', async ({ api }) => {
    const { post, asker, question } = await api.forum.question()
    const ids = []
    for (let count = 0; count < 3; count++) ids.push(await api.forum.comment(post, asker))
    const first = await api.get(`/questions/${question.id}/comments?limit=2`)
    const rest = await api.get(`/questions/${question.id}/comments?limit=2&cursor=${first.json.next}`)
    const items = [...first.json.items, ...rest.json.items]
    expect(items.map(({ id }) => id)).toEqual(ids)
    expect(rest.json.next).toBeNull()
  })
})
