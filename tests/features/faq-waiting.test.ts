import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { faqChanges, faqVersions } from '#db/schema/index.ts'
import { editEntry, rollBackEntry } from '~/features/faq/entries.server.ts'
import { entryBySlug } from '~/features/faq/entry.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { waitingOn } from '~/features/faq/waiting.server.ts'
import { approveChange, declineChange, withdrawChange } from '~/features/faq/waiting-decisions.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { BODY, guarded, NEW_BODY, requireSecond, seenBy, solved, waiting } from './waiting-forum.ts'

const versions = (forum: Forum, id: EntryId) =>
  forum.db.read.select().from(faqVersions).where(eq(faqVersions.entryId, id)).orderBy(asc(faqVersions.number))

const states = async ({ db }: Forum) => {
  const rows = await db.read.select().from(faqChanges).orderBy(asc(faqChanges.id))
  return rows.map(({ state }) => state)
}

describe('an edit of a published entry, where a second approver is required,', () => {
  test('changes nothing until somebody else approves it, and then all of it', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    const edit = {
      body: NEW_BODY,
      reason: 'The network was upgraded',
      slug: 'credit-time',
      category: 'networks',
      appliesTo: { networks: ['TRC20'] },
      messages: [{ text: 'E-1042', appVersion: '6.2' }],
      kind: 'guide' as const,
      revision: 1,
    }
    const change = await editEntry(forum.db, writer, id, edit, forum.now)
    const before = await seenBy(forum, null, id)
    expect(before).toMatchObject({ body: BODY, slug: 'credited', revision: 1, messages: [], kind: 'answer' })
    expect(before.category.slug).toBe('deposits')
    if (change === null) throw new Error('It did not wait')
    await approveChange(forum.db, approver, change, forum.now)
    const after = await seenBy(forum, null, id)
    expect(after).toMatchObject({
      ...{ body: NEW_BODY, slug: 'credit-time', revision: 2, kind: 'guide' },
      ...{ appliesTo: { networks: ['TRC20'] }, messages: [{ text: 'E-1042', appVersion: '6.2' }] },
    })
    expect(after.category.slug).toBe('networks')
    expect((await entryBySlug(forum.db.read, null, 'credited', 'en')).id).toBe(id)
    expect((await versions(forum, id)).at(-1)).toMatchObject({
      ...{ number: 2, editorId: writer.id, approvedById: approver.id, reason: 'The network was upgraded' },
    })
    expect(await states(forum)).toEqual(['approved'])
    expect(await forum.differences()).toEqual([])
  })

  test('cannot be approved or declined by whoever wrote it, nor by members', async ({ forum }) => {
    const { writer, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    const change = await waiting(forum, id)
    const own = { code: 'faq.approve_own', status: 403 }
    await expect(approveChange(forum.db, writer, change.id, forum.now)).rejects.toMatchObject(own)
    await expect(declineChange(forum.db, writer, change.id, 'No', forum.now)).rejects.toMatchObject(own)
    const member = await forum.member()
    await expect(approveChange(forum.db, member, change.id, forum.now)).rejects.toMatchObject({
      code: 'faq.forbidden',
    })
    expect((await seenBy(forum, null, id)).body).toBe(BODY)
  })

  test('changes only what is another than it was when it was written', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    const { category, slug, kind, appliesTo, steps } = await seenBy(forum, writer, id)
    const whole = { category: category.slug, slug, kind, appliesTo, steps, messages: [], body: NEW_BODY }
    await editEntry(forum.db, writer, id, whole, forum.now)
    const change = await waiting(forum, id)
    expect(change.standing).toEqual({})
    await approveChange(forum.db, approver, change.id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({ body: NEW_BODY, slug })
  })

  test('is decided once', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    const change = await waiting(forum, id)
    await declineChange(forum.db, approver, change.id, 'The parameter page still says 20', forum.now)
    expect(await states(forum)).toEqual(['declined'])
    await expect(approveChange(forum.db, approver, change.id, forum.now)).rejects.toMatchObject({
      code: 'faq.change_decided',
      status: 409,
    })
    expect(await seenBy(forum, null, id)).toMatchObject({ body: BODY, revision: 1 })
    expect(await waitingOn(forum.db.read, id)).toBeUndefined()
  })

  test('can be taken back by its writer alone', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    const change = await waiting(forum, id)
    await expect(withdrawChange(forum.db, approver, change.id, forum.now)).rejects.toMatchObject({
      code: 'faq.withdraw_forbidden',
      status: 403,
    })
    await withdrawChange(forum.db, writer, change.id, forum.now)
    expect(await states(forum)).toEqual(['withdrawn'])
  })

  test('needs nobody else as soon as the setting is off again', async ({ forum }) => {
    const { writer, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    await requireSecond(forum, false)
    await approveChange(forum.db, writer, (await waiting(forum, id)).id, forum.now)
    expect((await seenBy(forum, null, id)).body).toBe(NEW_BODY)
    expect((await versions(forum, id)).at(-1)).toMatchObject({ editorId: writer.id, approvedById: null })
  })
})

