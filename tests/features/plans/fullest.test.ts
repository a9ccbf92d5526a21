import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { QuestionId, UserId } from '#db/ids.ts'
import { recordReads } from '#db/reads.server.ts'
import { duplicateVotes, faqEntries, handoffs, likelyDuplicates, questions } from '#db/schema/index.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { addToEntry, promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { addition, promotion } from '~/features/faq/schema.ts'
import { translateEntry } from '~/features/faq/translation.server.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { entryPage } from '~/pages/help/help.server.ts'
import { threadPage } from '~/pages/thread/thread.server.ts'
import { contextOf } from '../../api/support.ts'
import { DAY_MS } from '../../support/builders.ts'
import { type Forum, test } from '../../support/forum.ts'
import { keep, TOKEN } from '../living-fact-forum.ts'
import { QUERIES } from './allowances.ts'
import { type Visit, visit } from './pages.ts'

const YEAR_MS = 365 * DAY_MS

const SLUG = 'late-deposit'

/** An official answer with all that one can have: two sources, a fact, messages, a twin, others of its category. */
async function fullest(forum: Forum) {
  const { db, now } = forum
  const staff = await keep(forum)
  const answered = async () => {
    const { question } = await forum.question()
    return { ...(await forum.answer(question)), questionId: question.id }
  }
  const [first, second, third] = [await answered(), await answered(), await answered()]
  const input = promotion.parse({
    ...{ category: 'deposits', accept: true, slug: SLUG, title: 'Why is my deposit late?' },
    ...{ body: `A deposit needs ${TOKEN} first. Then it is there.`, appliesTo: { networks: ['TRC20'] } },
    messages: [{ text: 'Waiting for the network', language: 'en', appVersion: '' }],
  })
  const { entryId: id } = await promoteAndPublish(db, staff, first.id, input, now)
  await addToEntry(db, staff, { answerId: second.id, entryId: id }, addition.parse({ accept: true }), now)
  const other = promotion.parse({ category: 'deposits', accept: true, title: 'Where does a deposit stand?' })
  await promoteAndPublish(db, staff, third.id, other, now)
  const twin = await translateEntry(db, staff, id, { title: '充值为什么慢？', body: `先等 ${TOKEN}。` }, now)
  await publishEntry(db, staff, twin, now)
  return { id, staff, sources: [first, second] }
}

test('an official answer with all that one can have, while an incident concerns it, asks no more', async ({
  forum,
}) => {
  const { staff } = await fullest(forum)
  const incident = newIncident.parse({
    ...{ kind: 'incident', title: { en: 'Deposits are late' }, text: { en: 'We wait for it.' } },
    networks: ['TRC20'],
  })
  await openIncident(forum.db, staff, incident, forum.now)
  const app = contextOf(forum)
  const params = { category: 'deposits', slug: SLUG }
  const page: Visit = { loader: 'entry', path: `/help/deposits/${SLUG}`, params }
  for (const viewer of [null, await forum.member(), staff]) {
    await visit(app, viewer, page)
    const { result, queries } = await visit(app, viewer, page)
    expect(result).toMatchObject({
      page: {
        entry: { source: {}, additions: [{}], facts: [{}], messages: [{}] },
        twin: { language: 'zh-CN' },
        related: [{ title: 'Where does a deposit stand?' }],
      },
      incidents: [{ title: 'Deposits are late' }],
    })
    expect(queries.length).toBeLessThanOrEqual(QUERIES)
  }
})

test('an official answer hangs on its own, its sources’ and their authors’ changes, and on no other thread', async ({
  forum,
}) => {
  const { id, staff, sources } = await fullest(forum)
  const { reads } = await recordReads(() => entryPage(forum.db.read, null, SLUG, 'en'))
  const [row] = await forum.db.read.select().from(faqEntries).where(eq(faqEntries.id, id))
  expect(row?.verifiedById).toBe(staff.id)
  expect(reads.unwatched).toBe(false)
  expect([...reads.names].sort()).toEqual(
    [
      ...['faq_categories', 'faq_entries', 'living_fact_values', 'living_facts', 'teams'],
      ...[`entry:${id}`, `user:${staff.id}`],
      ...sources.flatMap(({ questionId, author }) => [`question:${questionId}`, `user:${author.id}`]),
    ].sort(),
  )
})

