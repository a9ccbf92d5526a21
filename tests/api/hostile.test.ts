import { describe, expect } from 'vitest'
import { isFullRun, seeded } from '../support/sampling.ts'
import { hostileBody, hostileHeaders, hostilePart, hostileQuery } from './hostile-values.ts'
import { type ApiForum, documentOf, test } from './support.ts'

/** Somebody of each kind, and one of everything that ids can name. */
async function inhabit(api: ApiForum) {
  const { forum } = api
  const [staff, asker, helper] = [await forum.staff(), await forum.member(), await forum.member()]
  await forum.tag('deposit', { facts: [{ key: 'network', shape: 'text', visibility: 'public' }] })
  const { question, post } = await forum.question(asker, { tags: ['deposit'] })
  const answer = await forum.answer(question, helper)
  await forum.comment(post, helper)
  await api.put(`/questions/${question.id}/accepted`, asker, { answerId: answer.id })
  const { json } = await api.post(`/answers/${answer.id}/promote`, staff, { category: 'deposits' })
  await api.post(`/faq/${json.id}/publish`, staff)
  await api.settle()
  return [staff, asker, helper, undefined]
}

const count = isFullRun ? 20_000 : 500

describe('whatever a client sends', () => {
  test(`${count} random requests are answered, none with a 5xx`, {
    timeout: isFullRun ? 5_400_000 : 600_000,
  }, async ({ api }) => {
    const { paths } = await documentOf(api.forum)
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    )
    const people = await inhabit(api)
    const random = seeded(20260302)
    const statuses = new Map<number, number>()
    for (let made = 0; made < count; made++) {
      api.forum.advance(1_000)
      const operation = operations[Math.floor(random() * operations.length)]
      const as = people[Math.floor(random() * people.length)]
      if (!operation) continue
      const path = operation.path.replaceAll(/\{\w+\}/g, () => hostilePart(random)) + hostileQuery(random)
      const hasBody = operation.method !== 'GET' && random() < 0.95
      const headers = { ...(hasBody && { 'content-type': 'application/json' }), ...hostileHeaders(random) }
      const raw = hasBody ? hostileBody(random) : undefined
      const answer = await api.send(operation.method, path, { as, headers, raw })
      const what = `${operation.method} ${path.slice(0, 200)} ${raw && new TextDecoder().decode(raw).slice(0, 300)}`
      expect(answer.status, what).toBeLessThan(500)
      if (answer.status >= 400) {
        expect(answer.headers.get('content-type'), what).toBe('application/problem+json')
        expect(answer.text, what).not.toMatch(/\bat .*\.(ts|js):\d+|SQLITE|drizzle|node_modules/)
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
    // A fuzz that only meets one wall tests that wall.
    for (const status of [200, 400, 401, 403, 404, 413, 415])
      expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('isStaff')
    expect(await api.forum.differences()).toEqual([])
  })

  test.for(['[', '{"title":'])('%s ten thousand deep is refused', async (open, { api }) => {
    const as = await api.forum.member()
    const closed = open === '[' ? ']'.repeat(10_000) : '}'.repeat(10_000)
    const raw = open.repeat(10_000) + (open === '[' ? '' : '1') + closed
    const answer = await api.send('POST', '/questions', {
      as,
      raw,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(400)
  })
})
