import { eq, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect } from 'vitest'
import { kit } from '#db/kit/index.ts'
import * as schema from '#db/schema/index.ts'
import { register } from '~/features/accounts/accounts.server.ts'
import { publicMember } from '~/features/accounts/accounts.view.server.ts'
import { registration } from '~/features/accounts/schema.ts'
import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { recordAct } from '~/features/audit/audit.server.ts'
import { exportOf } from '~/features/data-export/export.server.ts'
import { EXPORT_BATCH } from '~/features/data-export/parts.server.ts'
import { deleteDueAccounts } from '~/features/leaving/deletion.server.ts'
import { askToLeave, stayAfterAll } from '~/features/leaving/leaving.server.ts'
import { LEAVING, TOLD_BATCH } from '~/features/leaving/rules.ts'
import { tellOfDeleted } from '~/features/leaving/telling.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { test as withMail } from './mail-forum.ts'

const SECRET = `${'c0ffee'.repeat(10)}abcd`
const leaving = (handle: string, posts: 'stay' | 'detach' = 'stay') => ({ handle, posts })

describe('leaving', () => {
  test('takes the own handle, ends tokens, waits, and is called off by one press', async ({ forum }) => {
    const { db } = forum
    const lin = await forum.member()
    await createToken(db, { userId: lin.id, name: 'x' }, forum.now)
    await expect(askToLeave(db, lin, leaving('mara'), forum.now)).rejects.toMatchObject({ status: 400 })
    await askToLeave(db, lin, leaving(lin.handle), forum.now)
    expect(await db.read.$count(schema.apiTokens)).toBe(0)
    forum.advance(LEAVING.ms - 1)
    expect(await deleteDueAccounts(db, forum.now)).toBe(0)
    await stayAfterAll(db, lin)
    forum.advance(DAY_MS)
    expect(await deleteDueAccounts(db, forum.now)).toBe(0)
    await expect(stayAfterAll(db, lin)).rejects.toMatchObject({ status: 409 })
  })

  test('is not for the last admin, then or when the time has come', async ({ forum }) => {
    const { db } = forum
    const admin = await forum.member({ role: 'admin' })
    await expect(askToLeave(db, admin, leaving(admin.handle), forum.now)).rejects.toMatchObject({
      ...{ status: 409, code: 'accounts.last_admin' },
    })
    const other = await forum.member({ role: 'admin' })
    await askToLeave(db, admin, leaving(admin.handle), forum.now)
    await askToLeave(db, other, leaving(other.handle), forum.now)
    forum.advance(LEAVING.ms)
    expect(await deleteDueAccounts(db, forum.now)).toBe(1)
    expect(await deleteDueAccounts(db, forum.now)).toBe(0)
  })

  test('leaves what was written and the points, and nothing that says who it was', async ({ forum }) => {
    const { db } = forum
    await forum.tag('deposit', { facts: [{ key: 'txid', shape: 'transaction_id', visibility: 'staff' }] })
    const form = registration.parse({ handle: 'lio', displayName: 'Lin Xia', password: 'correct horse' })
    const lin = await register(db, form, 'en', forum.now)
    await db.write((tx) => tx.update(schema.users).set({ trusted: true }).where(eq(schema.users.id, lin.id)))
    const { question } = await forum.question(
      { ...lin, trusted: true },
      { tags: ['deposit'], facts: { txid: SECRET } },
    )
    const { question: another } = await forum.question()
    const answer = await forum.answer(another, { ...lin, trusted: true })
    await castVote(db, await forum.member({ reputation: 50 }), answer.post, 1, forum.now)
    const before = (await forum.answerRow(answer)).score
    await askToLeave(db, lin, leaving('lio'), forum.now)
    forum.advance(LEAVING.ms)
    expect(await deleteDueAccounts(db, forum.now)).toBe(1)
    expect(await deleteDueAccounts(db, forum.now)).toBe(0)
    expect((await forum.answerRow(answer)).score).toBe(before)
    expect((await forum.questionRow(question)).deletedAt).toBeNull()
    const [row] = await db.read.select().from(schema.users).where(eq(schema.users.id, lin.id))
    expect(row).toMatchObject({ displayName: '', passwordHash: null, email: null, role: 'member' })
    expect(JSON.stringify(await db.read.select().from(schema.questionFacts))).not.toContain(SECRET)
    await expect(publicMember(db.read, 'lio', 'en')).rejects.toMatchObject({ status: 410 })
    await expect(register(db, form, 'en', forum.now)).rejects.toMatchObject({ status: 409 })
    await expect(register(db, { ...form, handle: 'li0' }, 'en', forum.now)).rejects.toMatchObject({
      status: 409,
    })
    expect(await forum.differences()).toEqual([])
  })

  test('takes the name off every post when that was chosen', async ({ forum }) => {
    const { db } = forum
    const lin = await forum.member()
    const { question } = await forum.question(lin)
    await askToLeave(db, lin, leaving(lin.handle, 'detach'), forum.now)
    forum.advance(LEAVING.ms)
    await deleteDueAccounts(db, forum.now)
    expect((await forum.questionRow(question)).detachedAt).toEqual(forum.now)
  })

  test('has every thread looked at again that they asked or answered, each once', async ({ forum }) => {
    const { db, now } = forum
    const lin = await forum.member()
    const { question: asked } = await forum.question(lin)
    const answered = []
    for (let turn = 0; turn < TOLD_BATCH; turn++) {
      const { question } = await forum.question()
      await forum.answer(question, lin)
      answered.push(question.id)
    }
    await forum.question()
    await db.write((tx) => tx.delete(schema.outbox))
    await tellOfDeleted(db, [lin.id], now)
    const told = await db.read
      .select({ key: schema.outbox.key })
      .from(schema.outbox)
      .where(eq(schema.outbox.topic, 'question.changed'))
      .orderBy(schema.outbox.id)
    expect(told.map(({ key }) => key)).toEqual([asked.id, ...answered].map((id) => `question:${id}`))
  })

  test('stays possible while suspended', async ({ forum }) => {
    const lin = await forum.member()
    const until = new Date(forum.now.getTime() + 90 * DAY_MS)
    await suspendMember(forum.db, null, lin.id, { until, reason: 'Spam' }, forum.now)
    await askToLeave(forum.db, await forum.fresh(lin), leaving(lin.handle), forum.now)
    forum.advance(LEAVING.ms)
    expect(await deleteDueAccounts(forum.db, forum.now)).toBe(1)
  })
})

