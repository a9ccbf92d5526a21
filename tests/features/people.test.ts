import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditLog, memberNotes, noticeMails, outbox, users } from '#db/schema/index.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { restrictionAt } from '~/features/accounts/suspension.ts'
import { liftSuspension } from '~/features/accounts/suspensions.server.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { editComment, postComment } from '~/features/comments/comments.server.ts'
import { removePosts, restorePosts } from '~/features/people/bulk.server.ts'
import { addNote, removeNote } from '~/features/people/notes.server.ts'
import { listPeople } from '~/features/people/people.view.server.ts'
import { personPage } from '~/features/people/person.view.server.ts'
import { PEOPLE_PER_PAGE } from '~/features/people/rules.ts'
import { endOf, peopleQuery, personForm } from '~/features/people/schema.ts'
import { sendReset, verifyAddress, vouchFor } from '~/features/people/standing.server.ts'
import { giveFacts } from '~/features/questions/facts.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { suggestAnswerEdit } from '~/features/suggestions/suggestions.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'
import { lastAct, restrain } from './restrained.ts'

const BODY = 'The network has to confirm it twelve times first.'

describe('whoever is silenced', () => {
  test('votes and accepts, and writes nothing that others read', async ({ forum }) => {
    const { db, now } = forum
    const asker = await forum.member({ reputation: 200 })
    const { question } = await forum.question(asker)
    const answer = await forum.answer(question)
    const own = await forum.answer((await forum.question()).question, asker)
    const comment = await postComment(db, asker, own.post, { body: 'Which network was it?' }, now)
    const commentId = Number(/comment-(\d+)/.exec(comment.path)?.[1])
    const silent = await restrain(forum, asker, 'silenced')
    const input = questionInput.parse({ title: 'Why does it take so long?', body: BODY })
    const tries = [
      () => askQuestion(db, silent, input, now),
      () => editQuestion(db, silent, question.id, { body: `${BODY} Really.`, reason: '' }, now),
      () => giveFacts(db, silent, question.id, { facts: {} }, now),
      () => postAnswer(db, silent, question.id, { body: BODY }, now),
      () => editAnswer(db, silent, own.id, { body: `${BODY} Really.`, reason: '' }, now),
      () => postComment(db, silent, answer.post, { body: 'Which network was it?' }, now),
      () => suggestAnswerEdit(db, silent, answer.id, { body: `${BODY} Really.`, reason: 'Says more' }, now),
      () => editComment(db, silent, commentId as never, { body: 'Which chain was it?' }, now),
      () => updateProfile(db, silent, { displayName: 'Lin', about: BODY, language: 'en' }, now),
    ]
    for (const attempt of tries) {
      await expect(attempt()).rejects.toMatchObject({ status: 403, code: 'accounts.silenced' })
    }
    await castVote(db, silent, answer.post, 1, now)
    await acceptAnswer(db, silent, answer.id, now)
    forum.advance(7 * DAY_MS)
    const later = await postComment(db, silent, answer.post, { body: 'It was TRC20, thank you.' }, forum.now)
    expect(later.path).toContain('comment-')
  })

  test('was silenced by a moderator, who cannot do it to staff', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    const moderator = await forum.staff()
    const refused = { status: 403, code: 'people.not_yours' }
    await expect(restrain(forum, await forum.staff(), 'suspended', moderator)).rejects.toMatchObject(refused)
    await expect(restrain(forum, moderator, 'suspended', moderator)).rejects.toMatchObject(refused)
    const lin = await forum.member()
    await expect(restrain(forum, moderator, 'suspended', lin)).rejects.toMatchObject(refused)
    await expect(restrain(forum, moderator, 'silenced', admin)).rejects.toMatchObject({ status: 409 })
    await restrain(forum, moderator, 'suspended', admin)
    await expect(
      liftSuspension(forum.db, await forum.staff(), moderator.id, forum.now),
    ).rejects.toMatchObject(refused)
  })

  test('is suspended instead when that is decided later, and both are remembered', async ({ forum }) => {
    const lin = await forum.member()
    await restrain(forum, lin, 'silenced')
    const now = await restrain(forum, lin, 'suspended')
    expect(restrictionAt(now, forum.now)?.kind).toBe('suspended')
    const page = await personPage(forum.db.read, await forum.staff(), lin.id, forum.now)
    expect(page.suspensions.map(({ kind, liftedAt }) => [kind, liftedAt])).toEqual([
      ['suspended', null],
      ['silenced', forum.now],
    ])
    expect(page.acts.map(({ act }) => act)).toEqual(['member.suspended', 'member.silenced'])
  })
})

