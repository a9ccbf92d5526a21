import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { changesOf } from '~/features/faq/changes.view.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { keepEntries } from '~/features/faq/keeping.server.ts'
import { publishEntry, unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { reviewTwinOf } from '~/features/faq/review.server.ts'
import { translateEntry } from '~/features/faq/translation.server.ts'
import { deskEntryPage } from '~/pages/desk/desk.server.ts'
import { type Forum, test } from '../support/forum.ts'
import { BODY, published } from './official-answer.ts'
import { guarded, seenBy } from './waiting-forum.ts'

const CHANGED = { code: 'faq.seen_changed', status: 409 }
const OTHER_BODY = BODY.replace('20', '12')

/** What its page carries now. */
const onScreen = async (forum: Forum, id: EntryId) =>
  (await changesOf(forum.db.read, [id])).get(id)?.seen ?? ''

describe('whoever answers for an official answer', () => {
  test('does so for its source as that stood on their page', async ({ forum }) => {
    const { edit, look, review, id, staff } = await published(forum)
    const seen = await onScreen(forum, id)
    await edit(OTHER_BODY)
    await look()
    await expect(verifyEntry(forum.db, staff, id, forum.now, seen)).rejects.toMatchObject(CHANGED)
    expect(await review()).toMatchObject({ reasons: ['source_detail_changed'] })
    expect(await seenBy(forum, staff, id)).toMatchObject({ source: { revision: 1 } })
    await verifyEntry(forum.db, staff, id, forum.now, await onScreen(forum, id))
    expect(await review()).toBeNull()
    expect(await seenBy(forum, staff, id)).toMatchObject({ source: { revision: 2 } })
  })

  test('has seen whether readers can look the source up', async ({ forum }) => {
    const { answer, id, staff } = await published(forum)
    const seen = await onScreen(forum, id)
    await deleteAnswer(forum.db, staff, answer.id, forum.now)
    await expect(verifyEntry(forum.db, staff, id, forum.now, seen)).rejects.toMatchObject(CHANGED)
  })

  test('does so for its other language as that stood there, one by one or in bulk', async ({ forum }) => {
    const { id, staff } = await published(forum)
    const text = { title: '多久到账？', body: '需要 20 个确认才会入账，请耐心等待。' }
    const zh = await translateEntry(forum.db, staff, id, text, forum.now)
    await publishEntry(forum.db, staff, zh, forum.now)
    const reword = async (body: string) => {
      await editEntry(forum.db, staff, id, { body }, forum.now)
      await forum.db.write((tx) => reviewTwinOf(tx, id, forum.now))
    }
    await reword(`${BODY} Nobody at the desk can make a network any faster than it happens to be.`)
    expect((await seenBy(forum, staff, zh)).needsReview).toMatchObject({ reasons: ['twin_edited'] })
    const seen = await onScreen(forum, zh)
    await reword(`${BODY} Support cannot make it faster, however often somebody may ask them to do so.`)
    await expect(verifyEntry(forum.db, staff, zh, forum.now, seen)).rejects.toMatchObject(CHANGED)
    expect(await keepEntries(forum.db, staff, [seen], forum.now)).toBe(0)
    expect(await keepEntries(forum.db, staff, [await onScreen(forum, zh)], forum.now)).toBe(1)
  })

  test('saves nothing with the word that it was compared when the source moved on', async ({ forum }) => {
    const { edit, id, staff } = await published(forum)
    const wish = { body: OTHER_BODY, checked: 'against_source', seen: await onScreen(forum, id) } as const
    await edit(BODY.replace('20', '15'))
    await expect(editEntry(forum.db, staff, id, wish, forum.now)).rejects.toMatchObject(CHANGED)
    expect(await seenBy(forum, staff, id)).toMatchObject({ body: BODY, source: { revision: 1 } })
    await editEntry(forum.db, staff, id, { ...wish, checked: undefined }, forum.now)
    expect(await seenBy(forum, staff, id)).toMatchObject({ body: OTHER_BODY, source: { revision: 1 } })
  })

  test('translates what stood beside it', async ({ forum }) => {
    const { id, staff } = await published(forum)
    const text = { title: '多久到账？', body: '需要 20 个确认。', seen: await onScreen(forum, id) }
    await editEntry(forum.db, staff, id, { body: OTHER_BODY }, forum.now)
    await expect(translateEntry(forum.db, staff, id, text, forum.now)).rejects.toMatchObject(CHANGED)
  })
})

describe('publishing', () => {
  test('makes public what the second approver read, and nothing that was written since', async ({
    forum,
  }) => {
    const { writer, approver, id } = await guarded(forum)
    await unpublishEntry(forum.db, approver, id, forum.now)
    const seen = await onScreen(forum, id)
    await editEntry(forum.db, writer, id, { body: 'Send it to another address, at once.' }, forum.now)
    await expect(publishEntry(forum.db, approver, id, forum.now, seen)).rejects.toMatchObject(CHANGED)
    expect((await seenBy(forum, approver, id)).state).toBe('unpublished')
  })

  test('counts a source as compared only when its change was on the page', async ({ forum }) => {
    const { edit, review, id, staff } = await published(forum)
    await unpublishEntry(forum.db, staff, id, forum.now)
    await edit(OTHER_BODY)
    await publishEntry(forum.db, staff, id, forum.now)
    expect(await review()).toMatchObject({ level: 'urgent', reasons: ['source_detail_changed'] })
    await unpublishEntry(forum.db, staff, id, forum.now)
    const { beside } = await deskEntryPage(forum.db.read, staff, id, 'en')
    expect(beside.sources[0]?.difference).toContainEqual({ kind: 'added', text: '12' })
    await publishEntry(forum.db, staff, id, forum.now, beside.seen)
    expect(await review()).toBeNull()
    expect(await seenBy(forum, staff, id)).toMatchObject({ source: { revision: 2 } })
  })
})
