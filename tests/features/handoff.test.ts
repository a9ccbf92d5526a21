import { Webhook } from 'standardwebhooks'
import { describe, expect } from 'vitest'
import { handoffs, outbox } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { type Desk, deskForm, supportDesk } from '~/features/support/desk.ts'
import { handOff, sendWaiting } from '~/features/support/handoff.server.ts'
import { handoffCounts, handoffOf } from '~/features/support/handoff.view.server.ts'
import { MAIL_LINK_LENGTH } from '~/features/support/rules.ts'
import { setDesk } from '~/features/support/support.server.ts'
import type { Message } from '~/features/webhooks/message.server.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { handoffPage } from '~/pages/support/handoff.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { type Forum, test } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'

const ORIGIN = 'https://forum.test'
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const TRANSACTION = 'a'.repeat(64)
const ADDRESS: Desk = {
  kind: 'address',
  template: 'https://desk.example/new?id={questionId}&subject={title}&from={url}&lang={language}',
}
const MAIL: Desk = { kind: 'mail', mail: 'desk@example.org' }
const WEBHOOK: Desk = { kind: 'webhook', url: 'https://desk.example/hook', secret: SECRET }

const connect = async (forum: Forum, desk: Desk) =>
  changeSetting(forum.db, await forum.member({ role: 'admin' }), supportDesk, desk, forum.now)

/** Asked with a fact for everybody and one for staff. */
async function askedWithFacts(forum: Forum) {
  await forum.tag('deposit', {
    facts: [
      { key: 'network', shape: 'text', visibility: 'public' },
      { key: 'transaction', shape: 'transaction_id', visibility: 'staff' },
    ],
  })
  const facts = { network: 'TRC20', transaction: TRANSACTION }
  return forum.question(undefined, { title: '充值 100% & not arrived?', tags: ['deposit'], facts })
}

/** The outbox with a desk at its end. */
function deskFor(forum: Forum) {
  const sent: Message[] = []
  const state = { isDown: false }
  const post = async (message: Message) => {
    if (state.isDown) throw new Error('the desk answered 503')
    sent.push(message)
  }
  const complaints: object[] = []
  const log = { info: () => undefined, error: (details: object) => void complaints.push(details) }
  const handlers = handlersFor(forum.db, {
    ...onlySearch(openMemorySearch()),
    desk: { post, origin: ORIGIN },
  })
  const work = () => drainOutbox({ db: forum.db, handlers, now: () => forum.now, log })
  return { sent, state, complaints, work }
}

describe('taking a question to support', () => {
  test('is its asker’s alone, while it is open, and happens once', async ({ forum }) => {
    await connect(forum, ADDRESS)
    const { question, asker } = await forum.question()
    for (const other of [await forum.member(), await forum.staff()])
      await expect(handOff(forum.db, other, question.id, forum.now)).rejects.toMatchObject({
        code: 'support.handoff_forbidden',
        status: 403,
      })
    expect(await handOff(forum.db, asker, question.id, forum.now)).toBe('address')
    await expect(handOff(forum.db, asker, question.id, forum.now)).rejects.toMatchObject({
      code: 'support.handed_off',
      status: 409,
    })
    expect(await handoffOf(forum.db.read, question.id)).toEqual({
      at: forum.now,
      channel: 'address',
      state: 'opened',
    })
    expect(await handoffCounts(forum.db.read, forum.now)).toEqual({ made: 1, waiting: 0 })
  })

  test.skipIf(whyNoConcurrency())('pressed twice at once happens once', async ({ forum }) => {
    await connect(forum, WEBHOOK)
    const { question, asker } = await forum.question()
    const presses = [1, 2].map(() => handOff(forum.db, asker, question.id, forum.now))
    const outcomes = await Promise.allSettled(presses)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await forum.db.read.$count(handoffs)).toBe(1)
  })

  test('needs a question that is not solved and a desk', async ({ forum }) => {
    const { question, asker } = await forum.question()
    const refused = (code: string) =>
      expect(handOff(forum.db, asker, question.id, forum.now)).rejects.toMatchObject({ code, status: 409 })
    await refused('support.no_desk')
    await connect(forum, MAIL)
    const answer = await forum.answer(question)
    await acceptAnswer(forum.db, asker, answer.id, forum.now)
    await refused('support.not_open')
  })
})

