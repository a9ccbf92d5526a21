import { describe, expect } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { giveFacts } from '~/features/questions/facts.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { detachNameFromQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { questionDocuments } from '~/features/search/documents.server.ts'
import { factsFor, templatesOf } from '~/features/tags/facts.server.ts'
import { factProblem } from '~/features/tags/facts.ts'
import { getTag } from '~/features/tags/tags.view.server.ts'
import { type Forum, test } from '../support/forum.ts'

const TXID = `0x${'a1b2'.repeat(16)}`

/** A tag that asks for a network, which everybody sees, and a transaction id, which they do not. */
async function deposit(forum: Forum) {
  await forum.tag('deposit', {
    facts: [
      { key: 'network', shape: 'choice', choices: ['TRC20', 'ERC20'], visibility: 'public' },
      { key: 'transaction_id', shape: 'transaction_id', visibility: 'staff' },
    ],
  })
  return { tags: ['deposit'], facts: { network: 'TRC20', transaction_id: TXID } }
}

const shape = (name: Parameters<typeof factProblem>[0]['shape'], choices: string[] = []) => ({
  shape: name,
  choices,
})

describe('the shape of a fact', () => {
  test('of a transaction id is what the networks give', () => {
    const problem = (value: string) => factProblem(shape('transaction_id'), value)
    expect(problem(TXID)).toBeNull()
    expect(problem('A1'.repeat(32))).toBeNull()
    expect(problem('5'.repeat(88))).toBeNull()
    expect(problem('0x1234')).toBe('facts.transaction_id')
    expect(problem(`${TXID}0`)).toBe('facts.transaction_id')
  })

  test('of a number, version, order number, address and choice is checked', () => {
    expect(factProblem(shape('number'), '-1250.75')).toBeNull()
    expect(factProblem(shape('number'), 'about 10')).toBe('facts.number')
    expect(factProblem(shape('app_version'), '6.2.0')).toBeNull()
    expect(factProblem(shape('app_version'), 'newest')).toBe('facts.app_version')
    expect(factProblem(shape('order_number'), '480316645902718834')).toBeNull()
    expect(factProblem(shape('order_number'), '# 12')).toBe('facts.order_number')
    expect(factProblem(shape('address'), 'TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE')).toBeNull()
    expect(factProblem(shape('address'), 'my address')).toBe('facts.address')
    expect(factProblem(shape('choice', ['TRC20']), 'TRC20')).toBeNull()
    expect(factProblem(shape('choice', ['TRC20']), 'Dogecoin')).toBe('facts.choice')
    expect(factProblem(shape('text'), 'Anything goes')).toBeNull()
  })

  test('is 300 characters at most, none of them U+0000', () => {
    expect(factProblem(shape('text'), 'x'.repeat(300))).toBeNull()
    expect(factProblem(shape('text'), 'x'.repeat(301))).toBe('field.long:300')
    expect(factProblem(shape('text'), 'a\0b')).toBe('field.nul')
  })
})

describe('asking with facts', () => {
  test('stores what the tags ask for, as it was asked for, and ignores the rest', async ({ forum }) => {
    const asked = await deposit(forum)
    const facts = { ...asked.facts, network: '  TRC20 ', favourite_colour: 'green' }
    const { question, asker } = await forum.question(undefined, { tags: asked.tags, facts })
    const row = await forum.questionRow(question)
    expect(await factsFor(forum.db.read, asker, row)).toEqual([
      { key: 'network', name: { en: 'network' }, shape: 'choice', visibility: 'public', value: 'TRC20' },
      {
        key: 'transaction_id',
        name: { en: 'transaction_id' },
        shape: 'transaction_id',
        visibility: 'staff',
        value: TXID,
      },
    ])
  })

  test('of the wrong shape is refused beside the field, and nothing is saved', async ({ forum }) => {
    const { tags } = await deposit(forum)
    const wrong = forum.question(undefined, { tags, facts: { network: 'Dogecoin', transaction_id: '12' } })
    await expect(wrong).rejects.toMatchObject({
      status: 400,
      code: 'facts.invalid',
      details: {
        fields: { 'facts[network]': ['facts.choice'], 'facts[transaction_id]': ['facts.transaction_id'] },
      },
    })
    expect(await forum.db.read.$count(schema.questions)).toBe(0)
    expect(await forum.db.read.$count(schema.outbox)).toBe(0)
  })

  test('may leave the body empty, also in a later edit; without facts it may not', async ({ forum }) => {
    const asked = await deposit(forum)
    const { question, asker } = await forum.question(undefined, { ...asked, body: '' })
    expect(await forum.questionRow(question)).toMatchObject({ body: '' })
    const edit = (body: string) =>
      editQuestion(forum.db, asker, question.id, questionEdit.parse({ body }), forum.now)
    await edit('Sent on Monday morning.')
    await edit('')
    const none = forum.question(undefined, { tags: asked.tags, body: '', facts: { network: '' } })
    await expect(none).rejects.toMatchObject({ status: 400, code: 'questions.body_short' })
  })

  test('of two tags that share a key asks once, and the stricter visibility wins', async ({ forum }) => {
    await forum.tag('orders', { facts: [{ key: 'number', shape: 'order_number', visibility: 'public' }] })
    await forum.tag('p2p', { facts: [{ key: 'number', shape: 'order_number', visibility: 'staff' }] })
    const ids = [(await getTag(forum.db.read, 'orders')).id, (await getTag(forum.db.read, 'p2p')).id]
    for (const order of [ids, ids.toReversed()]) {
      const asked = await templatesOf(forum.db.read, order)
      expect(asked.map(({ key, visibility }) => [key, visibility])).toEqual([['number', 'staff']])
    }
  })
})

