import { asc } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { describe, expect } from 'vitest'
import { auditLog, outbox } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { sendTest } from '~/features/audit-stream/sending.server.ts'
import { auditForm } from '~/features/audit-stream/settings.ts'
import { endStream, sendAgain, setStream, streamHealth } from '~/features/audit-stream/stream.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import type { Message } from '~/features/webhooks/message.server.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { MAX_ATTEMPTS } from '~/jobs/rules.ts'
import { auditPage } from '~/pages/audit/audit.server.ts'
import { auditLines, auditTable } from '~/pages/audit/files.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const URL = 'https://log.example/acts'
const HOUR_MS = 3_600_000

/** The outbox with a program at its end that hears of acts. */
function listening(forum: Forum) {
  const sent: Message[] = []
  const state = { isDown: false }
  const post = async (message: Message) => {
    if (state.isDown) throw new Error('the other side answered 503')
    sent.push(message)
  }
  const log = { info: () => undefined, error: () => undefined }
  const lines = { ...onlySearch(openMemorySearch()), desk: { post, origin: 'https://forum.test' } }
  const handlers = handlersFor(forum.db, lines)
  const work = () => drainOutbox({ db: forum.db, handlers, now: () => forum.now, log })
  return { sent, state, post, work }
}

async function deleted(forum: Forum) {
  const { question } = await forum.question()
  await deleteQuestion(forum.db, await forum.staff(), question.id, forum.now)
  return question.id
}

const textOf = async (pieces: AsyncIterable<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('the log, sent on', () => {
  test('tells a program of each act once, signed, and of nothing before it was set up', async ({ forum }) => {
    const { db } = forum
    const { sent, work } = listening(forum)
    const admin = await forum.member({ role: 'admin' })
    await deleted(forum)
    await work()
    expect(sent).toEqual([])
    await setStream(db, admin, { url: URL, secret: SECRET }, forum.now)
    const id = await deleted(forum)
    await work()
    await work()
    const signatureOf = ({ headers, body }: Message) =>
      new Webhook(SECRET).sign(headers['webhook-id'] ?? '', forum.now, body)
    for (const message of sent) expect(message.headers['webhook-signature']).toBe(signatureOf(message))
    const bodies = sent.map(({ body }) => JSON.parse(body) as object)
    expect(bodies).toMatchObject([
      {
        type: 'audit.recorded',
        data: { act: 'setting.changed', after: { host: 'log.example' }, actor: admin.handle },
      },
      { data: { act: 'question.deleted', subjectId: String(id) } },
    ])
    expect(JSON.stringify(bodies)).not.toContain(SECRET)
    await endStream(db, admin, forum.now)
    await work()
    expect(sent).toHaveLength(2)
  })

  test('waits for a program that is down, shows why, and goes on by one press', async ({ forum }) => {
    const { db } = forum
    const { sent, state, work } = listening(forum)
    const admin = await forum.member({ role: 'admin' })
    await setStream(db, admin, { url: URL, secret: SECRET }, forum.now)
    state.isDown = true
    for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt++) {
      await work()
      forum.advance(HOUR_MS)
    }
    expect(await streamHealth(db.read)).toEqual({
      url: URL,
      waiting: 0,
      failing: [{ error: expect.stringContaining('the other side answered 503'), acts: 1, parked: 1 }],
    })
    await expect(sendAgain(db, await forum.staff(), forum.now)).rejects.toMatchObject({ status: 403 })
    state.isDown = false
    await sendAgain(db, admin, forum.now)
    await work()
    expect(sent).toHaveLength(2)
    expect(await db.read.select().from(outbox)).toEqual([])
  })

  test('can be tried, and says what went wrong', async ({ forum }) => {
    const { db } = forum
    const { sent, state, post } = listening(forum)
    const admin = await forum.member({ role: 'admin' })
    await expect(sendTest(db, post, forum.now)).rejects.toMatchObject({ code: 'audit.no_stream' })
    await setStream(db, admin, { url: URL, secret: SECRET }, forum.now)
    await sendTest(db, post, forum.now)
    expect(sent[0]?.body).toContain('audit.test')
    state.isDown = true
    await expect(sendTest(db, post, forum.now)).rejects.toMatchObject({
      ...{ code: 'audit.not_taken', details: { params: { reason: 'the other side answered 503' } } },
    })
  })

  test('is set up by admins, with a secret for each address', async ({ forum }) => {
    const { db, now } = forum
    const admin = await forum.member({ role: 'admin' })
    await expect(setStream(db, admin, { url: URL, secret: '' }, now)).rejects.toMatchObject({ status: 400 })
    await setStream(db, admin, { url: URL, secret: SECRET }, now)
    await setStream(db, admin, { url: URL, secret: '' }, now)
    const other = { url: 'https://else.example', secret: '' }
    await expect(setStream(db, admin, other, now)).rejects.toMatchObject({ code: 'support.secret_missing' })
    await expect(setStream(db, await forum.staff(), other, now)).rejects.toMatchObject({ status: 400 })
    await expect(endStream(db, await forum.staff(), now)).rejects.toMatchObject({ status: 403 })
    for (const url of ['http://log.example', 'https://a:b@log.example', ''])
      expect(auditForm.safeParse({ act: 'stream', url, secret: SECRET }).success).toBe(false)
  })
})

