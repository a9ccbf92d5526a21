import { describe, expect } from 'vitest'
import type { IncidentUpdateId } from '#db/ids.ts'
import { incidents } from '#db/schema/index.ts'
import { editIncident, endIncident, reopenIncident } from '~/features/incidents/incidents.server.ts'
import { incidentById, listIncidents, pastOnes } from '~/features/incidents/incidents.view.server.ts'
import { type NewIncident, newIncident } from '~/features/incidents/schema.ts'
import { rewordUpdate } from '~/features/incidents/updates.server.ts'
import { forumWithTags, HOUR_MS, LATE, open, read, said, say } from './incident-forum.ts'
import { test } from './search-forum.ts'

describe('an incident', () => {
  test('begins with what is known, and is told in both languages', async ({ at }) => {
    const staff = await forumWithTags(at)
    const nextUpdateAt = new Date(at.now.getTime() + HOUR_MS)
    const id = await open(at, staff, { nextUpdateAt })
    expect(await read(at, id)).toMatchObject({
      state: 'investigating',
      title: LATE.title.en,
      tags: [{ slug: 'deposit', name: 'Deposit' }],
      networks: ['TRC20'],
      nextUpdateAt,
      isOverdue: false,
      endedAt: null,
      affected: 0,
    })
    expect(await said(at, id)).toMatchObject([{ language: 'en', html: expect.stringContaining('<strong>') }])
    expect(await said(at, id, 'zh-CN')).toMatchObject([{ language: 'zh-CN', team: null }])
    at.base.advance(2 * HOUR_MS)
    expect((await read(at, id)).isOverdue).toBe(true)
  })

  test('shows English, and says so, until there is Chinese', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff, { title: { en: 'Charts are blank' }, text: { en: 'We look into it.' } })
    const view = await incidentById(at.db.read, id, { locale: 'zh-CN', now: at.now })
    expect([view.title, view.language]).toEqual(['Charts are blank', 'en'])
    const [first] = await said(at, id, 'zh-CN')
    expect(first?.language).toBe('en')
    const text = { en: 'We look into it.', 'zh-CN': '正在排查原因。' }
    await rewordUpdate(at.db, staff, id, { update: first?.id as IncidentUpdateId, text }, at.now)
    expect(await said(at, id, 'zh-CN')).toMatchObject([{ language: 'zh-CN', editedAt: at.now, texts: text }])
    const none = { update: 999 as IncidentUpdateId, text }
    await expect(rewordUpdate(at.db, staff, id, none, at.now)).rejects.toMatchObject({ status: 404 })
  })

  test('goes on by updates until one says that it is over', async ({ at }) => {
    const staff = await forumWithTags(at)
    const nextUpdateAt = new Date(at.now.getTime() + HOUR_MS)
    const id = await open(at, staff, { nextUpdateAt })
    await say(at, staff, id, 'A node fell behind.', 'identified')
    expect(await read(at, id)).toMatchObject({ state: 'identified', nextUpdateAt: null })
    at.base.advance(HOUR_MS)
    await say(at, staff, id, 'All deposits have arrived.', 'over')
    expect(await read(at, id)).toMatchObject({ state: 'over', endedAt: at.now, canBeHad: false })
    expect((await said(at, id)).map(({ state }) => state)).toEqual(['over', 'identified', 'investigating'])
    await expect(say(at, staff, id, 'And one more thing.')).rejects.toMatchObject({ code: 'incidents.ended' })
  })

  test('is ended once, and stands as before when it is opened again', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    await say(at, staff, id, 'A node fell behind.', 'identified')
    await expect(reopenIncident(at.db, staff, id, at.now)).rejects.toMatchObject({ code: 'incidents.open' })
    await endIncident(at.db, staff, id, at.now)
    await expect(endIncident(at.db, staff, id, at.now)).rejects.toMatchObject({
      code: 'incidents.ended',
      status: 409,
    })
    await reopenIncident(at.db, staff, id, at.now)
    expect(await read(at, id)).toMatchObject({ state: 'identified', endedAt: null })
  })

  test('is edited as a whole or not at all, by whoever saw its last edit', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    const title = { en: 'TRC20 deposits take an hour' }
    await editIncident(at.db, staff, id, { title, tags: ['withdrawal'], networks: [], revision: 1 }, at.now)
    expect(await read(at, id)).toMatchObject({ texts: title, tags: [{ slug: 'withdrawal' }], networks: [] })
    const late = editIncident(at.db, staff, id, { networks: ['ERC20'], revision: 1 }, at.now)
    await expect(late).rejects.toMatchObject({ code: 'posts.edited_meanwhile', status: 412 })
    const unknown = editIncident(at.db, staff, id, { networks: ['ERC20'], tags: ['nothing'] }, at.now)
    await expect(unknown).rejects.toMatchObject({ code: 'incidents.unknown_tag' })
    expect((await read(at, id)).networks).toEqual([])
  })

  test('is made once, however often its form is sent', async ({ at }) => {
    const staff = await forumWithTags(at)
    const token = 'pressed twice'
    expect(await open(at, staff, { token })).toBe(await open(at, staff, { token }))
    await expect(open(at, staff)).rejects.toMatchObject({ code: 'posts.repeated', status: 409 })
    expect(await at.db.read.$count(incidents)).toBe(1)
  })
})

