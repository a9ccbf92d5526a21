import { describe, expect } from 'vitest'
import { idempotencyKeys, questions } from '#db/schema/index.ts'
import { problem, test } from './support.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const ASKED = { title: 'My wallet says that this phrase is wrong', body: 'Which of the words is it, please?' }

describe('a secret', () => {
  test('is refused with 422 in any text that is sent, and never said again', async ({ api }) => {
    const asker = await api.forum.member()
    const answer = await api.post('/questions', asker, { ...ASKED, body: `It is ${PHRASE}` })
    expect(answer).toMatchObject(problem(422, 'guard.secret'))
    expect(answer.json.errors).toEqual({ body: ['A wallet’s recovery phrase stood here. We removed it.'] })
    expect(JSON.stringify(answer.json)).not.toContain('pitch')
    const inFacts = await api.post('/questions', asker, { ...ASKED, facts: { wallet: PHRASE } })
    expect(inFacts).toMatchObject(problem(422, 'guard.secret'))
    const inTags = await api.post('/questions', asker, { ...ASKED, tags: [PHRASE] })
    expect(inTags).toMatchObject(problem(422, 'guard.secret'))
    expect(await api.forum.db.read.$count(questions)).toBe(0)
    expect(await api.forum.db.read.$count(idempotencyKeys)).toBe(0)
  })

  test('is refused in a search and in a draft', async ({ api }) => {
    const searched = await api.get(`/search?q=${encodeURIComponent(PHRASE)}`)
    expect(searched).toMatchObject(problem(422, 'guard.secret'))
    expect(searched.headers.get('cache-control')).toBe('no-store')
    const similar = await api.post('/similar', undefined, { title: PHRASE })
    expect(similar).toMatchObject(problem(422, 'guard.secret'))
  })
})

describe('what looks private', () => {
  test('is refused with what it is and where, and held when it is said to be none', async ({ api }) => {
    const asker = await api.forum.member()
    const sent = { ...ASKED, body: 'My card is 4111 1111 1111 1111 and was refused.' }
    const refused = await api.post('/questions', asker, sent)
    expect(refused).toMatchObject(problem(422, 'guard.likely'))
    expect(refused.json.errors).toEqual({ body: ['This looks like a payment card’s number (line 1).'] })
    expect(JSON.stringify(refused.json)).not.toContain('4111')
    expect(await api.forum.db.read.$count(questions)).toBe(0)
    expect((await api.post('/questions', asker, { ...sent, likely: 'review' })).status).toBe(201)
    const [held] = await api.forum.db.read.select().from(questions)
    expect(held).toMatchObject({ heldFor: 'guard:card' })
  })
})
