import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { faqEntries, faqVersions, outbox } from '#db/schema/index.ts'
import { factValues } from '~/features/doctor/facts.server.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { approveValue } from '~/features/faq/living-facts.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { newEntry, promotion } from '~/features/faq/schema.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { entryDocuments } from '~/features/search/documents.server.ts'
import { test } from '../support/forum.ts'
import { FACT, keep, page, propose, rowOf, TOKEN, write } from './living-fact-forum.ts'
import { requireSecond } from './waiting-forum.ts'

describe('a text that names a fact', () => {
  test('is read with the value of its language, in text, checks and index, and stays as it was written', async ({
    forum,
  }) => {
    const staff = await keep(forum)
    const id = await write(forum, staff, 'zh-CN', { steps: [`先数 ${TOKEN}。`, '再等一等。'] })
    const row = await rowOf(forum, id)
    expect(row.body).toContain(TOKEN)
    expect(row.bodyHtml).toContain('<span class="fact">20 个确认</span>')
    expect(row.bodyText).toBe('充值需要 20 个确认才能到账，请耐心等待。')
    expect(row.stepsShown).toEqual(['先数 20 个确认。', '再等一等。'])
    await publishEntry(forum.db, staff, id, forum.now)
    const [document] = await entryDocuments(forum.db.read, [id])
    expect(document?.body).toBe([row.bodyText, ...(row.stepsShown ?? [])].join('\n\n'))
    const reader = await entryById(forum.db.read, null, id, 'en')
    expect(reader).toMatchObject({ body: row.bodyText, steps: row.stepsShown })
    expect(reader.facts).toMatchObject([
      {
        slug: FACT.slug,
        name: FACT.nameEn,
        value: '20 confirmations',
        source: FACT.source,
        verifiedAt: forum.now,
      },
    ])
    const keeper = await entryById(forum.db.read, staff, id, 'en')
    expect(keeper).toMatchObject({ body: row.body, steps: row.steps, stepsShown: row.stepsShown })
  })

  test('is refused when the fact is not there, whoever writes it and wherever it stands', async ({
    forum,
  }) => {
    const staff = await keep(forum)
    const unknown = (field: string) => ({
      code: 'living_facts.unknown',
      status: 400,
      details: { params: { fact: 'nope' }, fields: { [field]: ['living_facts.unknown'] } },
    })
    const body = `Wait for ${TOKEN} and {{fact:nope}}, then look.`
    await expect(write(forum, staff, 'en', { body })).rejects.toMatchObject(unknown('body'))
    await expect(write(forum, staff, 'en', { steps: ['See {{ fact: nope }}'] })).rejects.toMatchObject(
      unknown('steps'),
    )
    const id = await write(forum, staff, 'en')
    await expect(editEntry(forum.db, staff, id, { body }, forum.now)).rejects.toMatchObject(unknown('body'))
    expect(await rowOf(forum, id)).toMatchObject({ revision: 1 })
    const { question } = await forum.question()
    const answer = await forum.answer(question, undefined, body)
    const wish = promotion.parse({ category: 'deposits', accept: true })
    await expect(promoteAnswer(forum.db, staff, answer.id, wish, forum.now)).rejects.toMatchObject(
      unknown('body'),
    )
    expect(await forum.db.read.$count(faqEntries)).toBe(1)
    expect((await forum.questionRow(question)).acceptedAnswerId).toBeNull()
  })

  test('shows a value as text, whatever it is', async ({ forum }) => {
    const staff = await keep(forum, { valueEn: '<script>1</script>**x**', unitEn: '', unitZh: '' })
    const row = await rowOf(forum, await write(forum, staff, 'en'))
    expect(row.bodyHtml).toContain(
      'needs <span class="fact">&lt;script&gt;1&lt;/script&gt;**x**</span> first',
    )
    expect(row.bodyText).toContain('needs <script>1</script>**x** first')
  })
})

test('a title takes no fact', () => {
  const entry = { origin: 'staff', category: 'fees', body: 'A text that is long enough.', language: 'en' }
  const title = (text: string) => newEntry.safeParse({ ...entry, title: text }).error?.issues[0]?.message
  expect(title(`After ${TOKEN}?`)).toBe('living_facts.not_in_title')
  expect(title('What is a {{ factory }}?')).toBeUndefined()
})

test('doctor finds an entry that shows another value than the fact has, and mends it', async ({ forum }) => {
  const staff = await keep(forum)
  const id = await write(forum, staff, 'en', { steps: [`Count to ${TOKEN}`] })
  expect(await forum.differences()).toEqual([])
  const sound = await rowOf(forum, id)
  await forum.db.write((tx) => tx.update(faqEntries).set({ bodyText: 'It needs 7.', stepsShown: null }))
  expect(await forum.differences()).toEqual([
    `entry ${id}: values of facts is It needs 7., should be ${sound.bodyText}`,
  ])
  const found = await factValues.find(forum.db.read, 0)
  await forum.db.write(async (tx) => factValues.mend?.(tx, found, forum.now))
  expect(await rowOf(forum, id)).toEqual(sound)
  expect(await forum.differences()).toEqual([])
})