describe('a term', () => {
  test('begins now, or ends on a day that was named', ({ forum }) => {
    expect(endOf({ term: 'hour' }, forum.now).getTime() - forum.now.getTime()).toBe(3_600_000)
    const until = new Date('2027-01-31T00:00:00Z')
    expect(endOf({ term: 'date', until }, forum.now)).toEqual(until)
    const form = { act: 'restrain', kind: 'silenced', reason: 'Shouting', until: '' }
    expect(personForm.safeParse({ ...form, term: 'date' }).success).toBe(false)
    expect(personForm.safeParse({ ...form, term: 'week' }).success).toBe(true)
    expect(personForm.safeParse({ ...form, term: 'week', reason: '' }).success).toBe(false)
  })
})

describe('the list of people', () => {
  const handlesIn = async ({ db, now }: Forum, query: object, addresses: 'shown' | 'hidden' = 'hidden') => {
    const page = await listPeople(db.read, peopleQuery.parse(query), { addresses }, now)
    return page.people.map(({ handle }) => handle)
  }

  test('finds by the beginning of a handle, a part of a name, and for admins a whole address', async ({
    forum,
  }) => {
    const lin = await forum.member()
    const set = { handle: 'lin', handleKey: 'lin', displayName: '100% Lin_Xia', email: 'Lin@example.org' }
    await forum.db.write((tx) => tx.update(users).set(set).where(eq(users.id, lin.id)))
    await forum.member()
    expect(await handlesIn(forum, { q: '@Lin' })).toEqual(['lin'])
    expect(await handlesIn(forum, { q: '100% l' })).toEqual(['lin'])
    expect(await handlesIn(forum, { q: '_in' })).toEqual([])
    expect(await handlesIn(forum, { q: 'LIN@example.org' }, 'shown')).toEqual(['lin'])
    expect(await handlesIn(forum, { q: 'lin@example' }, 'shown')).toEqual([])
    const hidden = await listPeople(forum.db.read, peopleQuery.parse({}), { addresses: 'hidden' }, forum.now)
    expect(JSON.stringify(hidden)).not.toContain('example.org')
    expect(await handlesIn(forum, { q: 'lin@example.org' })).toEqual([])
  })

  test.for(['Иван', 'иван', 'ИВАН', 'петров', 'Émile', 'émile'])(
    'finds names of other letters in any case: %s',
    async (q, { forum }) => {
      const lin = await forum.member()
      const displayName = 'Иван Петров Émile'
      await forum.db.write((tx) => tx.update(users).set({ displayName }).where(eq(users.id, lin.id)))
      await forum.member()
      expect(await handlesIn(forum, { q })).toEqual([lin.handle])
    },
  )

  test('shows whom one asks for, page by page', async ({ forum }) => {
    const { db, now } = forum
    const staff = await forum.staff()
    const lin = await forum.member({ createdAt: now })
    await restrain(forum, lin, 'silenced', staff)
    for (let n = 0; n < PEOPLE_PER_PAGE; n++) await forum.member()
    expect(await handlesIn(forum, { filter: 'staff' })).toEqual([staff.handle])
    expect(await handlesIn(forum, { filter: 'restrained' })).toEqual([lin.handle])
    expect(await handlesIn(forum, { filter: 'new' })).toEqual([lin.handle])
    const first = await listPeople(db.read, peopleQuery.parse({}), { addresses: 'hidden' }, now)
    expect(first.people).toHaveLength(PEOPLE_PER_PAGE)
    expect(await handlesIn(forum, { cursor: first.next ?? '' })).toEqual([lin.handle, staff.handle])
  })
})