describe('a fact for staff', () => {
  test('is seen by the asker and staff; others see that it was given', async ({ forum }) => {
    const { question, asker } = await forum.question(undefined, await deposit(forum))
    const row = await forum.questionRow(question)
    const seen = async (viewer: typeof asker | null) =>
      (await factsFor(forum.db.read, viewer, row)).map((fact) => fact.value)
    expect(await seen(asker)).toEqual(['TRC20', TXID])
    expect(await seen(await forum.staff())).toEqual(['TRC20', TXID])
    expect(await seen(await forum.member({ reputation: 10_000 }))).toEqual(['TRC20', null])
    expect(await seen(null)).toEqual(['TRC20', null])
  })

  test('is nowhere but in its own table: no post, revision, outbox row or submission', async ({ forum }) => {
    const { question, asker } = await forum.question(undefined, {
      ...(await deposit(forum)),
      token: 'form-1',
    })
    const edit = questionEdit.parse({ body: 'Sent on Monday, in the morning.', tags: '' })
    await editQuestion(forum.db, asker, question.id, edit, forum.now)
    const { questions, revisions, outbox, submissions, notices, tagSuggestions } = schema
    for (const table of [questions, revisions, outbox, submissions, notices, tagSuggestions]) {
      expect(JSON.stringify(await forum.db.read.select().from(table))).not.toContain(TXID)
    }
    expect(JSON.stringify(await forum.db.read.select().from(schema.questionFacts))).toContain(TXID)
  })

  test('is not in the search index, while a public one is', async ({ forum }) => {
    const { question } = await forum.question(undefined, await deposit(forum))
    const [document] = await questionDocuments(forum.db.read, [question.id])
    expect(document?.body).toContain('TRC20')
    expect(JSON.stringify(document)).not.toContain(TXID)
  })

  test('is not prefilled into an official answer', async ({ forum }) => {
    const { question } = await forum.question(undefined, await deposit(forum))
    const { id } = await forum.answer(question)
    const input = promotion.parse({ category: 'deposits', accept: true })
    await promoteAnswer(forum.db, await forum.staff(), id, input, forum.now)
    const entries = await forum.db.read.select().from(schema.faqEntries)
    expect(entries).toMatchObject([{ appliesTo: { networks: ['TRC20'] } }])
    expect(JSON.stringify(entries)).not.toContain(TXID)
  })

  test('goes when the asker takes the name off, for everybody', async ({ forum }) => {
    const { question, asker } = await forum.question(undefined, await deposit(forum))
    await detachNameFromQuestion(forum.db, asker, question.id, forum.now)
    const row = await forum.questionRow(question)
    for (const viewer of [asker, await forum.staff(), null]) {
      const facts = await factsFor(forum.db.read, viewer, row)
      expect(facts.map((fact) => fact.value)).toEqual(['TRC20', null])
    }
    expect(JSON.stringify(await forum.db.read.select().from(schema.questionFacts))).not.toContain(TXID)
  })

  test('stays hidden when its template is made public later', async ({ forum }) => {
    const { question } = await forum.question(undefined, await deposit(forum))
    await forum.db.write((tx) => tx.update(schema.factTemplates).set({ visibility: 'public' }))
    const facts = await factsFor(forum.db.read, null, await forum.questionRow(question))
    expect(facts.map((fact) => fact.value)).toEqual(['TRC20', null])
  })
})

describe('facts given later', () => {
  test('are added by the asker, and refused from anybody else', async ({ forum }) => {
    const { tags } = await deposit(forum)
    const { question, asker } = await forum.question(undefined, { tags })
    await giveFacts(forum.db, asker, question.id, { facts: { transaction_id: TXID } }, forum.now)
    const facts = await factsFor(forum.db.read, asker, await forum.questionRow(question))
    expect(facts).toMatchObject([{ key: 'transaction_id', value: TXID }])
    const stranger = giveFacts(
      forum.db,
      await forum.member({ reputation: 5_000 }),
      question.id,
      { facts: {} },
      forum.now,
    )
    await expect(stranger).rejects.toMatchObject({ code: 'questions.facts_forbidden', status: 403 })
  })

  test('stay for staff when they were given for staff, whatever the template says now', async ({ forum }) => {
    const { question } = await forum.question(undefined, await deposit(forum))
    await forum.db.write((tx) => tx.update(schema.factTemplates).set({ visibility: 'public' }))
    await giveFacts(
      forum.db,
      await forum.staff(),
      question.id,
      { facts: { transaction_id: TXID } },
      forum.now,
    )
    const facts = await factsFor(forum.db.read, null, await forum.questionRow(question))
    expect(facts).toMatchObject([{ key: 'transaction_id', value: null }])
  })
})
