import { describe, expect } from 'vitest'
import { answers, idempotencyKeys, questions } from '#db/schema/index.ts'
import type { Db, Tx } from '#db/types.ts'
import { eraseIdempotencyKeys } from '~/jobs/erasures.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { apiOf, problem, test } from './support.ts'

const BODY = { body: 'Look at the number of confirmations first.' }
const KEY = { 'idempotency-key': '8a1f-first' }

describe('the same key', () => {
  test('gives the same answer, byte for byte, and does nothing again', async ({ api }) => {
    const { question } = await api.forum.question()
    const author = await api.forum.member()
    const path = `/questions/${question.id}/answers`
    const first = await api.post(path, author, BODY, KEY)
    await api.put(`/answers/${first.json.id}/vote`, await api.forum.member(), { value: 1 })
    api.forum.advance(DAY_MS / 2)
    const again = await api.post(path, author, BODY, KEY)
    expect([again.status, again.text]).toEqual([201, first.text])
    for (const header of ['etag', 'location', 'content-type'])
      expect(again.headers.get(header)).toBe(first.headers.get(header))
    expect(await api.forum.db.read.$count(answers)).toBe(1)
  })

  test('with another body or address is a conflict, with another token another key', async ({ api }) => {
    const { question } = await api.forum.question()
    const { question: other } = await api.forum.question()
    const [one, two] = await api.forum.members(2)
    const path = `/questions/${question.id}/answers`
    await api.post(path, one, BODY, KEY)
    const conflict = problem(409, 'api.idempotency_key_reused')
    expect(await api.post(path, one, { body: 'Something else altogether.' }, KEY)).toMatchObject(conflict)
    expect(await api.post(`/questions/${other.id}/answers`, one, BODY, KEY)).toMatchObject(conflict)
    expect((await api.post(path, two, BODY, KEY)).status).toBe(201)
    expect(await api.forum.db.read.$count(answers)).toBe(2)
  })

  test('is free again after a day', async ({ api }) => {
    const author = await api.forum.member()
    const ask = (title: string) =>
      api.post('/questions', author, { title, body: 'It left my wallet an hour ago.' }, KEY)
    await ask('Where is my first deposit?')
    api.forum.advance(DAY_MS)
    await eraseIdempotencyKeys(api.forum.db, api.forum.now)
    expect((await ask('Where is my second deposit?')).status).toBe(201)
  })

  test('waits for a twin that is under way', async ({ api }) => {
    const { question } = await api.forum.question()
    const author = await api.forum.member()
    await api.token(author)
    const path = `/questions/${question.id}/answers`
    const twins = await Promise.all([1, 2, 3, 4, 5].map(() => api.post(path, author, BODY, KEY)))
    expect(new Set(twins.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(twins[0]?.status).toBe(201)
    expect(await api.forum.db.read.$count(answers)).toBe(1)
  })

  test('works for every POST of a member, without a body as well', async ({ api }) => {
    const { forum } = api
    const { question, asker } = await forum.question()
    const answer = await forum.answer(question)
    const staff = await forum.staff()
    const twice = async (path: string, body?: object) => {
      const headers = { 'idempotency-key': `for ${path}` }
      const first = await api.post(path, staff, body, headers)
      const again = await api.post(path, staff, body, headers)
      expect([again.status, again.text]).toEqual([first.status, first.text])
      expect(first.status).toBeLessThan(300)
      return first.json
    }
    await api.put(`/questions/${question.id}/accepted`, asker, { answerId: answer.id })
    const entry = await twice(`/answers/${answer.id}/promote`, { category: 'deposits' })
    for (const step of ['publish', 'verify', 'unpublish']) await twice(`/faq/${entry.id}/${step}`)
    await twice(`/questions/${question.id}/comments`, { body: 'Which network?' })
    await twice(`/answers/${answer.id}/comments`, { body: 'Thank you for this.' })
    await twice('/questions', {
      title: 'Where is my deposit now?',
      body: 'It left an hour ago, I saw it go.',
    })
  })
})

describe('a key', () => {
  test('is not used up by what was refused', async ({ api }) => {
    const author = await api.forum.member()
    const short = await api.post('/questions', author, { title: 'Help' }, KEY)
    expect(short.status).toBe(400)
    expect(await api.post('/answers/1/promote', author, { category: 'fees' }, KEY)).toMatchObject(
      problem(403, 'faq.forbidden'),
    )
    const { question } = await api.forum.question()
    expect((await api.post(`/questions/${question.id}/answers`, author, BODY, KEY)).status).toBe(201)
  })

  test('must be printable and short', async ({ api }) => {
    const author = await api.forum.member()
    for (const key of ['', 'x'.repeat(201), 'clé'])
      expect(
        await api.post(
          '/questions/1/comments',
          author,
          { body: 'Which network?' },
          { 'idempotency-key': key },
        ),
      ).toMatchObject(problem(400, 'api.idempotency_key_shape'))
  })

  test('and what was done are written both or neither', async ({ api }) => {
    const { forum } = api
    const author = await forum.member()
    const asked = { title: 'Where is my deposit now?', body: 'It left my wallet an hour ago.' }
    const dying = await apiOf(forum, { db: dyingBeforeCommit(forum.db) })
    expect((await dying.post('/questions', author, asked, KEY)).status).toBe(503)
    expect(await forum.db.read.$count(questions)).toBe(0)
    expect(await forum.db.read.$count(idempotencyKeys)).toBe(0)
    // Dead after the commit, before the answer went out: the client knows nothing, and asks again.
    const { json } = await api.post('/questions', author, asked, KEY)
    expect((await api.post('/questions', author, asked, KEY)).json.id).toBe(json.id)
    expect(await forum.db.read.$count(questions)).toBe(1)
  })
})

/** All of a transaction is done, and then the disk is full; tokens may still be made. */
function dyingBeforeCommit(db: Db): Db {
  const write: Db['write'] = (fn) =>
    db.write(async (tx: Tx) => {
      await fn(tx)
      throw Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })
    })
  return Object.create(db, { write: { value: write } })
}
