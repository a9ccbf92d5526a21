import { describe, expect } from 'vitest'
import type { AnswerId, EntryId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { noteEditing, othersEditing } from '~/features/faq/editing.server.ts'
import { createEntry, editEntry, rollBackEntry } from '~/features/faq/entries.server.ts'
import { entryById, entryBySlug } from '~/features/faq/entry.view.server.ts'
import { categories, entriesFrom } from '~/features/faq/help.view.server.ts'
import { addToEntry, promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry, unpublishEntry } from '~/features/faq/publication.server.ts'
import { reviewEntriesOf } from '~/features/faq/review.server.ts'
import { addition, promotion } from '~/features/faq/schema.ts'
import { PROMOTED_ANSWER_POINTS } from '~/features/reputation/rules.ts'
import { MINUTE_MS } from '../support/builders.ts'
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
    expect(await forum.reputation(answer.author)).toBe(before + PROMOTED_ANSWER_POINTS.value)
  })

  test('an unpublished entry is for staff again, with nothing lost', async ({ forum }) => {
    const { answer } = await solved(forum)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id)
    await publishEntry(forum.db, staff, id, forum.now)
    const published = await entry(forum, staff, id)
    await unpublishEntry(forum.db, staff, id, forum.now)
    await expect(entry(forum, null, id)).rejects.toMatchObject({ status: 410 })
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

describe('adding an answer to an entry that exists', () => {
  const added = async (forum: Forum) => {
    const [first, second] = [await solved(forum), await solved(forum)]
    const staff = await forum.staff()
    const id = await promote(forum, staff, first.answer.id)
    await publishEntry(forum.db, staff, id, forum.now)
    const pair = { answerId: second.answer.id, entryId: id }
    const body = 'Both answers in one text, which is long enough.'
    const add = (revision = 1) =>
      addToEntry(forum.db, staff, pair, addition.parse({ body, revision }), forum.now)
    return { first, second, staff, id, body, add }
  }

  test('makes it a source beside the first, and rewards its author', async ({ forum }) => {
    const { first, second, staff, id, body, add } = await added(forum)
    const before = await forum.reputation(second.answer.author)
    await add()
    expect(await entry(forum, staff, id)).toMatchObject({
      body,
      revision: 2,
      source: { answerId: first.answer.id },
      additions: [{ answerId: second.answer.id, revision: 1, questionId: second.question.id }],
    })
    expect(await entriesFrom(forum.db.read, second.question.id)).toMatchObject([
      { id, answerId: second.answer.id },
    ])
    expect(await forum.reputation(second.answer.author)).toBe(before + PROMOTED_ANSWER_POINTS.value)
  })

  test('brings the entry up for review when the added answer changes', async ({ forum }) => {
    const { second, staff, id, add } = await added(forum)
    await add()
    const edit = { body: 'Look at 12 confirmations first, then wait.', reason: '' }
    await editAnswer(forum.db, second.answer.author, second.answer.id, edit, forum.now)
    await forum.db.write((tx) => reviewEntriesOf(tx, second.answer.id, forum.now))
    expect((await entry(forum, staff, id)).needsReview).toMatchObject({ reasons: ['source_detail_changed'] })
  })

  test('is refused for what is official already, and changes nothing when the text is stale', async ({
    forum,
  }) => {
    const { second, staff, id, add } = await added(forum)
    await editEntry(forum.db, staff, id, { title: 'Another title' }, forum.now)
    await expect(add(1)).rejects.toMatchObject({ code: 'posts.edited_meanwhile', status: 412 })
    expect((await entry(forum, staff, id)).additions).toEqual([])
    await add(2)
    await expect(add(3)).rejects.toMatchObject({ code: 'faq.already_promoted', status: 409 })
    await expect(promote(forum, staff, second.answer.id)).rejects.toMatchObject({ status: 409 })
  })
})

describe('an entry’s address', () => {
  test('can be renamed; the old one leads to it for ever, and nobody else gets it', async ({ forum }) => {
    const { answer } = await solved(forum)
    const other = await solved(forum)
    const staff = await forum.staff()
    const id = await promote(forum, staff, answer.id, { slug: 'late-deposit' })
    await editEntry(forum.db, staff, id, { slug: 'deposit-is-late' }, forum.now)
    expect(await entryBySlug(forum.db.read, staff, 'late-deposit', 'en')).toMatchObject({
      id,
      slug: 'deposit-is-late',
    })
    await expect(promote(forum, staff, other.answer.id, { slug: 'late-deposit' })).rejects.toMatchObject({
      code: 'faq.slug_taken',
    })
    await editEntry(forum.db, staff, id, { slug: 'late-deposit' }, forum.now)
    expect((await entryBySlug(forum.db.read, staff, 'deposit-is-late', 'en')).slug).toBe('late-deposit')
  })
})

test('rolling an entry back makes a new version with the old text', async ({ forum }) => {
  const { answer } = await solved(forum)
  const staff = await forum.staff()
  const id = await promote(forum, staff, answer.id, { title: 'The first title', steps: ['Look first'] })
  const first = await entry(forum, staff, id)
  await editEntry(forum.db, staff, id, { title: 'The second title', steps: [] }, forum.now)
  await rollBackEntry(forum.db, staff, id, 1, forum.now)
  const { title, body, bodyHtml, steps } = first
  expect(await entry(forum, staff, id)).toMatchObject({ title, body, bodyHtml, steps, revision: 3 })
  await expect(rollBackEntry(forum.db, staff, id, 9, forum.now)).rejects.toMatchObject({
    code: 'revisions.not_found',
  })
})

test('two who have an entry open see each other, until one has left', async ({ forum }) => {
  const { answer } = await solved(forum)
  const [staff, other] = [await forum.staff(), await forum.staff()]
  const id = await promote(forum, staff, answer.id)
  await noteEditing(forum.db, staff, id, forum.now)
  const seenByOther = () => othersEditing(forum.db.read, other, id, forum.now)
  expect(await seenByOther()).toEqual([staff.displayName])
  expect(await othersEditing(forum.db.read, staff, id, forum.now)).toEqual([])
  forum.advance(2 * MINUTE_MS)
  expect(await seenByOther()).toEqual([])
})
