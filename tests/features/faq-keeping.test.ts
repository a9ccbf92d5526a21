import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { changesOf } from '~/features/faq/changes.view.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { keepEntries } from '~/features/faq/keeping.server.ts'
import { verifyEntry } from '~/features/faq/publication.server.ts'
import { recallEntries } from '~/features/faq/recall.server.ts'
import { findDueReviews } from '~/features/faq/review.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { BODY, published } from './official-answer.ts'

describe('keeping in bulk', () => {
  const seen = async (forum: Forum, id: EntryId) => (await changesOf(forum.db.read, [id])).get(id)?.seen ?? ''

  test('keeps what was on screen as it was, and leaves what changed since', async ({ forum }) => {
    const [one, other] = [await published(forum), await published(forum)]
    for (const { asker, question, look } of [one, other]) {
      await withdrawAcceptance(forum.db, asker, question.id, forum.now)
      await look()
    }
    const onScreen = [await seen(forum, one.id), await seen(forum, other.id)]
    await other.edit(BODY.replace('please wait', 'do wait'))
    expect(await keepEntries(forum.db, one.staff, onScreen, forum.now)).toBe(1)
    expect(await one.review()).toBeNull()
    expect(await other.review()).toMatchObject({ reasons: ['unaccepted'] })
  })

  test('never keeps an urgent one', async ({ forum }) => {
    const { edit, look, id, staff, review } = await published(forum)
    await edit(BODY.replace('20', '12'))
    await look()
    expect(await keepEntries(forum.db, staff, [await seen(forum, id)], forum.now)).toBe(0)
    expect(await review()).toMatchObject({ level: 'urgent' })
  })
})

describe('recalling everything that applies to something', () => {
  test('sends it to review in one act, until somebody decides', async ({ forum }) => {
    const [tron, other] = [await published(forum), await published(forum)]
    await editEntry(forum.db, tron.staff, tron.id, { appliesTo: { networks: ['TRC20'] } }, forum.now)
    const count = await recallEntries(
      forum.db,
      tron.staff,
      { appliesTo: ' trc20', level: 'urgent' },
      forum.now,
    )
    expect(count).toBe(1)
    await findDueReviews(forum.db, forum.now)
    expect(await tron.review()).toEqual({ level: 'urgent', since: forum.now, reasons: ['recalled'] })
    expect(await other.review()).toBeNull()
    await verifyEntry(forum.db, tron.staff, tron.id, forum.now)
    expect(await tron.review()).toBeNull()
    await recallEntries(forum.db, tron.staff, { appliesTo: 'TRC20', level: 'routine' }, forum.now)
    expect(await tron.review()).toMatchObject({ level: 'routine' })
  })

  test('of what nothing applies to is refused', async ({ forum }) => {
    const { staff } = await published(forum)
    const recalled = recallEntries(forum.db, staff, { appliesTo: 'Gold', level: 'routine' }, forum.now)
    await expect(recalled).rejects.toMatchObject({ code: 'faq.nothing_applies', status: 404 })
  })
})

test('keeping an entry pins its source as it is now', async ({ forum }) => {
  const { look, review, edit, id, staff } = await published(forum)
  await edit(BODY.replace('20', '12'))
  await look()
  await verifyEntry(forum.db, staff, id, forum.now)
  await look()
  expect(await review()).toBeNull()
  expect((await entryById(forum.db.read, staff, id, 'en')).source?.revision).toBe(2)
})
