import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { commentRef } from '#db/post.ts'
import { caseDecisions, flags } from '#db/schema/index.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { decide, skip } from '~/features/queue/decide.server.ts'
import { LEASE, SKIP } from '~/features/queue/rules.ts'
import { queueForm } from '~/features/queue/schema.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { first, flaggedAnswer, open } from './queue-cases.ts'

const HOUR_MS = 60 * MINUTE_MS

const SCAMS = ['Write to our recovery desk, they will help.', 'Ask the bonus team about it please.']

describe('the queue', () => {
  test('begins with money and impersonation, then askers who wait, then the rest, the oldest first', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    forum.advance(3 * HOUR_MS)
    const rude = await flaggedAnswer(forum)
    const later = await flaggedAnswer(forum)
    const scam = await flaggedAnswer(forum, 'scam')
    const staff = await forum.staff()
    const seen: string[] = []
    for (let subject = await first(forum, staff); subject; subject = await first(forum, staff)) {
      seen.push(subject)
      await decide(forum.db, staff, { act: 'approve', subjects: [subject] }, forum.now)
    }
    expect(seen).toEqual([scam.subject, `question-${question.id}`, rude.subject, later.subject])
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
  })

  test('lets nobody decide on what they wrote themselves', async ({ forum }) => {
    const ada = await forum.staff()
    const { subject } = await flaggedAnswer(forum, 'rude', undefined, ada)
    const own = decide(forum.db, ada, { act: 'approve', subjects: [subject] }, forum.now)
    await expect(own).rejects.toMatchObject({ status: 403, code: 'queue.own' })
    await decide(forum.db, await forum.staff(), { act: 'approve', subjects: [subject] }, forum.now)
  })

  test('counts nothing under what was deleted: nobody could be given it', async ({ forum }) => {
    const { question, post } = await flaggedAnswer(forum)
    const comment = await forum.comment(post, await forum.member())
    await flagPost(
      forum.db,
      await forum.member(),
      commentRef(comment) as never,
      { kind: 'rude', note: '' },
      forum.now,
    )
    expect(await queueLength(forum.db.read, forum.now)).toBe(2)
    await deleteQuestion(forum.db, await forum.staff(), question.id, forum.now)
    expect(await queueLength(forum.db.read, forum.now)).toBe(0)
  })

  test('gives a case to one moderator for five minutes, and to the same one again', async ({ forum }) => {
    const one = await flaggedAnswer(forum, 'scam')
    const two = await flaggedAnswer(forum)
    const [ada, ben] = [await forum.staff(), await forum.staff()]
    expect(await first(forum, ada)).toBe(one.subject)
    expect(await first(forum, ada)).toBe(one.subject)
    expect(await first(forum, ben)).toBe(two.subject)
    forum.advance(LEASE.ms - 1)
    expect(await first(forum, await forum.staff())).toBeNull()
    forum.advance(1)
    expect(await first(forum, await forum.staff())).toBe(one.subject)
  })

  test('gives everybody another case when all open it at once', async ({ forum }) => {
    for (let n = 0; n < 4; n += 1)
      await flaggedAnswer(forum, 'rude', `${n} ${'abcd'[n]} is a thing of its own ${n}`)
    const staff = [await forum.staff(), await forum.staff(), await forum.staff(), await forum.staff()]
    const given = await Promise.all(staff.map((each) => first(forum, each)))
    expect(new Set(given).size).toBe(4)
    expect(given).not.toContain(null)
  })

  test('keeps a skipped case from whoever skipped it, and gives it to others', async ({ forum }) => {
    const one = await flaggedAnswer(forum)
    const [ada, ben] = [await forum.staff(), await forum.staff()]
    await open(forum, ada)
    const form = queueForm.parse({ act: 'skip', subjects: [one.subject, one.subject] })
    if (form.act === 'skip') await skip(forum.db, ada, form.subjects, forum.now)
    expect(await first(forum, ada)).toBeNull()
    expect(await first(forum, ben)).toBe(one.subject)
    forum.advance(SKIP.ms)
    expect(await first(forum, ada)).toBe(one.subject)
  })

  test('never asks anybody to judge their own post', async ({ forum }) => {
    const staff = await forum.staff()
    await flaggedAnswer(forum, 'rude', undefined, staff)
    expect(await first(forum, staff)).toBeNull()
    expect(await first(forum, await forum.staff())).not.toBeNull()
  })
})