/** A protected question that members say repeats another, as the search engine does, and that was taken to support. */
async function rarest(forum: Forum) {
  const { question, asker } = await forum.question()
  const [{ question: canonical }, { question: other }] = [await forum.question(), await forum.question()]
  await forum.comment((await forum.answer(question)).post, asker)
  const [one, two, three] = await forum.members(3)
  const at = { createdAt: forum.now }
  const says = (userId: UserId, canonicalId: QuestionId) => ({
    ...{ questionId: question.id, userId, canonicalId },
    ...at,
  })
  await forum.db.write(async (tx) => {
    await tx.update(questions).set({ protectedAt: forum.now }).where(eq(questions.id, question.id))
    await tx
      .insert(duplicateVotes)
      .values([says(one.id, other.id), says(two.id, canonical.id), says(three.id, canonical.id)])
    const pair = { questionId: question.id, candidateId: canonical.id, score: 80 }
    await tx.insert(likelyDuplicates).values({ ...pair, foundAt: forum.now })
    await tx.insert(handoffs).values({ questionId: question.id, userId: asker.id, channel: 'mail', ...at })
  })
  return { question, asker, canonical, other }
}

test('a thread in all rare states at once asks no more', async ({ forum }) => {
  const { question, asker, canonical, other } = await rarest(forum)
  const app = contextOf(forum)
  await reindexAll(forum.db, app.search, () => undefined)
  const { slug } = await forum.questionRow(question)
  const id = String(question.id)
  const page: Visit = { loader: 'thread', path: `/questions/${id}`, params: { id, slug } }
  const proposals = [
    { id: canonical.id, votes: 2 },
    { id: other.id, votes: 1 },
  ]
  const handoff = { channel: 'mail', state: 'opened', at: forum.now }
  const likely = { candidate: { id: canonical.id }, score: 80 }
  const newcomer = await forum.member({ trusted: false })
  const seen = [
    { viewer: null, sees: { proposals: [], likely: null, handoff: null } },
    { viewer: newcomer, sees: { proposals: [], likely: null, handoff: null, may: { answer: false } } },
    { viewer: await forum.member({ trusted: true }), sees: { likely: null, may: { answer: true } } },
    { viewer: asker, sees: { proposals, likely: null, handoff } },
    { viewer: await forum.staff(), sees: { proposals, likely, handoff, may: { answer: true } } },
  ]
  for (const { viewer, sees } of seen) {
    await visit(app, viewer, page)
    const { result, queries } = await visit(app, viewer, page)
    expect(result).toMatchObject({ page: { question: sees, beside: { questions: [{}, {}] } } })
    expect(queries.length).toBeLessThanOrEqual(QUERIES)
  }
})

test('whoever has posts enough that everybody sees may answer a protected question', async ({ forum }) => {
  const { question } = await rarest(forum)
  const member = await forum.member({ trusted: false, createdAt: new Date(forum.now.getTime() - YEAR_MS) })
  const mayAnswer = async () => {
    const query = { order: 'best', language: 'en', now: forum.now } as const
    return (await threadPage(forum.db.read, member, question.id, query)).question.may.answer
  }
  // Under others' questions what new members write would wait.
  const own = await forum.question(member)
  const { id } = await forum.answer(own.question, member)
  expect(await mayAnswer()).toBe(false)
  await forum.comment(own.post, member)
  expect(await mayAnswer()).toBe(true)
  await deleteAnswer(forum.db, member, id, forum.now)
  expect(await mayAnswer()).toBe(false)
})
