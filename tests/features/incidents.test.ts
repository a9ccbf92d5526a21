import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { IncidentId, IncidentUpdateId } from '#db/ids.ts'
import { incidents } from '#db/schema/index.ts'
import type { Member, Viewer } from '~/features/accounts/viewer.ts'
import { sayAffected } from '~/features/incidents/affected.server.ts'
import { allBanners, bannersAt, bannersForAsking } from '~/features/incidents/banners.view.server.ts'
import { followIncident, unfollowIncident } from '~/features/incidents/follow.server.ts'
import {
  editIncident,
  endIncident,
  openIncident,
  reopenIncident,
} from '~/features/incidents/incidents.server.ts'
import {
  incidentById,
  listIncidents,
  pastOnes,
  standingOf,
} from '~/features/incidents/incidents.view.server.ts'
import { type NewIncident, newIncident, newUpdate } from '~/features/incidents/schema.ts'
import { updatesOf } from '~/features/incidents/timeline.view.server.ts'
import { postUpdate, rewordUpdate } from '~/features/incidents/updates.server.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const HOUR_MS = 3_600_000
const LATE = {
  kind: 'incident',
  title: { en: 'TRC20 deposits are delayed', 'zh-CN': 'TRC20 充值延迟到账' },
  text: { en: 'They wait for our node. **Nothing is lost.**', 'zh-CN': '正在等待节点同步，资产安全。' },
  tags: ['充值'],
  networks: ['TRC20'],
} as const

const idOf = ({ path }: { path: string }) => Number(path.split('/').at(-1)) as IncidentId

async function open(at: SearchForum, staff: Member, over: Partial<NewIncident> = {}) {
  return idOf(await openIncident(at.db, staff, newIncident.parse({ ...LATE, ...over }), at.now))
}

async function forumWithTags(at: SearchForum) {
  await at.base.tag('deposit', { name: { en: 'Deposit', 'zh-CN': '充值' } })
  await at.base.tag('withdrawal')
  return at.member('keeper', 'moderator')
}

const say = (at: SearchForum, staff: Member, id: IncidentId, en: string, state?: string) =>
  postUpdate(at.db, staff, id, newUpdate.parse({ text: { en }, state }), at.now)

const read = (at: SearchForum, id: IncidentId) => incidentById(at.db.read, id, { locale: 'en', now: at.now })

const said = async (at: SearchForum, id: IncidentId, locale: 'en' | 'zh-CN' = 'en') =>
  (await updatesOf(at.db.read, [id], locale)).get(id) ?? []

const reader = (at: SearchForum, viewer: Viewer = null, locale: 'en' | 'zh-CN' = 'en') => ({
  db: at.db,
  viewer,
  locale,
  now: () => at.now,
})

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