describe('a bundle', () => {
  test('joins posts of one author, of one strange link, and copies of one text', async ({ forum }) => {
    const author = await forum.member()
    const staff = await forum.staff()
    await flaggedAnswer(forum, 'scam', SCAMS[0], author)
    await flaggedAnswer(forum, 'rude', 'Something wholly different is said here.', author)
    expect((await open(forum, staff))?.others.map(({ tie }) => tie)).toEqual(['author'])
    const opened = await open(forum, staff)
    const all = [opened?.head, ...(opened?.others ?? [])].flatMap((each) => (each ? [each.subject] : []))
    await decide(forum.db, staff, { act: 'scam', subjects: all as [string] }, forum.now)
    await flaggedAnswer(forum, 'rude', 'Claim it at https://free-coins.example/a today')
    await flaggedAnswer(forum, 'rude', 'See also https://www.free-coins.example/b for the rest of the story')
    await flaggedAnswer(forum, 'rude', 'Look at https://tronscan.org/#/transaction/1 instead')
    expect((await open(forum, staff))?.others.map(({ tie }) => tie)).toEqual(['link'])
  })

  test('is decided with one press, as far as nobody else has a part of it', async ({ forum }) => {
    const text = (n: number) =>
      `Our desk at number ${n} brings back what you have lost within one day, only write to us`
    const cases = [
      await flaggedAnswer(forum, 'scam', text(1)),
      await flaggedAnswer(forum, 'rude', text(2)),
      await flaggedAnswer(forum, 'rude', text(3)),
    ]
    const staff = await forum.staff()
    const opened = await open(forum, staff)
    expect(opened?.others.map(({ tie }) => tie)).toEqual(['copy', 'copy'])
    const [head, ...rest] = cases.map(({ subject }) => subject)
    const done = await decide(forum.db, staff, { act: 'scam', subjects: [head ?? '', ...rest] }, forum.now)
    expect(done.cases).toBe(3)
    for (const one of cases) expect((await forum.answerRow(one)).deletedAt).toEqual(forum.now)
    expect(await forum.db.read.$count(flags, eq(flags.decisionId, done.id))).toBe(3)
  })
})

describe('of two who decide', () => {
  test('one wins and the other is told, however close they are', async ({ forum }) => {
    for (let round = 0; round < 4; round += 1) {
      const one = await flaggedAnswer(forum, 'scam')
      const [ada, ben] = [await forum.staff(), await forum.staff()]
      await open(forum, ada)
      forum.advance(LEASE.ms)
      const outcomes = await Promise.allSettled([
        decide(forum.db, ada, { act: 'remove', subjects: [one.subject] }, forum.now),
        decide(forum.db, ben, { act: 'approve', subjects: [one.subject] }, forum.now),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = outcomes.find(({ status }) => status === 'rejected')
      expect(lost).toMatchObject({ reason: { code: 'queue.decided', status: 409 } })
    }
    expect(await forum.db.read.$count(caseDecisions)).toBe(4)
    expect(await forum.differences()).toEqual([])
  })

  test('the one without the case is refused while another has it', async ({ forum }) => {
    const one = await flaggedAnswer(forum)
    await open(forum, await forum.staff())
    const other = decide(forum.db, await forum.staff(), { act: 'remove', subjects: [one.subject] }, forum.now)
    await expect(other).rejects.toMatchObject({ code: 'queue.taken', status: 409 })
    expect((await forum.answerRow(one)).deletedAt).toBeNull()
  })
})