describe('a wrong word', () => {
  test('is refused with what to do, and nothing is made', async ({ at }) => {
    const staff = await forumWithTags(at)
    const wrong = [
      [{ tags: ['nothing', 'deposit'] }, 'incidents.unknown_tag', 'tags'],
      [{ nextUpdateAt: at.now }, 'incidents.next_update_past', 'nextUpdateAt'],
      [{ state: 'over' }, 'incidents.other_state', 'state'],
      [{ kind: 'announcement', state: 'fixed' }, 'incidents.other_state', 'state'],
    ] as const
    for (const [over, code, field] of wrong) {
      const refused = open(at, staff, over as Partial<NewIncident>)
      await expect(refused).rejects.toMatchObject({
        code,
        status: 400,
        details: { fields: { [field]: [code] } },
      })
    }
    expect(await at.db.read.$count(incidents)).toBe(0)
  })

  test('is an empty title or text, but not empty Chinese', () => {
    const empty = newIncident.safeParse({ ...LATE, title: { en: ' ' }, text: { en: '', 'zh-CN': ' ' } })
    expect(empty.error?.issues.map(({ path }) => path.join('.'))).toEqual(['title.en', 'text.en'])
    const parsed = newIncident.parse({ ...LATE, title: { en: LATE.title.en, 'zh-CN': ' ' } })
    expect(parsed.title['zh-CN']).toBeUndefined()
    expect(newIncident.safeParse({ ...LATE, title: { en: 'a\0bcdef' } }).success).toBe(false)
  })

  test('is not taken from others than staff', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    const [first] = await said(at, id)
    const member = await at.member('lin')
    for (const act of [
      () => open(at, member),
      () => say(at, member, id, 'It is fixed, send me your codes.'),
      () => editIncident(at.db, member, id, {}, at.now),
      () => endIncident(at.db, member, id, at.now),
      () => reopenIncident(at.db, member, id, at.now),
      () =>
        rewordUpdate(at.db, member, id, { update: first?.id as IncidentUpdateId, text: LATE.text }, at.now),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'incidents.forbidden', status: 403 })
  })
})

test('lists go on by key', async ({ at }) => {
  const staff = await forumWithTags(at)
  const ids = []
  for (const word of ['one', 'two', 'three']) {
    ids.push(await open(at, staff, { title: { en: `Number ${word} is broken` } }))
    at.base.advance(HOUR_MS)
  }
  for (const id of ids.slice(0, 2)) await endIncident(at.db, staff, id, at.now)
  const reading = { locale: 'en' as const, now: at.now }
  const found = async (state: 'open' | 'past') =>
    (await listIncidents(at.db.read, { state, limit: 9 }, reading)).items.map(({ id }) => id)
  expect([await found('open'), await found('past')]).toEqual([[ids[2]], [ids[1], ids[0]]])
  const first = await pastOnes(at.db.read, { limit: 1 }, reading)
  const second = await pastOnes(at.db.read, { limit: 1, cursor: first.next ?? '' }, reading)
  expect([first.items[0]?.id, second.items[0]?.id, second.next]).toEqual([ids[1], ids[0], null])
  await expect(pastOnes(at.db.read, { limit: 1, cursor: 'x' }, reading)).rejects.toMatchObject({
    status: 400,
  })
})
