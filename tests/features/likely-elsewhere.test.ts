import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import {
  faqVersions,
  livingFactValues,
  questionFacts,
  questions,
  revisions,
  users,
} from '#db/schema/index.ts'
import { createUser, register } from '~/features/accounts/accounts.server.ts'
import { updateProfile } from '~/features/accounts/profile.server.ts'
import { newAccount, registration } from '~/features/accounts/schema.ts'
import { editAnswer, rollBackAnswer } from '~/features/answers/answers.server.ts'
import { editEntry, rollBackEntry } from '~/features/faq/entries.server.ts'
import { approveValue } from '~/features/faq/living-facts.server.ts'
import { entryEdit } from '~/features/faq/schema.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { giveFacts } from '~/features/questions/facts.server.ts'
import { askQuestion, editQuestion, rollBackQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { test } from '../support/forum.ts'
import { FACT, keep, propose, write } from './living-fact-forum.ts'

const MAIL = 'Please write to lin.tan@fastmail.com about it.'
const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const review = { likely: 'review' as const }
const refusedFor = (code: string, fields: Record<string, string[]>) => ({
  ...{ code, status: 422, details: { fields } },
})

describe('a rollback', () => {
  test('does not bring back what its author took out as private, unless staff say that it may be public', async ({
    forum,
  }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    await db.write((tx) => tx.update(revisions).set({ body: MAIL }))
    await editQuestion(db, asker, question.id, { body: 'Nothing of mine here any more.', reason: '' }, now)
    const other = await forum.member({ reputation: 5_000 })
    const back = rollBackQuestion(db, other, question.id, { number: 1, ...review }, now)
    await expect(back).rejects.toMatchObject(refusedFor('guard.likely_again', { body: ['guard.mail:1'] }))
    await editAnswer(db, author, id, { body: 'Nothing of mine here any more.', reason: '' }, now)
    await expect(rollBackAnswer(db, author, id, { number: 1 }, now)).rejects.toMatchObject(
      refusedFor('guard.likely_again', { body: ['guard.mail:1'] }),
    )
    const staff = await forum.staff()
    await expect(rollBackAnswer(db, staff, id, { number: 1 }, now)).rejects.toMatchObject({
      code: 'guard.likely_staff_again',
    })
    await rollBackAnswer(db, staff, id, { number: 1, ...review }, now)
    expect(await forum.answerRow({ id })).toMatchObject({ body: MAIL, revision: 3 })
  })

  test('does not bring back a secret that nobody knew then, nor one that was purged', async ({ forum }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const leaked = { body: `Mine is ${PHRASE}.` }
    await db.write((tx) => tx.update(revisions).set(leaked).where(eq(revisions.questionId, question.id)))
    await editQuestion(db, asker, question.id, { body: 'Nothing of mine here any more.', reason: '' }, now)
    const staff = await forum.staff()
    for (const editor of [asker, staff]) {
      const back = rollBackQuestion(db, editor, question.id, { number: 1, ...review }, now)
      await expect(back).rejects.toMatchObject(refusedFor('guard.secret', { body: ['guard.phrase'] }))
    }
    await purgeThread(db, staff, question.id, now)
    await rollBackQuestion(db, asker, question.id, { number: 1 }, now)
    expect((await forum.questionRow(question)).body).toBe('Mine is ▮▮▮.')
  })

  test('of an official answer is refused as well, and so is making one from such a text', async ({
    forum,
  }) => {
    const { db, now } = forum
    const staff = await keep(forum)
    const id = await write(forum, staff, 'en')
    const phrase = { body: `Never say: ${PHRASE}.` }
    const secret = refusedFor('guard.secret', { body: ['guard.phrase'] })
    await expect(editEntry(db, staff, id, entryEdit.parse(phrase), now)).rejects.toMatchObject(secret)
    await expect(write(forum, staff, 'zh-CN', phrase)).rejects.toMatchObject(secret)
    await db.write((tx) => tx.update(faqVersions).set(phrase))
    await expect(rollBackEntry(db, staff, id, 1, now)).rejects.toMatchObject(secret)
  })
})

describe('a name', () => {
  test('that looks like somebody’s contact or document is refused, at registration and later', async ({
    forum,
  }) => {
    const { db, now } = forum
    const wanted = { handle: 'lin', displayName: 'lin.tan@fastmail.com', password: 'correct horse' }
    const before = await db.read.$count(users)
    await expect(register(db, registration.parse(wanted), 'en', now)).rejects.toMatchObject(
      refusedFor('accounts.display_name_private', { displayName: ['accounts.display_name_private'] }),
    )
    const numbered = newAccount.parse({ handle: 's1234567d', password: 'correct horse', role: 'member' })
    await expect(createUser(db, numbered, now)).rejects.toMatchObject(
      refusedFor('accounts.handle_private', { handle: ['accounts.handle_private'] }),
    )
    expect(await db.read.$count(users)).toBe(before)
    const member = await forum.member()
    const profile = { displayName: '+86 139 1234 5678', about: '', language: 'en' as const, ...review }
    await expect(updateProfile(db, member, profile, forum.now)).rejects.toMatchObject({
      code: 'accounts.display_name_private',
    })
  })

  test('from before this rule may stay', async ({ forum }) => {
    const { db } = forum
    const member = { ...(await forum.member()), displayName: 'lin.tan@fastmail.com' }
    const profile = { displayName: member.displayName, about: 'Hello', language: 'en' as const }
    await updateProfile(db, member, profile, forum.now)
    const [row] = await db.read.select().from(users).where(eq(users.id, member.id))
    expect(row).toMatchObject({ displayName: member.displayName, about: 'Hello' })
  })
})

describe('what helpers ask for', () => {
  test('is asked about where everybody reads it, and left alone where only staff do', async ({ forum }) => {
    const { db, now } = forum
    await forum.tag('deposit', {
      facts: [
        { key: 'error', shape: 'text', visibility: 'public' },
        { key: 'account', shape: 'text', visibility: 'staff' },
      ],
    })
    const tags = ['deposit']
    const asker = await forum.member()
    const asked = questionInput.parse({
      ...{ title: 'The app shows me an error', body: 'It began this morning, after the update.', tags },
      facts: { error: 'Not sent to lin.tan@fastmail.com', account: 'lin.tan@fastmail.com' },
    })
    await expect(askQuestion(db, asker, asked, now)).rejects.toMatchObject(
      refusedFor('guard.likely', { 'facts[error]': ['guard.mail:1'] }),
    )
    await askQuestion(db, asker, { ...asked, ...review }, now)
    const [question] = await db.read.select().from(questions)
    expect(question).toMatchObject({ heldFor: 'guard:mail' })
    const id = question?.id ?? (0 as never)
    const later = { facts: { ...asked.facts, error: 'Not sent to lin.lin@fastmail.com' } }
    await expect(giveFacts(db, asker, id, later, now)).rejects.toMatchObject(
      refusedFor('guard.likely_edit', { 'facts[error]': ['guard.mail:1'] }),
    )
    await giveFacts(db, asker, id, { facts: { ...later.facts, error: asked.facts.error ?? '' } }, now)
    expect((await db.read.select().from(questionFacts)).map(({ value }) => value).sort()).toEqual([
      'Not sent to lin.tan@fastmail.com',
      'lin.tan@fastmail.com',
    ])
  })
})

describe('a living fact', () => {
  test('with an address in it is asked about once; a secret is refused, also when it is approved', async ({
    forum,
  }) => {
    const { db, now } = forum
    const asked = { valueEn: 'lin.tan@fastmail.com' }
    await expect(keep(forum, asked)).rejects.toMatchObject(
      refusedFor('guard.likely_fact', { valueEn: ['guard.mail:1'] }),
    )
    const staff = await keep(forum)
    const value = { value: { en: 'lin.tan@fastmail.com' }, source: 'Notice', basedOn: 1 }
    await expect(proposeValue(db, staff, FACT.slug, value, now)).rejects.toMatchObject({
      code: 'guard.likely_fact',
    })
    await proposeValue(db, staff, FACT.slug, { ...value, ...review }, now)
    await expect(propose(forum, staff, PHRASE)).rejects.toMatchObject({ code: 'guard.secret' })
    const proposal = await propose(forum, staff, '21')
    await db.write((tx) =>
      tx
        .update(livingFactValues)
        .set({ value: { en: PHRASE } })
        .where(eq(livingFactValues.id, proposal)),
    )
    await expect(approveValue(db, staff, proposal, now)).rejects.toMatchObject({ code: 'guard.secret' })
  })
})
