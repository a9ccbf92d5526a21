import { beforeAll, describe, expect } from 'vitest'
import { ownServer } from '../../support/own-server.ts'
import { Forum } from '../forum.ts'
import { test } from '../forum-test.ts'
import { arriveLoggedIn, nameFor, sourceOf } from '../people.ts'

const SECRET = 'Q7X-55501234'

beforeAll(async () => {
  const forum = await Forum.open(ownServer().dataDir)
  await forum.tag('wombat-desk', { en: 'Wombat desk', 'zh-CN': '袋熊柜台' }, [
    { key: 'wombat_burrow', name: { en: 'Burrow' }, shape: 'text', visibility: 'public' },
    { key: 'wombat_order', name: { en: 'Wombat order' }, shape: 'order_number', visibility: 'staff' },
  ])
  await forum.close()
})

describe('a fact for staff', () => {
  test('is seen by its asker and staff, and stands nowhere in what anybody else gets', async ({
    visit,
    forum,
  }) => {
    const [asker, other, staff] = await Promise.all([visit(), visit(), visit()])
    const handle = nameFor('asker')
    await arriveLoggedIn(asker, (await forum.member(handle)).handle)
    await arriveLoggedIn(other, (await forum.member(nameFor('other'))).handle)
    await arriveLoggedIn(staff, (await forum.member(nameFor('staff'), 'moderator')).handle)

    await asker.goto('/questions/ask')
    await asker.getByLabel('Title').fill(`The wombat desk lost my order, says ${handle}`)
    await asker.getByLabel('Details').fill('I gave them the order number and they cannot find it.')
    await asker.getByLabel('Tags').fill('wombat-desk')
    await asker.getByLabel('Burrow').fill('By the river')
    await asker.getByLabel('Wombat order').fill(SECRET)
    await asker.getByRole('button', { name: 'Post question' }).click()
    await asker.waitForURL(/\/questions\/\d+/)
    const thread = new URL(asker.url()).pathname
    await forum.settled()

    for (const insider of [asker, staff])
      expect((await sourceOf(insider, thread)).includes(SECRET)).toBe(true)
    const id = /\d+/.exec(thread)?.[0]
    const places = [
      ...[thread, `/questions/${id}/history`, '/questions', '/search?q=wombat+desk', `/users/${handle}`],
      ...[
        '/tags/wombat-desk',
        '/tags/wombat-desk/feed.atom',
        '/feeds/questions.atom',
        `/api/v1/questions/${id}`,
      ],
    ]
    const guest = await visit()
    for (const stranger of [other, guest]) {
      expect((await sourceOf(stranger, thread)).includes('By the river')).toBe(true)
      const telling = []
      for (const place of places) {
        if ((await sourceOf(stranger, place)).includes(SECRET)) telling.push(place)
      }
      expect(telling).toEqual([])
      const found = await sourceOf(stranger, `/search?q=${SECRET}`)
      expect(found.includes(`says ${handle}`)).toBe(false)
    }
  })
})
