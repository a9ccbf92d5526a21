import { describe, expect } from 'vitest'
import type { AnswerId, EntryId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { categories, entriesFrom } from '~/features/faq/help.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { PROMOTED_ANSWER_POINTS } from '~/features/reputation/rules.ts'
import { type Forum, test } from '../support/forum.ts'

const solved = async (forum: Forum) => {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  return { question, asker, answer }
}

const promote = (forum: Forum, staff: Member, id: AnswerId, input: object = {}) =>
  promoteAnswer(forum.db, staff, id, promotion.parse({ category: 'deposits', ...input }), forum.now)

const entry = (forum: Forum, viewer: Member | null, id: EntryId) => entryById(forum.db.read, viewer, id, 'en')

describe('promoting an accepted answer', () => {
  test('makes a draft that pins answer, revision and author', async ({ forum }) => {
    const { question, answer } = await solved(forum)
    await editAnswer(
      forum.db,
      answer.author,
      answer.id,
      { body: 'Wait for 20 confirmations.', reason: '' },
      forum.now,
    )
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    const made = await entry(forum, staff, id)
    expect(made).toMatchObject({ state: 'draft', origin: 'community', body: 'Wait for 20 confirmations.' })
    expect(made.source).toMatchObject({ questionId: question.id, answerId: answer.id, revision: 2 })
    expect(made.source?.author?.id).toBe(answer.author.id)
  })

  test('is for staff', async ({ forum }) => {
    const { answer, asker } = await solved(forum)
    await expect(promote(forum, asker, answer.id)).rejects.toMatchObject({
      code: 'faq.forbidden',
      status: 403,
    })
  })

  test('an answer that is not accepted is refused, unless it is accepted in the same act', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    const { id } = await forum.answer(question)
    const staff = await forum.staff()
    await expect(promote(forum, staff, id)).rejects.toMatchObject({ code: 'faq.not_accepted', status: 409 })
    await promote(forum, staff, id, { accept: true })
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(id)
  })

  test('a second time is refused', async ({ forum }) => {
    const { answer } = await solved(forum)
    const staff = await forum.staff()
    await promote(forum, staff, answer.id)
    await expect(promote(forum, staff, answer.id)).rejects.toMatchObject({ code: 'faq.already_promoted' })
  })

  test('a deleted answer is gone', async ({ forum }) => {
    const { answer } = await solved(forum)
    const staff = await forum.staff()
    await deleteAnswer(forum.db, staff, answer.id, forum.now)
    await expect(promote(forum, staff, answer.id)).rejects.toMatchObject({
      code: 'answers.deleted',
      status: 410,
    })
  })

  test('a slug that was asked for and is taken is refused; one from the title takes a number', async ({
    forum,
  }) => {
    const staff = await forum.staff()
    const [first, second, third] = [await solved(forum), await solved(forum), await solved(forum)]
    await promote(forum, staff, first.answer.id, { slug: 'late-deposit', title: 'Late deposit' })
    const taken = promote(forum, staff, second.answer.id, { slug: 'late-deposit' })
    await expect(taken).rejects.toMatchObject({ code: 'faq.slug_taken', status: 409 })
    const id = await promote(forum, staff, third.answer.id, { title: 'Late deposit' })
    expect((await entry(forum, staff, id)).slug).toBe('late-deposit-2')
  })
})

describe('publishing', () => {
  test('shows the entry to everybody and links it from its thread', async ({ forum }) => {
    const { question, answer } = await solved(forum)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    await expect(entry(forum, null, id)).rejects.toMatchObject({ code: 'faq.not_found', status: 404 })
    await publishEntry(forum.db, staff, id, forum.now)
    expect(await entry(forum, null, id)).toMatchObject({ state: 'published', verifiedAt: forum.now })
    expect(await entriesFrom(forum.db.read, question.id)).toMatchObject([{ id, answerId: answer.id }])
    expect(await categories(forum.db.read, 'en')).toMatchObject([{ slug: 'deposits', entryCount: 1 }])
  })

  test('gives the author of the source 25 points, once', async ({ forum }) => {
    const { answer } = await solved(forum)
    const before = await forum.reputation(answer.author)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    await publishEntry(forum.db, staff, id, forum.now)
    await unpublishEntry(forum.db, staff, id, forum.now)
    await publishEntry(forum.db, staff, id, forum.now)
    expect(await forum.reputation(answer.author)).toBe(before + PROMOTED_ANSWER_POINTS)
  })

  test('an unpublished entry is for staff again, with nothing lost', async ({ forum }) => {
    const { answer } = await solved(forum)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    await publishEntry(forum.db, staff, id, forum.now)
    const published = await entry(forum, staff, id)
    await unpublishEntry(forum.db, staff, id, forum.now)
    await expect(entry(forum, null, id)).rejects.toMatchObject({ status: 404 })
    expect(await entry(forum, staff, id)).toMatchObject({ body: published.body, source: published.source })
  })
})

describe('writing and editing', () => {
  test('staff write a new entry, which names its document', async ({ forum }) => {
    const staff = await forum.staff()
    const text = { title: 'What does it cost?', body: 'Withdrawals cost what the network costs.' }
    const input = {
      ...text,
      origin: 'staff' as const,
      category: 'fees',
      language: 'en' as const,
      document: 'Fee schedule',
    }
    const id = await createEntry(forum.db, staff, input, forum.now)
    expect(await entry(forum, staff, id)).toMatchObject({
      origin: 'staff',
      document: 'Fee schedule',
      source: null,
    })
  })

  test('an edit makes a version; a stale one is refused', async ({ forum }) => {
    const { answer } = await solved(forum)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    await editEntry(forum.db, staff, id, { title: 'Another title', revision: 1 }, forum.now)
    expect(await entry(forum, staff, id)).toMatchObject({ title: 'Another title', revision: 2 })
    const stale = editEntry(forum.db, staff, id, { title: 'Yet another', revision: 1 }, forum.now)
    await expect(stale).rejects.toMatchObject({ code: 'posts.edited_meanwhile', status: 412 })
  })
})
