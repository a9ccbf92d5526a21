import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { recordReads } from '#db/reads.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import { addToEntry, promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { addition, promotion } from '~/features/faq/schema.ts'
import { translateEntry } from '~/features/faq/translation.server.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { entryPage } from '~/pages/help/help.server.ts'
import { contextOf } from '../../api/support.ts'
import { type Forum, test } from '../../support/forum.ts'
import { keep, TOKEN } from '../living-fact-forum.ts'
import { QUERIES } from './allowances.ts'
import { visit } from './pages.ts'

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
  const page = {
    ...{ loader: 'entry', path: `/help/deposits/${SLUG}` },
    params: { category: 'deposits', slug: SLUG },
  } as const
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
