import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { IncidentId } from '#db/ids.ts'
import { incidents } from '#db/schema/index.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { sayAffected } from '~/features/incidents/affected.server.ts'
import { allBanners, bannersAt, bannersForAsking } from '~/features/incidents/banners.view.server.ts'
import { followIncident, unfollowIncident } from '~/features/incidents/follow.server.ts'
import { editIncident, endIncident, reopenIncident } from '~/features/incidents/incidents.server.ts'
import { standingOf } from '~/features/incidents/incidents.view.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { forumWithTags, HOUR_MS, LATE, open, read, reader, say } from './incident-forum.ts'
import { test } from './search-forum.ts'

describe('"I have this too"', () => {
  const visitor = (id: string, day = '2026-03-02') => ({ id, day })

  test('counts a member once, who follows it from then on, and a visitor once a day', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    const lin = await at.member('lin')
    const tap = (viewer: Viewer, who: string, value = true, day?: string) =>
      sayAffected(at.db, viewer, id, { value, visitor: visitor(who, day) }, at.now)
    expect(await tap(lin, 'a')).toBe(1)
    expect(await tap(lin, 'b', true, '2026-03-03')).toBe(1)
    expect(await tap(null, 'a')).toBe(2)
    expect(await tap(null, 'a')).toBe(2)
    expect(await tap(null, 'a', true, '2026-03-03')).toBe(3)
    expect(await standingOf(at.db.read, lin, id)).toEqual({ isMine: true, isFollowing: true })
    expect(await tap(null, 'a', false)).toBe(2)
    expect(await tap(null, 'nobody', false)).toBe(2)
    expect(await tap(lin, 'c', false)).toBe(1)
    expect((await read(at, id)).affected).toBe(1)
    expect(await at.base.differences()).toEqual([])
  })

  test('is counted anew by the doctor', async ({ at }) => {
    const id = await open(at, await forumWithTags(at))
    await at.db.write((tx) => tx.update(incidents).set({ affectedCount: 7 }).where(eq(incidents.id, id)))
    expect(await at.base.differences()).toEqual([expect.stringContaining(`incident ${id}`)])
  })

  test('is for incidents that are open', async ({ at }) => {
    const staff = await forumWithTags(at)
    const tap = (id: IncidentId) =>
      sayAffected(at.db, null, id, { value: true, visitor: visitor('a') }, at.now)
    const announced = await open(at, staff, { kind: 'announcement' })
    await expect(tap(announced)).rejects.toMatchObject({ code: 'incidents.not_to_have', status: 409 })
    const over = await open(at, staff, { title: { en: 'Charts are blank' } })
    await endIncident(at.db, staff, over, at.now)
    await expect(tap(over)).rejects.toMatchObject({ code: 'incidents.ended', status: 409 })
    await expect(tap(999 as IncidentId)).rejects.toMatchObject({ status: 404 })
  })
})

describe('followers', () => {
  test('are told of each update and of the end, others are not', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    const [lin, other] = [await at.member('lin'), await at.member('other')]
    for (const member of [lin, other, staff]) await followIncident(at.db, member, id, at.now)
    await unfollowIncident(at.db, other, id)
    const { path } = await say(at, staff, id, 'A node fell behind.', 'identified')
    await at.settle()
    const { items } = await listNotices(at.db.read, lin, { locale: 'zh-CN' })
    expect(items).toMatchObject([
      {
        kind: 'incident_updated',
        incidentId: id,
        questionId: null,
        title: LATE.title['zh-CN'],
        language: 'zh-CN',
        path,
        actor: null,
        isUnread: true,
      },
    ])
    await say(at, staff, id, 'All deposits have arrived.', 'over')
    await at.settle()
    expect((await listNotices(at.db.read, lin)).items).toMatchObject([{ kind: 'incident_over', count: 2 }])
    expect(await unreadCount(at.db.read, lin)).toBe(1)
    for (const member of [other, staff]) expect((await listNotices(at.db.read, member)).items).toEqual([])
    expect(at.complaints).toEqual([])
  })

  test('hear of an end without words, unless it was taken back at once', async ({ at }) => {
    const staff = await forumWithTags(at)
    const id = await open(at, staff)
    const lin = await at.member('lin')
    await followIncident(at.db, lin, id, at.now)
    await endIncident(at.db, staff, id, at.now)
    await reopenIncident(at.db, staff, id, at.now)
    await at.settle()
    expect(await unreadCount(at.db.read, lin)).toBe(0)
    await endIncident(at.db, staff, id, at.now)
    await at.settle()
    expect((await listNotices(at.db.read, lin)).items).toMatchObject([
      { kind: 'incident_over', path: `/updates/${id}` },
    ])
  })

  test('keep their notices of threads', async ({ at }) => {
    const staff = await forumWithTags(at)
    const lin = await at.member('lin')
    const question = await at.ask(lin, 'When does my deposit arrive?')
    await at.answer(staff, question)
    const id = await open(at, staff)
    await followIncident(at.db, lin, id, at.now)
    await say(at, staff, id, 'A node fell behind.')
    await at.settle()
    const { items } = await listNotices(at.db.read, lin)
    expect(items.map(({ kind }) => kind).sort()).toEqual(['answered', 'incident_updated'])
    expect(await unreadCount(at.db.read, lin)).toBe(2)
  })
})

describe('banners', () => {
  const titles = async (banners: Promise<{ title: string }[]>) => (await banners).map(({ title }) => title)

  test('stand on the pages that they concern from the moment of opening to that of the end', async ({
    at,
  }) => {
    const staff = await forumWithTags(at)
    expect(await allBanners(reader(at))).toEqual([])
    const id = await open(at, staff)
    expect(await titles(allBanners(reader(at)))).toEqual([LATE.title.en])
    expect(await titles(bannersAt(reader(at, null, 'zh-CN'), { tags: ['deposit'] }))).toEqual([
      LATE.title['zh-CN'],
    ])
    expect(await bannersAt(reader(at), { tags: ['withdrawal'] })).toEqual([])
    await editIncident(at.db, staff, id, { tags: ['withdrawal'] }, at.now)
    expect(await bannersAt(reader(at), { tags: ['withdrawal'] })).toHaveLength(1)
    await say(at, staff, id, 'A node fell behind.', 'fixed')
    expect(await allBanners(reader(at))).toMatchObject([{ state: 'fixed', isMine: false }])
    await endIncident(at.db, staff, id, at.now)
    expect(await allBanners(reader(at))).toEqual([])
  })

  test('come the most recent first, or what is being asked first', async ({ at }) => {
    const staff = await forumWithTags(at)
    const lin = await at.member('lin')
    const id = await open(at, staff)
    at.base.advance(HOUR_MS)
    const charts = { title: { en: 'Charts are blank' }, tags: [], networks: [] }
    await open(at, staff, charts)
    expect(await titles(allBanners(reader(at)))).toEqual(['Charts are blank', LATE.title.en])
    const draft = { words: 'My TRC20 deposit is not there', tags: [] }
    expect(await titles(bannersForAsking(reader(at), draft))).toEqual([LATE.title.en, 'Charts are blank'])
    await sayAffected(at.db, lin, id, { value: true, visitor: { id: 'a', day: '2026-03-02' } }, at.now)
    const mine = (await allBanners(reader(at, lin))).map(({ isMine }) => isMine)
    expect(mine).toEqual([false, true])
  })
})
