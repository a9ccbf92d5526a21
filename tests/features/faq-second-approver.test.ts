import { describe, expect } from 'vitest'
import { editEntry } from '~/features/faq/entries.server.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { type Forum, test } from '../support/forum.ts'
import { requireSecond, seenBy, solved } from './waiting-forum.ts'

const submitted = async (forum: Forum) => {
  await requireSecond(forum, true)
  const [writer, other] = [await forum.staff(), await forum.staff()]
  const { answer } = await solved(forum)
  const input = promotion.parse({ category: 'deposits' })
  const { entryId, outcome } = await promoteAndPublish(forum.db, writer, answer.id, input, forum.now)
  return { writer, other, entryId, outcome }
}

describe('where a second approver is required', () => {
  test('publishing what one wrote submits it, and somebody else makes it public', async ({ forum }) => {
    const { writer, other, entryId, outcome } = await submitted(forum)
    expect(outcome).toBe('submitted')
    expect(await seenBy(forum, writer, entryId)).toMatchObject({
      state: 'draft',
      submitted: { by: writer.displayName },
    })
    const byItsWriter = publishEntry(forum.db, writer, entryId, forum.now)
    await expect(byItsWriter).rejects.toMatchObject({ code: 'faq.approve_own', status: 403 })
    await publishEntry(forum.db, other, entryId, forum.now)
    expect(await seenBy(forum, null, entryId)).toMatchObject({ state: 'published', submitted: null })
  })

  test('an approver who changed the text is its writer', async ({ forum }) => {
    const { writer, other, entryId } = await submitted(forum)
    await editEntry(forum.db, other, entryId, { title: 'Said in other words' }, forum.now)
    await expect(publishEntry(forum.db, other, entryId, forum.now)).rejects.toMatchObject({ status: 403 })
    await publishEntry(forum.db, writer, entryId, forum.now)
    expect((await seenBy(forum, null, entryId)).title).toBe('Said in other words')
  })

  test('whoever writes in turn with somebody else publishes nothing that nobody else has seen', async ({
    forum,
  }) => {
    const { writer, other, entryId } = await submitted(forum)
    await editEntry(forum.db, other, entryId, { title: 'Said in other words' }, forum.now)
    await editEntry(forum.db, writer, entryId, { title: 'Said in the first words again' }, forum.now)
    await expect(publishEntry(forum.db, writer, entryId, forum.now)).rejects.toMatchObject({ status: 403 })
    await publishEntry(forum.db, other, entryId, forum.now)
  })
})
