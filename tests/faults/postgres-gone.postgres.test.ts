import { expect, inject, onTestFinished, test } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import { Forum } from '../support/forum.ts'
import { startCluster } from '../support/postgres-cluster.ts'
import { acknowledgedBeyond, drained, expectWhole, serverFolder } from './load/forum-under-load.ts'
import { begin } from './load/mixed-load.ts'
import { peopleOf } from './load/people.ts'

/** A forum on a PostgreSQL of its own, which may die. */
async function forumOnItsOwn() {
  const cluster = await startCluster({ survives: 'halts' })
  onTestFinished(cluster.stop)
  const db = await openDb(cluster.url)
  onTestFinished(() => db.close())
  await learnSettings(db)
  return { cluster, forum: new Forum(db) }
}

test('a PostgreSQL that crashes under load and comes back costs nothing that was acknowledged, and shows no old page', {
  timeout: 240_000,
}, async ({ skip }) => {
  if (inject('postgres').kind === 'pglite') skip('PGlite is no server that could crash')
  const { cluster, forum } = await forumOnItsOwn()
  const { question, asker } = await forum.question()
  const server = await (await serverFolder()).start(forum.db)
  const load = begin(await peopleOf(forum), server.origin)
  const page = () => fetch(`${server.origin}/questions/${question.id}`)
  const title = async () => /<h1[^>]*>(.*?)<\/h1>/s.exec(await (await page()).text())?.[1]
  const entitle = (title: string) =>
    editQuestion(forum.db, asker, question.id, questionEdit.parse({ title }), forum.now)
  await acknowledgedBeyond(load, 40)
  await entitle('As it was before the crash')
  await expect.poll(title).toContain('As it was before')

  await cluster.halt()
  await expect.poll(() => load.unavailable, { timeout: 30_000 }).toBeGreaterThan(30)
  await expect.poll(async () => (await page()).status, { timeout: 10_000 }).toBe(503)
  expect((await page()).headers.get('retry-after')).toBeTruthy()
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(503)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)

  await cluster.resume()
  await acknowledgedBeyond(load, load.acknowledged.length + 40)
  await expect.poll(title, { timeout: 10_000 }).toContain('As it was before')
  await entitle('As another process changed it since')
  await expect.poll(title, { timeout: 2_000 }).toContain('As another process changed it')
  await load.end()
  await drained(forum.db)
  await server.stop()
  await expectWhole(forum, load)
})