describe('what is passed on', () => {
  test('to an address are four values, percent-encoded', async ({ forum }) => {
    await connect(forum, ADDRESS)
    const { question, asker } = await askedWithFacts(forum)
    const before = await handoffPage(forum.db.read, asker, question.id, ORIGIN)
    expect(before).toMatchObject({ may: true, link: null, desk: { name: 'desk.example' } })
    expect(before.parcel).toMatchObject({ excerpt: '', facts: [], asker: '' })
    await handOff(forum.db, asker, question.id, forum.now)
    const { link, may } = await handoffPage(forum.db.read, asker, question.id, ORIGIN)
    expect(may).toBe(false)
    const { searchParams, host } = new URL(link ?? '')
    expect([host, ...searchParams]).toEqual([
      'desk.example',
      ['id', String(question.id)],
      ['subject', '充值 100% & not arrived?'],
      ['from', `${ORIGIN}/q/${question.id}`],
      ['lang', 'en'],
    ])
  })

  test('by mail are facts for staff as well, and as much of the text as a link holds', async ({ forum }) => {
    await connect(forum, MAIL)
    const { question, asker } = await askedWithFacts(forum)
    const short = await handoffPage(forum.db.read, asker, question.id, ORIGIN)
    expect(short.parcel.facts).toEqual([
      { name: 'network', value: 'TRC20', isForStaff: false },
      { name: 'transaction', value: TRANSACTION, isForStaff: true },
    ])
    expect(short.parcel.excerpt).toBe('I sent it yesterday and nothing has been credited.')

    const long = await forum.question(asker, { body: '我昨天充值了一笔，到现在还没有到账。🙂'.repeat(40) })
    await handOff(forum.db, asker, long.question.id, forum.now)
    const { link, parcel } = await handoffPage(forum.db.read, asker, long.question.id, ORIGIN)
    expect(link?.length).toBeLessThanOrEqual(MAIL_LINK_LENGTH)
    expect(link?.length).toBeGreaterThan(MAIL_LINK_LENGTH - 60)
    const body = new URL(link ?? '').searchParams.get('body')
    expect(body).toContain(`/q/${long.question.id}`)
    expect(body?.endsWith(parcel.excerpt)).toBe(true)
    expect(parcel.excerpt).toMatch(/^我昨天充值了一笔.* …$/s)
  })

  test('is seen by staff as well, who are led nowhere, and by nobody else', async ({ forum }) => {
    await connect(forum, MAIL)
    const { question, asker } = await askedWithFacts(forum)
    await handOff(forum.db, asker, question.id, forum.now)
    const staff = await handoffPage(forum.db.read, await forum.staff(), question.id, ORIGIN)
    expect(staff).toMatchObject({ link: null, may: false, handoff: { state: 'opened' } })
    const other = handoffPage(forum.db.read, await forum.member(), question.id, ORIGIN)
    await expect(other).rejects.toMatchObject({ status: 403 })
  })
})

