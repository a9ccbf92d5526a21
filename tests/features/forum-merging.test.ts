import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import type { QuestionId, UserId } from '#db/ids.ts'
import {
  answers,
  comments,
  faqCategories,
  faqEntries,
  faqOldSlugs,
  outbox,
  questions,
  tagNames,
  users,
  votes,
} from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { HERE, type MovingForum, THERE, test } from './forum-moving.ts'

vi.setConfig({ testTimeout: 120_000 })

async function verified(forum: MovingForum, email: string, handle: string): Promise<Member> {
  const { id } = await forum.member()
  const names = { handle, handleKey: handle, displayName: handle }
  const mail = { email, emailKey: email.toLowerCase(), emailVerifiedAt: forum.now }
  await forum.db.write((tx) =>
    tx
      .update(users)
      .set({ ...names, ...mail })
      .where(eq(users.id, id)),
  )
  return forum.fresh(id)
}

const titled = async ({ db }: MovingForum, title: string) => {
  const [row] = await db.read.select().from(questions).where(eq(questions.title, title))
  if (!row) throw new Error(`No question ${title}`)
  return row
}

describe('a forum that is taken into another one', () => {
  test('finds its people by verified addresses alone; others get a name that is free, and mentions follow', async ({
    there,
    here,
  }) => {
    const lin = await verified(there, 'Lin@example.org', 'lin-there')
    await verified(there, 'max@example.org', 'max')
    const same = await verified(here, 'lin@example.org', 'lin')
    await verified(here, 'other-max@example.org', 'max')
    const body = 'As @max said, and @lin-there meant: `@max` is the name of the option.'
    await there.question(lin, { title: 'What the two of them said about it', body })
    await here.import(await there.export())
    const asked = await titled(here, 'What the two of them said about it')
    expect(asked.authorId).toBe(same.id)
    const handles = (await here.db.read.select().from(users)).map(({ handle }) => handle)
    expect(handles).toHaveLength(3)
    const max = handles.find((handle) => handle !== 'max' && handle.startsWith('max'))
    expect(asked.body).toBe(`As @${max} said, and @lin meant: \`@max\` is the name of the option.`)
    expect(await here.differences()).toEqual([])
  })

  test('makes nobody staff unless that is asked for, and then only adds to what is', async ({
    there,
    here,
  }) => {
    const boss = await there.member({ role: 'admin' })
    await here.member()
    await there.question(boss, { title: 'A question by somebody on the staff there' })
    const path = await there.export()
    await here.import(path)
    const roleOf = async () => {
      const { authorId } = await titled(here, 'A question by somebody on the staff there')
      return (await here.fresh(authorId as UserId)).role
    }
    expect(await roleOf()).toBe('member')
    expect(
      (await here.fresh((await titled(here, 'A question by somebody on the staff there')).authorId as UserId))
        .handle,
    ).not.toContain('admin')
    await here.import(path, { withRoles: true })
    expect(await roleOf()).toBe('admin')
    await here.import(path)
    expect(await roleOf()).toBe('admin')
  })

  test('links between its threads lead to where they are now, forwards and backwards', async ({
    there,
    here,
  }) => {
    await here.question()
    await here.question()
    const later = 'Why is the fee higher than it was?'
    const text = (id: number) =>
      `See [the other](${THERE}/questions/${id}/any-slug#answer-1), ${THERE}/q/${id} and [here](/questions/${id}). Not \`/questions/${id}\`.`
    const first = await there.question(undefined, {
      title: 'Which of the fees is meant here?',
      body: text(2),
    })
    const second = await there.question(undefined, { title: later, body: text(first.question.id) })
    await there.answer(second.question)
    await here.import(await there.export())
    const [one, two] = [await titled(here, 'Which of the fees is meant here?'), await titled(here, later)]
    const [answer] = await here.db.read.select().from(answers).where(eq(answers.questionId, two.id))
    expect(two.id).toBeGreaterThan(2)
    const expected = (id: number, was: number) =>
      `See [the other](/questions/${id}/any-slug#answer-${answer?.id}), ${HERE}/q/${id} and [here](/questions/${id}). Not \`/questions/${was}\`.`
    expect(one.body).toBe(expected(two.id, 2))
    expect(two.body).toBe(expected(one.id, first.question.id))
    expect(one.bodyHtml).toContain(`href="/questions/${two.id}/any-slug#answer-${answer?.id}"`)
    const again = await here.import(await there.export())
    expect(again.report.written).toBe(0)
  })

  test('joins tags by their names and synonyms, with everything that they are called', async ({
    there,
    here,
  }) => {
    await there.tag('payouts', { synonyms: ['withdraw'] })
    await there.tag('only-there')
    await here.tag('withdrawals', { synonyms: ['payouts'] })
    await there.question(undefined, {
      title: 'When is a payout really made?',
      tags: ['payouts', 'only-there'],
    })
    await here.import(await there.export())
    const names = await here.db.read.select().from(tagNames)
    const owner = (key: string) => names.find((name) => name.key === key)?.tagId
    expect(owner('withdraw')).toBe(owner('withdrawals'))
    expect(owner('only-there')).not.toBe(owner('withdrawals'))
    expect(await here.differences()).toEqual([])
  })

  test('updates what it brought, keeps what was done here, and takes away votes that were taken back', async ({
    there,
    here,
  }) => {
    await here.member()
    const asker = await there.member()
    const voter = await there.member({ reputation: 500 })
    const untouched = await there.question(asker, { title: 'This one is edited there alone' })
    const touched = await there.question(asker, { title: 'This one is edited here as well' })
    await castVote(there.db, voter, untouched.post, 1, there.now)
    await here.import(await there.export())
    const [mine, theirs] = [
      await titled(here, 'This one is edited here as well'),
      await titled(here, 'This one is edited there alone'),
    ]
    expect(theirs.score).toBe(1)
    const edit = {
      title: 'Edited by us, and better so',
      body: 'Our own words, which are long enough.',
      tags: [],
    }
    const staff = await here.staff()
    await editQuestion(here.db, staff, mine.id, questionEdit.parse(edit), here.now)
    const local = await here.answer({ id: theirs.id })
    await castVote(there.db, await there.fresh(voter), untouched.post, 0, there.now)
    for (const { question } of [untouched, touched]) {
      const change = {
        title: 'Edited there in the meantime',
        body: 'Their new words, long enough as well.',
        tags: [],
      }
      const author = await there.fresh(asker)
      await editQuestion(there.db, author, question.id, questionEdit.parse(change), there.now)
    }
    const { report } = await here.import(await there.export())
    expect(report.of('vote', 'removed')).toBe(1)
    const row = (id: QuestionId) => here.questionRow({ id })
    expect(await row(theirs.id)).toMatchObject({
      title: 'Edited there in the meantime',
      score: 0,
      revision: 2,
      answerCount: 1,
    })
    expect(await row(mine.id)).toMatchObject({ title: 'Edited by us, and better so', revision: 2 })
    expect((await here.answerRow(local)).deletedAt).toBeNull()
    expect(await here.differences()).toEqual([])
    expect((await here.import(await there.export())).report.written).toBe(0)
  })

  test('what is undone there is undone here, and all that is made of it looks again', async ({
    there,
    here,
  }) => {
    const [asker, staff] = [await there.member(), await there.staff()]
    const solved = await there.question(asker, { title: 'Which answer solves this one?' })
    const answer = await there.answer(solved.question)
    await acceptAnswer(there.db, asker, answer.id, there.now)
    const repeated = await there.question(asker, { title: 'Asked once more, in other words' })
    await markDuplicate(there.db, staff, repeated.question.id, solved.question.id, there.now)
    await here.import(await there.export())
    const rows = async () => [
      await titled(here, 'Which answer solves this one?'),
      await titled(here, 'Asked once more, in other words'),
    ]
    const [first, second] = await rows()
    expect([first?.acceptedAnswerId, second?.canonicalId]).toEqual([expect.any(Number), first?.id])
    await withdrawAcceptance(there.db, asker, solved.question.id, there.now)
    await reopenQuestion(there.db, staff, repeated.question.id, there.now)
    await here.db.write((tx) => tx.delete(outbox))
    await here.import(await there.export())
    expect((await rows()).map((row) => [row.acceptedAnswerId, row.canonicalId])).toEqual([
      [null, null],
      [null, null],
    ])
    const told = await here.db.read.select({ topic: outbox.topic, key: outbox.key }).from(outbox)
    const [one, other] = [`question:${first?.id}`, `question:${second?.id}`]
    expect(told).toEqual(
      expect.arrayContaining([
        { topic: 'question.changed', key: one },
        { topic: 'question.changed', key: other },
        { topic: 'duplicate.changed', key: `duplicate:${second?.id}` },
        { topic: 'answer.changed', key: `answer:${first?.acceptedAnswerId}` },
      ]),
    )
    expect(await here.differences()).toEqual([])
  })

  test('a vote that somebody cast here stands, whatever they did there', async ({ there, here }) => {
    const asker = await there.member()
    const voter = await verified(there, 'voter@example.org', 'voter')
    const voterHere = await verified(here, 'voter@example.org', 'voter-here')
    const asked = await there.question(asker, { title: 'Who votes twice on one question?' })
    await here.import(await there.export())
    const { id } = await titled(here, 'Who votes twice on one question?')
    const cast = { userId: voterHere.id, questionId: id, value: 1, createdAt: here.now }
    await here.db.write((tx) => tx.insert(votes).values(cast))
    await there.db.write((tx) =>
      tx
        .insert(votes)
        .values({ userId: voter.id, questionId: asked.question.id, value: -1, createdAt: there.now }),
    )
    await here.import(await there.export())
    expect(await here.db.read.$count(votes, and(eq(votes.questionId, id), eq(votes.value, 1)))).toBe(1)
    expect(await here.db.read.$count(votes)).toBe(1)
    expect(await here.differences()).toEqual([])
  })

  test('one answer a person: who answered here keeps that one, whatever comes back there', async ({
    there,
    here,
  }) => {
    const lin = await verified(there, 'lin@example.org', 'lin')
    const linHere = await verified(here, 'lin@example.org', 'lin')
    const { question } = await there.question(undefined, { title: 'Who answers this question twice?' })
    const first = await there.answer(question, lin)
    const setDeleted = (deletedAt: Date | null) =>
      there.db.write((tx) => tx.update(answers).set({ deletedAt }).where(eq(answers.id, first.id)))
    await setDeleted(there.now)
    await here.import(await there.export())
    const { id } = await titled(here, 'Who answers this question twice?')
    const mine = await here.answer({ id }, linHere)
    await setDeleted(null)
    const { report } = await here.import(await there.export())
    expect(report.of('answer', 'kept')).toBe(1)
    const standing = await here.db.read.select().from(answers).where(isNull(answers.deletedAt))
    expect(standing.map((answer) => answer.id)).toEqual([mine.id])
    expect(await here.differences()).toEqual([])
  })

  test('of two demos: everything twice, entries under addresses of their own, sums that are right', async ({
    demo,
    here,
  }) => {
    await here.question()
    await here.import(await demo.export(), { address: 'https://first.example.org' })
    const entries = await here.db.read.$count(faqEntries)
    await here.import(await demo.export(), { address: 'https://second.example.org' })
    expect(await here.db.read.$count(faqEntries)).toBe(2 * entries)
    expect(await here.db.read.$count(questions)).toBe(1 + 2 * (await demo.db.read.$count(questions)))
    expect(await here.db.read.$count(comments)).toBe(2 * (await demo.db.read.$count(comments)))
    expect(await here.db.read.$count(faqCategories)).toBe(await demo.db.read.$count(faqCategories))
    const slugs = (await here.db.read.select().from(faqEntries)).map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(await here.db.read.$count(faqOldSlugs)).toBe(await demo.db.read.$count(faqOldSlugs))
    expect(await here.differences()).toEqual([])
  })

  test('stopped in the middle it goes on, to the same end', async ({ demo, there }) => {
    const path = await demo.export()
    for (const share of [0.1, 0.5, 0.9]) {
      await expect(there.import(path, {}, share)).rejects.toThrow('interrupted')
    }
    await there.import(path)
    expect(await there.differences()).toEqual([])
    const lines = async (forum: MovingForum) => (await forum.lines()).slice(1)
    expect(await lines(there)).toEqual(await lines(demo))
  })
})