describe('the page of the log', () => {
  test('names who, what and to which thing, by person, act, thing and time', async ({ forum }) => {
    const { db } = forum
    const mei = await forum.staff()
    const { question } = await forum.question(undefined, { title: 'Where is my deposit now?' })
    await deleteQuestion(db, mei, question.id, forum.now)
    forum.advance(10 * DAY_MS)
    const other = await deleted(forum)
    const look = (query: object) => auditPage(db.read, query, 'en', forum.now)
    expect((await look({})).rows).toMatchObject([
      { act: 'question.deleted', subjectId: String(other) },
      {
        handle: mei.handle,
        thing: { title: 'Where is my deposit now?', path: `/questions/${question.id}`, language: 'en' },
      },
    ])
    const idsOf = async (query: object) => (await look(query)).rows.map(({ subjectId }) => Number(subjectId))
    expect(await idsOf({ person: `@${mei.handle}` })).toEqual([question.id])
    expect(await idsOf({ days: '7' })).toEqual([other])
    expect(await idsOf({ subject: 'question', id: String(question.id) })).toEqual([question.id])
    expect(await idsOf({ act: 'question.closed' })).toEqual([])
    expect((await look({ person: 'nobody-here' })).isKnownPerson).toBe(false)
  })

  test('goes on by key, and its files hold every row in as little memory', async ({ forum }) => {
    const { db } = forum
    const row = { act: 'question.closed', subject: 'question', subjectId: '1', why: '=1+1' } as const
    await db.write(async (tx) => {
      for (let part = 0; part < 6; part++)
        await tx.insert(auditLog).values(Array.from({ length: 200 }, () => ({ ...row, at: forum.now })))
    })
    const first = await auditPage(db.read, {}, 'en', forum.now)
    expect(first.rows).toHaveLength(50)
    const next = await auditPage(db.read, { cursor: Number(first.next) }, 'en', forum.now)
    expect(next.rows[0]?.id).toBe(Number(first.next) - 1)
    const lines = (await textOf(auditLines(db.read, {}))).trim().split('\n')
    expect(lines).toHaveLength(1_200)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 1_200, actor: null, act: 'question.closed' })
    const table = (await textOf(auditTable(db.read, {}))).trim().split('\r\n')
    expect(table).toHaveLength(1_201)
    expect(table[1]).toMatch(/^1200,.*,question\.closed,question,1,,,'=1\+1$/)
    const ids = await db.read.select({ id: auditLog.id }).from(auditLog).orderBy(asc(auditLog.id)).limit(1)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject(ids[0] ?? {})
  })
})
