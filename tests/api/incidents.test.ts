import { describe, expect } from 'vitest'
import { MINUTE_MS } from '../support/builders.ts'
import { type ApiForum, ORIGIN, problem, test } from './support.ts'

const LATE = {
  kind: 'incident',
  title: { en: 'TRC20 deposits are delayed', 'zh-CN': 'TRC20 充值延迟到账' },
  text: { en: 'They wait for our node. **Nothing is lost.**' },
  tags: ['deposit'],
  networks: ['TRC20'],
}

async function opened(api: ApiForum, over: object = {}) {
  if ((await api.get('/tags')).json.items.length === 0) await api.forum.tag('deposit')
  const staff = await api.forum.staff()
  const answer = await api.post('/incidents', staff, { ...LATE, ...over })
  return { staff, answer, path: `/incidents/${answer.json.id}` }
}

describe('incidents', () => {
  test('are opened by staff and read by everybody', async ({ api }) => {
    const nextUpdateAt = new Date(api.forum.now.getTime() + MINUTE_MS).toISOString()
    const { answer, path } = await opened(api, { nextUpdateAt })
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${ORIGIN}/updates/1`])
    const { json, headers } = await api.get(path)
    expect(json).toMatchObject({
      ...{
        kind: 'incident',
        state: 'investigating',
        title: LATE.title,
        tags: ['deposit'],
        networks: ['TRC20'],
      },
      ...{ nextUpdateAt, endedAt: null, affected: 0, revision: 1 },
      updates: [{ state: 'investigating', text: LATE.text, html: expect.stringContaining('<strong>') }],
    })
    expect(headers.get('etag')).toMatch(/^"r1\./)
    const member = await api.forum.member()
    expect(await api.post('/incidents', member, LATE)).toMatchObject(problem(403, 'incidents.forbidden'))
    expect(await api.post('/incidents', undefined, LATE)).toMatchObject(problem(401, 'api.token_needed'))
  })

  test.for([
    [{ title: { en: '' } }, 'form.invalid_fields'],
    [{ text: {} }, 'form.invalid_fields'],
    [{ title: { en: 'Nothing \0 works' } }, 'form.invalid_fields'],
    [{ nextUpdateAt: 'soon' }, 'form.invalid_fields'],
    [{ nextUpdateAt: '2020-01-01T00:00:00Z' }, 'incidents.next_update_past'],
    [{ tags: ['nothing'] }, 'incidents.unknown_tag'],
    [{ kind: 'announcement', state: 'fixed' }, 'incidents.other_state'],
  ] as const)('are refused with what is wrong: %j', async ([over, code], { api }) => {
    const { answer } = await opened(api, over)
    expect(answer).toMatchObject(problem(400, code))
  })

  test('go on by updates and edits, and end once', async ({ api }) => {
    const { staff, path } = await opened(api)
    const update = await api.post(`${path}/updates`, staff, {
      state: 'identified',
      text: { en: 'A node is slow.' },
    })
    expect(update.json).toMatchObject({ state: 'identified', revision: 2 })
    const [first] = update.json.updates
    const reworded = { update: first.id, text: { en: 'One node is slow.' } }
    const mended = await api.patch(`${path}/updates`, staff, reworded)
    expect(mended.json.updates[0]).toMatchObject({ text: reworded.text, editedAt: expect.any(String) })
    const stale = { 'if-match': '"r1.abc"' }
    expect(await api.patch(path, staff, { networks: [] }, stale)).toMatchObject(
      problem(412, 'posts.edited_meanwhile'),
    )
    expect((await api.patch(path, staff, { networks: [] })).json).toMatchObject({
      networks: [],
      tags: ['deposit'],
    })
    expect((await api.post(`${path}/end`, staff)).json.state).toBe('over')
    expect(await api.post(`${path}/end`, staff)).toMatchObject(problem(409, 'incidents.ended'))
    expect((await api.post(`${path}/reopen`, staff)).json.state).toBe('identified')
    expect(await api.post('/incidents/999/end', staff)).toMatchObject(problem(404, 'incidents.not_found'))
  })

  test('are had by whoever says so, once', async ({ api }) => {
    const { path, staff } = await opened(api)
    const say = async (agent: string, value: boolean) =>
      (await api.send('PUT', `${path}/affected`, { body: { value }, headers: { 'user-agent': agent } })).json
    expect(await say('one', true)).toEqual({ affected: 1 })
    expect(await say('one', true)).toEqual({ affected: 1 })
    expect(await say('two', true)).toEqual({ affected: 2 })
    expect(await say('one', false)).toEqual({ affected: 1 })
    const member = await api.forum.member()
    expect((await api.put(`${path}/affected`, member, { value: true })).json).toEqual({ affected: 2 })
    await api.post(`${path}/updates`, staff, { text: { en: 'A node is slow.' } })
    await api.settle()
    expect((await api.get('/notices', member)).json).toMatchObject({
      unread: 1,
      items: [
        { kind: 'incident_updated', incidentId: 1, questionId: null, url: `${ORIGIN}/updates/1#update-2` },
      ],
    })
    expect(await api.put(`${path}/affected`, undefined, { value: 'yes' })).toMatchObject(
      problem(400, 'form.invalid_fields'),
    )
    await api.post(`${path}/end`, staff)
    expect(await api.put(`${path}/affected`, undefined, { value: true })).toMatchObject(
      problem(409, 'incidents.ended'),
    )
  })

  test('are followed, and followed no more, as often as one says so', async ({ api }) => {
    const { path, staff } = await opened(api)
    const [follower, other] = await api.forum.members(2)
    const unread = async () => (await api.get('/notices', follower)).json.unread
    const update = async (text: string) => {
      await api.post(`${path}/updates`, staff, { text: { en: text } })
      await api.settle()
    }
    for (const _ of ['once', 'again']) expect((await api.put(`${path}/follow`, follower)).status).toBe(204)
    await update('A node is slow.')
    expect([await unread(), (await api.get('/notices', other)).json.unread]).toEqual([1, 0])
    await api.put('/notices/read', follower)
    for (const _ of ['once', 'again']) expect((await api.delete(`${path}/follow`, follower)).status).toBe(204)
    await update('It is being replaced.')
    expect(await unread()).toBe(0)
    expect(await api.put('/incidents/999/follow', follower)).toMatchObject(
      problem(404, 'incidents.not_found'),
    )
    expect(await api.delete('/incidents/999/follow', follower)).toMatchObject(
      problem(404, 'incidents.not_found'),
    )
    expect(await api.put(`${path}/follow`, undefined)).toMatchObject(problem(401, 'api.token_needed'))
  })

  test('are listed in pages, open ones or past ones', async ({ api }) => {
    for (const word of ['one', 'two', 'three']) {
      const { path, staff } = await opened(api, { title: { en: `Number ${word} is broken` } })
      if (word === 'two') await api.post(`${path}/end`, staff)
      api.forum.advance(MINUTE_MS)
    }
    const ids = (answer: { json: { items: { id: number }[] } }) => answer.json.items.map(({ id }) => id)
    const first = await api.get('/incidents?limit=2')
    expect(ids(first)).toEqual([3, 2])
    expect(ids(await api.get(`/incidents?limit=2&cursor=${first.json.next}`))).toEqual([1])
    expect(ids(await api.get('/incidents?state=open'))).toEqual([3, 1])
    expect(ids(await api.get('/incidents?state=past'))).toEqual([2])
    expect((await api.get('/incidents?state=now')).status).toBe(400)
    expect((await api.get('/incidents?cursor=x')).status).toBe(400)
  })
})
