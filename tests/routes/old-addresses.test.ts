import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { importForum } from '~/features/forum-import/import.server.ts'
import { freshForum } from '../features/forum-moving.ts'
import { locationOf, test } from './thread-support.ts'

test('addresses of a forum that was taken in lead to where its threads are now', async ({ site, thread }) => {
  await thread.ask()
  const folder = mkdtempSync(join(tmpdir(), 'askwell-addresses-'))
  const { forum: there, remove } = await freshForum(folder)
  const { question, post } = await there.question()
  const { author, id } = await there.answer(question)
  await there.comment(post, author)
  const { db } = site.running.app
  const surroundings = { db, store: there.store, origin: 'http://localhost', now: there.now }
  await importForum({ path: await there.export(), withRoles: false }, surroundings)
  const leadsTo = async (path: string) => locationOf(await site.get(`/from/old.example.org${path}`))
  expect(question.id).toBe(1)
  expect(await leadsTo('/questions/1/my-deposit?sort=newest')).toBe('/q/2')
  expect(await leadsTo('/q/1')).toBe('/q/2')
  expect(await leadsTo(`/answers/${id}`)).toBe('/answers/1')
  expect(await leadsTo('/comments/1')).toBe('/comments/1')
  expect(await leadsTo('/help/deposits/official')).toBe('/help/deposits/official')
  expect(await leadsTo('/')).toBe('/')
  for (const path of ['/questions/2', '/users/lin', '//evil.example', '/help/..%2f..%2fadmin', '/admin']) {
    expect([path, (await site.get(`/from/old.example.org${path}`)).status]).toEqual([path, 404])
  }
  expect((await site.get('/from/another.example.org/questions/1')).status).toBe(404)
  await remove()
  rmSync(folder, { recursive: true, force: true })
})