describe('a signed webhook', () => {
  test('carries what was shown, and a signature that its secret proves', async ({ forum }) => {
    await connect(forum, WEBHOOK)
    const desk = deskFor(forum)
    const { question, asker } = await askedWithFacts(forum)
    const { parcel } = await handoffPage(forum.db.read, asker, question.id, ORIGIN)
    await handOff(forum.db, asker, question.id, forum.now)
    expect(await handoffOf(forum.db.read, question.id)).toMatchObject({ state: 'waiting' })
    await desk.work()
    expect(desk.complaints).toEqual([])
    const [message, ...more] = desk.sent
    expect(more).toEqual([])
    expect(message?.url).toBe(WEBHOOK.url)
    const { type, data } = JSON.parse(message?.body ?? '')
    expect(type).toBe('handoff.made')
    expect(data).toEqual({ handoffId: expect.any(Number), ...parcel })
    expect(data.asker).toBe(asker.handle)
    // The library compares the time with the machine's.
    const { 'webhook-id': id = '', 'webhook-signature': signature } = message?.headers ?? {}
    expect(new Webhook(SECRET).sign(id, forum.now, message?.body ?? '')).toBe(signature)
    expect(await handoffOf(forum.db.read, question.id)).toMatchObject({ state: 'delivered' })
  })

  test('is sent again until it is taken, under the same name, and then no more', async ({ forum }) => {
    await connect(forum, WEBHOOK)
    const desk = deskFor(forum)
    desk.state.isDown = true
    const { question, asker } = await forum.question()
    await handOff(forum.db, asker, question.id, forum.now)
    await desk.work()
    const [row] = (await forum.db.read.select().from(outbox)).filter(({ topic }) => topic === 'handoff.made')
    expect(row?.lastError).toBe('Error: the desk answered 503 (post)')
    expect(JSON.stringify([row, desk.complaints])).not.toContain(SECRET)
    desk.state.isDown = false
    forum.advance(1_000)
    await desk.work()
    expect(desk.sent.map(({ headers }) => headers['webhook-id'])).toEqual(['handoff_1'])
    const admin = await forum.member({ role: 'admin' })
    expect(await sendWaiting(forum.db, admin, forum.now)).toBe(0)
  })

  test('that was given up is sent again when an admin says so', async ({ forum }) => {
    await connect(forum, WEBHOOK)
    const desk = deskFor(forum)
    const { question, asker } = await forum.question()
    await handOff(forum.db, asker, question.id, forum.now)
    await forum.db.write((tx) => tx.delete(outbox))
    expect(await handoffCounts(forum.db.read, forum.now)).toEqual({ made: 1, waiting: 1 })
    await expect(sendWaiting(forum.db, await forum.staff(), forum.now)).rejects.toMatchObject({ status: 403 })
    expect(await sendWaiting(forum.db, await forum.member({ role: 'admin' }), forum.now)).toBe(1)
    await desk.work()
    expect(desk.sent).toHaveLength(1)
    expect(await handoffCounts(forum.db.read, forum.now)).toEqual({ made: 1, waiting: 0 })
  })

  test('tells nothing of a question that was deleted meanwhile', async ({ forum }) => {
    await connect(forum, WEBHOOK)
    const desk = deskFor(forum)
    const { question, asker } = await forum.question()
    await handOff(forum.db, asker, question.id, forum.now)
    await deleteQuestion(forum.db, asker, question.id, forum.now)
    await desk.work()
    expect([desk.sent, desk.complaints]).toEqual([[], []])
  })
})

describe('the desk', () => {
  const form = (fields: object) => deskForm.safeParse({ act: 'desk', ...fields })
  const issues = (fields: object) => form(fields).error?.issues.map(({ message }) => message)

  test('keeps its secret through forms without one, for the same address only', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    const typed = { act: 'desk' as const, kind: 'webhook' as const, url: 'https://desk.example/hook' }
    const save = (url: string, secret: string) =>
      setDesk(forum.db, admin, { ...typed, url, secret }, forum.now)
    await expect(save(typed.url, '')).rejects.toMatchObject({ code: 'support.secret_missing', status: 400 })
    await save(typed.url, SECRET)
    await save(typed.url, '')
    expect(await readSetting(forum.db.read, supportDesk)).toEqual(WEBHOOK)
    await expect(save('https://thief.example/', '')).rejects.toMatchObject({ code: 'support.secret_missing' })
  })

  test.for([
    'http://desk.example/{title}',
    'https://{title}.example/',
    'https://desk.example/{password}',
    'https://a:b@desk.example/',
    'javascript:{title}',
  ])('is at no address like %s', (template) => {
    expect(issues({ kind: 'address', template })).toEqual(['support.template_shape'])
  })

  test('signs with a secret that cannot be guessed, over https', () => {
    const url = 'https://desk.example/hook'
    expect(issues({ kind: 'webhook', url, secret: 'c2hvcnQ=' })).toHaveLength(1)
    expect(issues({ kind: 'webhook', url: 'http://desk.example/', secret: SECRET })).toEqual([
      'support.url_shape',
    ])
    expect(form({ kind: 'webhook', url, secret: SECRET }).success).toBe(true)
    expect(issues({ kind: 'mail', mail: 'desk' })).toEqual(['support.mail_shape'])
  })
})