withMail('who leaves is told by mail, before and when it is done, and their address goes', async ({ at }) => {
  const lin = await at.joinVerified('lin', 'lin@example.org')
  await askToLeave(at.db, lin, leaving('lin'), at.now)
  const asked = await at.newest('lin@example.org')
  expect(asked.parsed.subject).toBe('Your account is to be deleted')
  expect(asked.parsed.text).toContain('2026-03-16')
  at.advance(LEAVING.ms)
  await deleteDueAccounts(at.db, at.now)
  expect((await at.newest('lin@example.org')).parsed.subject).toBe('Your account was deleted')
  const kinds = await at.db.read.select({ kind: schema.letters.kind }).from(schema.letters)
  expect(kinds).toEqual([{ kind: 'account_deleted' }])
  expect(at.complaints).toEqual([])
})

/** Deleted with the account, or emptied of it. */
const GOES = `api_tokens appeals email_changes faq_editing flags identities identity_checks incident_follows known_devices letters
  mail_refusals member_badges member_notes name_looks notice_mails notices passkey_challenges passkeys question_follows recovery_codes sessions
  submissions suspensions tag_follows totp_factors uploads`
/** Says what somebody did, not who: the account that it names is nobody. */
const STAYS = `answers case_decisions case_leases case_skips close_votes comments decided_cases duplicate_votes faq_additions faq_changes faq_dismissals faq_entries faq_reviews
  faq_versions golden_queries glossary asked_phrases handoffs incident_affected incident_updates incidents invitations
  likely_duplicates living_fact_other_values living_fact_values living_facts questions reputation_events revisions
  secret_purges settings suggested_edits suspects thread_moves
  vote_patterns votes`

