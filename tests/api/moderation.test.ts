import { describe, expect } from 'vitest'
import { problem, test } from './support.ts'

describe('staff', () => {
  test('lock and protect threads, and open them again', async ({ api }) => {
    const { forum } = api
    const staff = await forum.staff()
    const { question } = await forum.question()
    const path = `/questions/${question.id}`
    const locked = await api.put(`${path}/lock`, staff, { reason: 'dispute' })
    expect(locked).toMatchObject({ status: 200, json: { locked: 'dispute', protected: false } })
    const answer = { body: 'Look at the confirmations first.' }
    expect(await api.post(`${path}/answers`, await forum.member(), answer)).toMatchObject(
      problem(409, 'questions.locked'),
    )
    expect((await api.delete(`${path}/lock`, staff)).json.locked).toBeNull()
    expect((await api.put(`${path}/protection`, staff)).json.protected).toBe(true)
    expect((await api.delete(`${path}/protection`, staff)).json.protected).toBe(false)
    expect((await api.put(`${path}/lock`, staff, { reason: 'because' })).status).toBe(400)
  })

  test('merge threads, and turn answers and comments into each other', async ({ api }) => {
    const { forum } = api
    const staff = await forum.staff()
    const [from, into] = [await forum.question(), await forum.question()]
    const answer = await forum.answer(from.question)
    const merged = await api.post(`/questions/${from.question.id}/merge`, staff, { into: into.question.id })
    expect(merged).toMatchObject({ status: 200, json: { id: into.question.id, answerCount: 1 } })
    const again = await api.post(`/questions/${from.question.id}/merge`, staff, { into: into.question.id })
    expect(again).toMatchObject(problem(409, 'questions.merged_threads'))
    const comment = await api.post(`/answers/${answer.id}/turn-into-comment`, staff, {})
    expect(comment).toMatchObject({ status: 201, json: { author: { handle: answer.author.handle } } })
    const back = await api.post(`/comments/${comment.json.id}/turn-into-answer`, staff)
    expect(back).toMatchObject({ status: 201, json: { id: answer.id } })
    expect(await forum.differences()).toEqual([])
  })

  test('close and tag several questions, and learn which were refused', async ({ api }) => {
    const { forum } = api
    await forum.tag('deposit')
    const staff = await forum.staff()
    const [one, two] = [await forum.question(), await forum.question(undefined, { tags: ['deposit'] })]
    const questions = [one.question.id, two.question.id]
    const tagged = await api.post('/bulk/tag', staff, { questions, tag: 'deposit' })
    expect(tagged.json).toEqual({
      done: [one.question.id],
      refused: [{ id: two.question.id, code: 'bulk.tag_already' }],
    })
    expect((await api.post('/bulk/untag', staff, { questions, tag: 'deposit' })).json.done).toEqual(questions)
    const closed = await api.post('/bulk/close', staff, {
      questions: [...questions, 9_999],
      reason: 'unclear',
    })
    expect(closed.json).toEqual({ done: questions, refused: [{ id: 9_999, code: 'questions.not_found' }] })
    const none = await api.post('/bulk/tag', staff, { questions, tag: 'walrus' })
    expect(none).toMatchObject(problem(404, 'tags.not_found'))
    const byMember = await api.post('/bulk/close', await forum.member(), { questions, reason: 'unclear' })
    expect(byMember).toMatchObject(problem(403, 'bulk.forbidden'))
  })
})
