import { describe, expect } from 'vitest'
import { questions } from '#db/schema/index.ts'
import { problem, test } from './support.ts'

describe('ETags', () => {
  test('carry the revision, and spare what did not change', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const path = `/questions/${question.id}`
    const first = await api.get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"r1\.[\w-]{16}"$/)
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.get(path, undefined, { 'if-none-match': header })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await api.get(path, undefined, { 'if-none-match': '"r1.other"' })).status).toBe(200)
    await api.put(`${path}/vote`, await api.forum.member(), { value: 1 })
    const voted = (await api.get(path)).headers.get('etag')
    expect(voted).toMatch(/^"r1\./)
    expect(voted).not.toBe(etag)
    const edited = await api.patch(path, asker, { body: 'Now with the whole story told.' })
    expect(edited.headers.get('etag')).toMatch(/^"r2\./)
  })

  test('of lists have no revision; views change none', async ({ api }) => {
    const { question } = await api.forum.question()
    const list = (await api.get('/questions')).headers.get('etag') ?? ''
    const one = (await api.get(`/questions/${question.id}`)).headers.get('etag') ?? ''
    expect(list).toMatch(/^"[\w-]{16}"$/)
    await api.forum.db.write((tx) => tx.update(questions).set({ viewCount: 1234 }))
    expect((await api.get('/questions', undefined, { 'if-none-match': list })).status).toBe(304)
    expect((await api.get(`/questions/${question.id}`)).headers.get('etag')).toBe(one)
    expect((await api.get(`/questions/${question.id}`)).json.viewCount).toBe(1234)
  })

  test('of members’ answers are kept in no cache', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const path = `/questions/${question.id}`
    expect((await api.get(path)).headers.get('cache-control')).toBe('no-cache')
    expect((await api.get(path, asker)).headers.get('cache-control')).toBe('private, no-store')
    expect((await api.get(path)).headers.get('vary')).toBe('Authorization')
  })
})

describe('If-Match', () => {
  test('lets an edit through when nobody else edited, whatever was voted', async ({ api }) => {
    const { question, asker } = await api.forum.question()
    const path = `/questions/${question.id}`
    const etag = (await api.get(path)).headers.get('etag') ?? ''
    await api.put(`${path}/vote`, await api.forum.member(), { value: 1 })
    const edit = (title: string, header: string) => api.patch(path, asker, { title }, { 'if-match': header })
    expect((await edit('The first edit of this', etag)).status).toBe(200)
    expect(await edit('The second edit of this', etag)).toMatchObject(problem(412, 'posts.edited_meanwhile'))
    expect((await edit('The second edit of this', `${etag}, "r2.x"`)).status).toBe(200)
    expect((await edit('The third edit of this', '*')).status).toBe(200)
    for (const nonsense of ['nonsense', '"r0.x"', '"rx.y"', '', '"4"'])
      expect((await edit('The fourth edit of this', nonsense)).status).toBe(412)
    expect((await api.get(path)).json.title).toBe('The third edit of this')
  })

  test('is understood by answers and entries', async ({ api }) => {
    const { question } = await api.forum.question()
    const answer = await api.forum.answer(question)
    const old = { 'if-match': '"r7.x"' }
    const body = 'A text that is long enough for it.'
    expect(await api.patch(`/answers/${answer.id}`, answer.author, { body }, old)).toMatchObject(
      problem(412, 'posts.edited_meanwhile'),
    )
    const staff = await api.forum.staff()
    const entry = { origin: 'staff', category: 'fees', title: 'What it costs', body, language: 'en' }
    const { json } = await api.post('/faq', staff, entry)
    expect((await api.patch(`/faq/${json.id}`, staff, { title: 'What that costs' }, old)).status).toBe(412)
    const now = { 'if-match': '"r1.x"' }
    expect((await api.patch(`/faq/${json.id}`, staff, { title: 'What that costs' }, now)).status).toBe(200)
  })
})