describe('one approved change', () => {
  test('changes every entry in both languages, with a version of each that says why, at once', async ({
    forum,
  }) => {
    const staff = await keep(forum)
    const en = await write(forum, staff, 'en')
    const zh = await write(forum, staff, 'zh-CN', { steps: [`先数 ${TOKEN}。`] })
    const other = await write(forum, staff, 'en', { body: 'Nothing in here comes from a fact.' })
    await forum.db.write((tx) => tx.delete(outbox))
    forum.advance(1000)
    const second = await forum.staff()
    expect(await approveValue(forum.db, second, await propose(forum, staff, '19'), forum.now)).toBe(2)
    expect(await rowOf(forum, en)).toMatchObject({
      revision: 2,
      updatedAt: forum.now,
      bodyText: 'A deposit needs 19 confirmations first. Then it is there.',
    })
    expect(await rowOf(forum, zh)).toMatchObject({ revision: 2, stepsShown: ['先数 19 个确认。'] })
    expect((await rowOf(forum, zh)).body).toContain(TOKEN)
    expect(await rowOf(forum, other)).toMatchObject({ revision: 1 })
    const versions = await forum.db.read.select().from(faqVersions).where(eq(faqVersions.number, 2))
    expect(versions.map(({ entryId, editorId, factChange }) => ({ entryId, editorId, factChange }))).toEqual([
      {
        entryId: en,
        editorId: second.id,
        factChange: { slug: FACT.slug, from: '20 confirmations', to: '19 confirmations' },
      },
      {
        entryId: zh,
        editorId: second.id,
        factChange: { slug: FACT.slug, from: '20 个确认', to: '19 个确认' },
      },
    ])
    const told = await forum.db.read.select({ key: outbox.key }).from(outbox).orderBy(asc(outbox.id))
    const keys = told.map(({ key }) => key).filter((key) => !key.startsWith('audit:'))
    expect(keys).toEqual(['fact:1', `entry:${en}`, `entry:${zh}`])
    expect(await forum.differences()).toEqual([])
  })

  test('makes nobody the writer of a draft that names it: whoever wrote that cannot publish it', async ({
    forum,
  }) => {
    const keeper = await keep(forum)
    const [writer, approver] = [await forum.staff(), await forum.staff()]
    await requireSecond(forum, true)
    const id = await write(forum, writer, 'en')
    await approveValue(forum.db, approver, await propose(forum, keeper, '19'), forum.now)
    expect(await rowOf(forum, id)).toMatchObject({ revision: 2 })
    const byItsWriter = publishEntry(forum.db, writer, id, forum.now)
    await expect(byItsWriter).rejects.toMatchObject({ code: 'faq.approve_own', status: 403 })
    await publishEntry(forum.db, approver, id, forum.now)
    expect(await rowOf(forum, id)).toMatchObject({ state: 'published', approvedById: approver.id })
  })

  test('keeps who proposed and approved each value, and from when to when it held', async ({ forum }) => {
    const staff = await keep(forum)
    const id = await propose(forum, staff, '19')
    const start = forum.now
    forum.advance(1000)
    const second = await forum.staff()
    await approveValue(forum.db, second, id, forum.now)
    const { decided, fact, proposals } = await page(forum)
    expect(proposals).toEqual([])
    expect(fact).toMatchObject({ value: '19 confirmations', source: 'Notice on 19', verifiedAt: forum.now })
    expect(fact.verifiedBy).toBe(second.displayName)
    expect(decided).toMatchObject([
      {
        number: 2,
        text: '19 confirmations',
        proposedBy: staff.displayName,
        decidedAt: forum.now,
        endedAt: null,
      },
      { number: 1, text: '20 confirmations', decidedAt: start, endedAt: forum.now },
    ])
    expect(decided[0]?.decidedBy).toBe(second.displayName)
  })

  test('leaves alone what keeps its value: a language of its own, or another source', async ({ forum }) => {
    const staff = await keep(forum)
    const [en, zh] = [await write(forum, staff, 'en'), await write(forum, staff, 'zh-CN')]
    const value = { value: { en: '19', 'zh-CN': '20' }, source: FACT.source, basedOn: 1 }
    const id = await proposeValue(forum.db, staff, FACT.slug, value, forum.now)
    expect((await page(forum)).proposals[0]?.entries.map((entry) => entry.id)).toEqual([en])
    expect(await approveValue(forum.db, staff, id, forum.now)).toBe(1)
    expect(await rowOf(forum, zh)).toMatchObject({ revision: 1 })
  })

  test('is shown before it is made: every sentence as it is and as it would be', async ({ forum }) => {
    const staff = await keep(forum)
    const en = await write(forum, staff, 'en')
    const zh = await write(forum, staff, 'zh-CN', { steps: [`先数 ${TOKEN}。`] })
    await propose(forum, staff, '19')
    const { proposals, uses } = await page(forum)
    expect(uses.map((use) => use.id)).toEqual([en, zh])
    expect(proposals[0]?.entries).toMatchObject([
      {
        id: en,
        sentences: [
          {
            before: 'A deposit needs 20 confirmations first.',
            after: 'A deposit needs 19 confirmations first.',
          },
        ],
      },
      {
        id: zh,
        sentences: [
          {
            before: '充值需要 20 个确认才能到账，请耐心等待。',
            after: '充值需要 19 个确认才能到账，请耐心等待。',
          },
          { before: '先数 20 个确认。', after: '先数 19 个确认。' },
        ],
      },
    ])
    expect(await rowOf(forum, en)).toMatchObject({ revision: 1 })
  })
})