describe('while a change waits', () => {
  test('another one is refused until its writer has that one before them, and then takes its place', async ({
    forum,
  }) => {
    const { writer, approver, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY, category: 'networks' }, forum.now)
    const first = await waiting(forum, id)
    const other = { title: 'When do deposits arrive?', revision: 1 }
    await expect(editEntry(forum.db, approver, id, other, forum.now)).rejects.toMatchObject({
      code: 'faq.change_waiting',
      status: 412,
      details: { location: `/mod/faq/changes/${first.id}` },
    })
    await editEntry(forum.db, approver, id, { ...other, onTopOf: first.id }, forum.now)
    expect(await states(forum)).toEqual(['replaced', 'waiting'])
    const second = await waiting(forum, id)
    expect(second).toMatchObject({ ...{ title: other.title, body: NEW_BODY }, authorId: approver.id })
    await expect(approveChange(forum.db, approver, second.id, forum.now)).rejects.toMatchObject({
      code: 'faq.approve_own',
    })
    await approveChange(forum.db, writer, second.id, forum.now)
    const after = await seenBy(forum, null, id)
    expect(after).toMatchObject({ title: other.title, body: NEW_BODY })
    expect(after.category.slug).toBe('networks')
  })

  test('and the entry moved on, it cannot be approved before it was brought up to date', async ({
    forum,
  }) => {
    const { writer, approver, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    const stale = await waiting(forum, id)
    await requireSecond(forum, false)
    await editEntry(forum.db, approver, id, { title: 'When do deposits arrive?' }, forum.now)
    await requireSecond(forum, true)
    await expect(approveChange(forum.db, approver, stale.id, forum.now)).rejects.toMatchObject({
      code: 'faq.change_overtaken',
      status: 412,
    })
    const fresh = { body: NEW_BODY, revision: 2, onTopOf: stale.id }
    await editEntry(forum.db, writer, id, fresh, forum.now)
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, null, id)).toMatchObject({ title: 'When do deposits arrive?', body: NEW_BODY })
  })

  test('the entry can be verified and taken out of the help centre at once', async ({ forum }) => {
    const { writer, approver, id } = await guarded(forum)
    await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
    await verifyEntry(forum.db, writer, id, forum.now)
    await unpublishEntry(forum.db, writer, id, forum.now)
    await expect(seenBy(forum, null, id)).rejects.toMatchObject({ status: 410 })
    await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
    expect(await seenBy(forum, approver, id)).toMatchObject({ state: 'unpublished', body: NEW_BODY })
  })
})

test('a draft needs nobody to be edited, and saving what stands already makes no change', async ({
  forum,
}) => {
  const { writer, id } = await guarded(forum)
  const { answer } = await solved(forum)
  const wish = promotion.parse({ category: 'deposits' })
  const draft = await promoteAnswer(forum.db, writer, answer.id, wish, forum.now)
  expect(await editEntry(forum.db, writer, draft, { body: NEW_BODY }, forum.now)).toBeNull()
  expect(await editEntry(forum.db, writer, id, { body: BODY, steps: [] }, forum.now)).toBeNull()
  expect(await states(forum)).toEqual([])
})

test('rolling back waits as well, and says so in the history', async ({ forum }) => {
  const { writer, approver, id } = await guarded(forum)
  await editEntry(forum.db, writer, id, { body: NEW_BODY }, forum.now)
  await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
  await rollBackEntry(forum.db, writer, id, 1, forum.now)
  expect((await seenBy(forum, null, id)).body).toBe(NEW_BODY)
  await approveChange(forum.db, approver, (await waiting(forum, id)).id, forum.now)
  expect((await seenBy(forum, null, id)).body).toBe(BODY)
  expect((await versions(forum, id)).at(-1)).toMatchObject({ number: 3, rolledBackTo: 1 })
})
