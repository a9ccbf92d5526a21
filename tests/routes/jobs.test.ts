import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { outbox, users } from '#db/schema/index.ts'
import { test } from './site-forum.ts'

/** What was given up before anybody looked. */
const GIVEN_UP = {
  ...{ topic: 'handoff.made', key: 'handoff:7', payload: { handoffId: 7 }, attempts: 20 },
  lastError: 'Error: the desk answered 503 (post)',
}

test('an admin sees what was given up, has it tried again, and drops it with a reason', async ({ forum }) => {
  const { site, db, now } = forum
  await site.join('cleo')
  await db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'cleo')))
  expect(await (await site.get('/admin/jobs')).text()).toContain('Nothing. Every job was done')
  const given = { ...GIVEN_UP, parkedAt: now, availableAt: now, createdAt: now }
  const [{ id = 0 } = {}] = await db.write((tx) =>
    tx.insert(outbox).values(given).returning({ id: outbox.id }),
  )
  const page = await (await site.get('/admin/jobs')).text()
  for (const shown of ['handoff.made · handoff:7', 'the desk answered 503 (post)', '20 attempts'])
    expect(page).toContain(shown)
  const refused = await site.post('/admin/jobs', { act: 'drop', job: String(id), reason: 'no' })
  expect(refused.status).toBe(400)
  const again = await refused.text()
  expect(again).toContain('value="no"')
  expect(again).toMatch(/<details open/)
  expect(
    (await site.post('/admin/jobs', { act: 'drop', job: String(id), reason: 'The desk is gone' })).status,
  ).toBe(303)
  expect(await db.read.$count(outbox)).toBe(1) // of the audit log
  expect(
    (await site.post('/admin/jobs', { act: 'drop', job: String(id), reason: 'The desk is gone' })).status,
  ).toBe(409)
  expect((await site.post('/admin/jobs', { act: 'retry', job: String(id) })).status).toBe(303)
})
