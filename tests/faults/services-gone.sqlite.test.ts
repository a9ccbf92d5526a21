import { expect } from 'vitest'
import { outbox } from '#db/schema/index.ts'
import { register } from '~/features/accounts/accounts.server.ts'
import { registration } from '~/features/accounts/schema.ts'
import { type Forum, test } from '../support/forum.ts'
import { png } from '../support/pictures.ts'
import { acknowledgedBeyond, askwell, drained, expectWhole, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'
import { services } from './load/services.ts'

/** A page that asks something that is gone answers within this: a search server is given 1 s, counting as much. */
const PATIENCE_MS = 6_000
/** Longer than a bucket is waited for. */
const UPLOAD_LIMIT_MS = 12_000

test('Redis, mail, pictures and search that are gone, or hang, take no page and no post with them, and catch up', {
  timeout: 240_000,
}, async ({ forum }) => {
  const { db } = forum
  const { question } = await forum.question()
  const outside = await services()
  const people = await peopleOf(forum)
  const server = await (await serverFolder()).start(db, outside.settings)
  const load = begin(people, server.origin)
  const upload = () => sendPicture(server.origin, people[0]?.token ?? '')
  await acknowledgedBeyond(load, 20)
  expect((await upload()).status).toBe(201)

  for (const [number, fault] of (['kill', 'hang'] as const).entries()) {
    await outside[fault]()
    await join(forum, `waiting-${number}`)
    const refused = upload()
    for (const path of ['/', '/questions', `/questions/${question.id}`, '/search?q=deposit', '/readyz']) {
      const began = performance.now()
      expect(`${path} ${(await fetch(server.origin + path)).status}`).toBe(`${path} 200`)
      expect(performance.now() - began).toBeLessThan(PATIENCE_MS)
    }
    await acknowledgedBeyond(load, load.acknowledged.length + 20)
    const began = performance.now()
    const { status, headers } = await refused
    expect({ status, waits: headers.get('retry-after') }).toEqual({ status: 503, waits: '30' })
    expect(performance.now() - began).toBeLessThan(UPLOAD_LIMIT_MS)
    expect(outside.mail.to(`waiting-${number}@forum.test`)).toEqual([])

    await outside.mend()
    // What failed is tried again within seconds to minutes: they pass.
    await db.write((tx) => tx.update(outbox).set({ availableAt: new Date() }))
    await outside.mail.newest(`waiting-${number}@forum.test`)
    expect((await upload()).status).toBe(201)
  }

  await load.end()
  await db.write((tx) => tx.update(outbox).set({ availableAt: new Date() }))
  await drained(db)
  const { MEILI_HOST, MEILI_API_KEY } = outside.settings
  const settings = { DATABASE_URL: db.location, MEILI_HOST, MEILI_API_KEY }
  expect(await askwell(settings, 'doctor')).toMatchObject({ code: 0 })
  await server.stop()
  await expectWhole(forum, load)
  expect(load.unavailable).toBe(0)
})

/** Somebody whose address is to be confirmed by a letter. */
const join = ({ db }: Forum, handle: string) => {
  const form = registration.parse({ handle, password: 'correct horse', email: `${handle}@forum.test` })
  return register(db, form, 'en', new Date())
}

async function sendPicture(origin: string, token: string) {
  const body = new FormData()
  body.set('picture', new File([new Uint8Array(await png())], 'a.png', { type: 'image/png' }))
  return fetch(`${origin}/api/v1/uploads`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${token}` },
  })
}