test('every table that names an account is decided about', () => {
  const tables: PgTable[] = Object.values(schema)
  const naming = tables.filter((table) =>
    kit.foreignKeysOf(table).some((key) => key.reference().foreignTable === schema.users),
  )
  const names = naming.map((table) => getTableName(table))
  expect(names.sort()).toEqual(`${GOES} ${STAYS}`.split(/\s+/).sort())
})

test('the export is one JSON text with all that is one’s own, batch by batch, and no vote of another’s', async ({
  forum,
}) => {
  const { db } = forum
  await forum.tag('deposit', { facts: [{ key: 'txid', shape: 'transaction_id', visibility: 'staff' }] })
  const lin = await forum.member({ reputation: 50 })
  const { question, post } = await forum.question(lin, { tags: ['deposit'], facts: { txid: SECRET } })
  const other = await forum.question()
  const answer = await forum.answer(question)
  await castVote(db, lin, answer.post, 1, forum.now)
  await castVote(db, await forum.member({ reputation: 50 }), post, 1, forum.now)
  const count = EXPORT_BATCH + 1
  const text = { bodyHtml: '', bodyText: '', language: 'en' as const }
  await db.write(async (tx) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      ...{ ...text, questionId: other.question.id, authorId: lin.id, body: `Comment ${index}` },
      ...{ createdAt: forum.now, updatedAt: forum.now },
    }))
    await tx.insert(schema.comments).values(rows)
  })
  let whole = ''
  for await (const piece of exportOf(db.read, lin.id)) whole += piece
  const data = JSON.parse(whole)
  expect(data.account).toMatchObject({ handle: lin.handle, tokens: [], passkeys: [] })
  expect(data.questions).toMatchObject([{ id: question.id, facts: [{ key: 'txid', value: SECRET }] }])
  expect(data.comments).toHaveLength(count)
  expect(data.votes).toMatchObject([{ answer: answer.id, value: 1 }])
  expect(data.revisions).toMatchObject([{ question: question.id, number: 1, byYou: true }])
  expect(data.reputation.length).toBeGreaterThan(1)
  expect(whole).not.toContain(answer.author.handle)
  expect(whole).not.toMatch(/actorId|passwordHash|tokenHash/)
})

test('the export has what one voted for, handed over, is affected by and did as staff, and nobody else’s', async ({
  forum,
}) => {
  const { db, now } = forum
  const [lin, other] = [await forum.member(), await forum.member()]
  const [{ question }, { question: canonical }] = [await forum.question(), await forum.question()]
  const title = { en: 'Deposits are late' }
  await db.write(async (tx) => {
    const state = { kind: 'incident', state: 'investigating' } as const
    const incident = { ...state, title, startedAt: now, updatedAt: now }
    const [made] = await tx.insert(schema.incidents).values(incident).returning({ id: schema.incidents.id })
    const incidentId = made?.id ?? (0 as never)
    for (const [index, { id: userId }] of [lin, other].entries()) {
      const questionId = index === 0 ? question.id : canonical.id
      const [vote, created] = [{ questionId: question.id, userId }, { createdAt: now }]
      await tx.insert(schema.closeVotes).values({ ...vote, ...created, reason: 'off_topic' })
      await tx.insert(schema.duplicateVotes).values({ ...vote, ...created, canonicalId: canonical.id })
      await tx.insert(schema.handoffs).values({ questionId, userId, channel: 'mail', ...created })
      await tx.insert(schema.incidentAffected).values({ incidentId, userId, ...created })
      await recordAct(tx, { actorId: userId, act: 'question.closed', subjectId: question.id }, now)
    }
  })
  let whole = ''
  for await (const piece of exportOf(db.read, lin.id)) whole += piece
  expect(JSON.parse(whole)).toMatchObject({
    closeVotes: [{ id: question.id, reason: 'off_topic' }],
    duplicateVotes: [{ id: question.id, canonical: canonical.id }],
    handoffs: [{ question: question.id, channel: 'mail' }],
    incidentsAffecting: [{ createdAt: now.toISOString() }],
    staffActs: [{ act: 'question.closed', subjectId: String(question.id) }],
  })
})