describe('the page of a member', () => {
  test('tells staff what there is to know, and addresses to admins alone', async ({ forum }) => {
    const { db, now } = forum
    const lin = await forum.member()
    await db.write((tx) => tx.update(users).set({ email: 'lin@example.org' }).where(eq(users.id, lin.id)))
    const { question } = await forum.question(lin)
    await forum.answer((await forum.question()).question, lin)
    const seen = await personPage(db.read, await forum.staff(), lin.id, now)
    expect(JSON.stringify(seen)).not.toContain('example.org')
    expect(seen.posts.map(({ kind }) => kind).sort()).toEqual(['answer', 'question'])
    expect(seen.posts.some(({ kind, questionId }) => kind === 'question' && questionId === question.id)).toBe(
      true,
    )
    const admin = await forum.member({ role: 'admin' })
    const byAdmin = await personPage(db.read, admin, lin.id, now)
    expect(byAdmin.person.address).toEqual({ email: 'lin@example.org', isVerified: false })
    await expect(personPage(db.read, admin, 999_999 as never, now)).rejects.toMatchObject({ status: 404 })
  })

  test('keeps notes of staff, who take back their own', async ({ forum }) => {
    const { db, now } = forum
    const [mei, alex] = [await forum.staff(), await forum.staff()]
    const lin = await forum.member()
    await expect(addNote(db, lin, mei.id, 'He is a boss', now)).rejects.toMatchObject({ status: 403 })
    await addNote(db, mei, lin.id, 'Writes under three names', now)
    const [note] = (await personPage(db.read, alex, lin.id, now)).notes
    expect(note).toMatchObject({
      body: 'Writes under three names',
      author: mei.displayName,
      mayRemove: false,
    })
    const id = note?.id ?? (0 as never)
    await expect(removeNote(db, alex, lin.id, id, now)).rejects.toMatchObject({ status: 404 })
    await removeNote(db, mei, lin.id, id, now)
    expect(await db.read.$count(memberNotes)).toBe(0)
    expect(JSON.stringify(await db.read.select().from(auditLog))).not.toContain('three names')
  })

  test('vouches, confirms an address and sends a new password’s link, each in the log', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    const lin = await forum.member({ trusted: false })
    await vouchFor(db, await forum.staff(), lin.id, 'given', now)
    expect((await forum.fresh(lin)).trusted).toBe(true)
    await vouchFor(db, admin, lin.id, 'withdrawn', now)
    expect((await forum.fresh(lin)).trusted).toBe(false)
    await expect(verifyAddress(db, admin, lin.id, now)).rejects.toMatchObject({ status: 409 })
    await expect(sendReset(db, admin, lin.id, now)).rejects.toMatchObject({ status: 409 })
    await db.write((tx) => tx.update(users).set({ email: 'Lin@example.org' }).where(eq(users.id, lin.id)))
    await expect(verifyAddress(db, await forum.staff(), lin.id, now)).rejects.toMatchObject({ status: 403 })
    await verifyAddress(db, admin, lin.id, now)
    await sendReset(db, admin, lin.id, now)
    expect((await lastAct(forum))?.act).toBe('member.reset_sent')
    const other = await forum.member()
    await db.write((tx) => tx.update(users).set({ email: 'lin@example.org' }).where(eq(users.id, other.id)))
    await expect(verifyAddress(db, admin, other.id, now)).rejects.toMatchObject({
      code: 'accounts.email_owned',
    })
  })
})

describe('all posts of a spammer', () => {
  test('go at one press and come back at another, points and counts with them', async ({ forum }) => {
    const { db } = forum
    const lin = await forum.member()
    await db.write((tx) =>
      tx.update(users).set({ email: 'l@example.org', emailKey: 'l@example.org' }).where(eq(users.id, lin.id)),
    )
    const { question } = await forum.question(lin)
    const answers = []
    for (let n = 0; n < 4; n++) answers.push(await forum.answer((await forum.question()).question, lin))
    const [liked] = answers
    if (liked) await castVote(db, await forum.member({ reputation: 50 }), liked.post, 1, forum.now)
    const reputation = (await forum.fresh(lin)).reputation
    await postComment(
      db,
      lin,
      { kind: 'question', id: question.id },
      { body: 'Write to my wallet' },
      forum.now,
    )
    const staff = await forum.staff()
    forum.advance(1_000)
    const at = forum.now
    expect(await removePosts(db, staff, lin.id, at)).toEqual({ count: 6, isMore: false })
    expect((await forum.questionRow(question)).deletedAt).toEqual(at)
    expect((await forum.fresh(lin)).reputation).toBeLessThan(reputation)
    expect(await forum.differences()).toEqual([])
    forum.advance(1_000)
    const page = await personPage(db.read, staff, lin.id, forum.now)
    expect(page.acts.at(0)).toMatchObject({ act: 'member.posts_removed', removedAt: at.getTime() })
    expect(await restorePosts(db, staff, lin.id, at, forum.now)).toBe(6)
    expect((await forum.fresh(lin)).reputation).toBe(reputation)
    expect((await forum.questionRow(question)).deletedAt).toBeNull()
    expect(await forum.differences()).toEqual([])
    expect(await removePosts(db, staff, staff.id, forum.now).catch(({ status }) => status)).toBe(403)
    expect(await db.read.$count(noticeMails)).toBe(0)
    expect(await db.read.$count(outbox, eq(outbox.topic, 'post.removed'))).toBe(6)
  })
})
