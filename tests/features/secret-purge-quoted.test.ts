import { eq, like } from 'drizzle-orm'
import { expect } from 'vitest'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, faqEntries, outbox, questions } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { addToEntry } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { addition, newEntry } from '~/features/faq/schema.ts'
import { indexEntries, indexQuestions } from '~/features/search/index.server.ts'
import { search } from '~/features/search/search.view.server.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const OTHER = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
/** As a post has it that was written over several lines. */
const LINES = PHRASE.replaceAll(' ', '\n')
const WORDS = /pitch|bunker/

const lines = (text: string) => ({
  body: `Mine is:\n${text}`,
  bodyHtml: `<p>Mine is:<br>\n${text.replaceAll('\n', '<br>\n')}</p>\n`,
  bodyText: `Mine is: ${text.replaceAll('\n', ' ')}`,
})

async function entryOf(at: SearchForum, staff: Member, title: string) {
  const body = 'Never type your phrase anywhere but in the wallet that it is of.'
  const input = { origin: 'staff', category: 'security', title, body, language: 'en' }
  const id = await createEntry(at.db, staff, newEntry.parse(input), at.now)
  await publishEntry(at.db, staff, id, at.now)
  return id
}

/** A thread whose answer an entry took as an addition, another thread and another entry, as they came in before
 *  anybody knew such phrases: all of them hold one, and are indexed with it. */
async function leak(at: SearchForum) {
  const staff = await at.member('rowan', 'moderator')
  const [asker, answerer] = [await at.member('lin'), await at.member('okafor')]
  const question = await at.ask(asker, 'Where do I type my phrase')
  const answer = await at.answer(answerer, question)
  const quoting = await at.ask(asker, 'What became of my phrase')
  const quotingAnswer = await at.answer(answerer, quoting)
  const entry = await entryOf(at, staff, 'Where phrases are typed')
  const wish = addition.parse({ accept: true })
  await addToEntry(at.db, staff, { answerId: answer, entryId: entry }, wish, at.now)
  const quotingEntry = await entryOf(at, staff, 'What phrases are for')
  await at.settle()
  await at.db.write(async (tx) => {
    await tx.update(questions).set(lines(LINES)).where(eq(questions.id, quoting))
    await tx.update(answers).set(lines(LINES)).where(eq(answers.id, answer))
    await tx.update(faqEntries).set(lines(LINES))
  })
  const ids = { threads: [question, quoting] as QuestionId[], entries: [entry, quotingEntry] as EntryId[] }
  await indexQuestions(at.db.read, at.search, ids.threads)
  await indexEntries(at.db.read, at.search, ids.entries)
  return { staff, question, quoting, quotingAnswer, entry, quotingEntry }
}

const found = async (at: SearchForum) =>
  (await search(at.db.read, at.search, null, { text: 'pitch dove bunker' }, at.now)).items.length

test('a purge reaches entries that took the answer as an addition, and whatever quotes it: text, HTML and index', async ({
  at,
}) => {
  const { staff, question } = await leak(at)
  expect(await found(at)).toBe(4)
  await purgeThread(at.db, staff, question, at.now)
  await at.settle()
  expect(await found(at)).toBe(0)
  const posts = [
    ...(await at.db.read.select().from(questions)),
    ...(await at.db.read.select().from(answers)),
    ...(await at.db.read.select().from(faqEntries)),
  ]
  for (const post of posts) expect(JSON.stringify(post)).not.toMatch(WORDS)
  expect(
    posts.map(({ bodyHtml }) => bodyHtml).filter((html) => html === '<p>Mine is:\n▮▮▮</p>\n'),
  ).toHaveLength(4)
  expect(at.complaints).toEqual([])
})

test('a purge tells each thread and entry once that it changed, and no other', async ({ at }) => {
  const { staff, question, quoting, entry, quotingEntry } = await leak(at)
  await at.ask(await at.member('elsewhere'), 'Which network has the lowest fee')
  await at.settle()
  await purgeThread(at.db, staff, question, at.now)
  const rows = await at.db.read.select().from(outbox).where(like(outbox.topic, '%.purged'))
  expect(rows.map(({ payload }) => Object.entries(payload).join()).sort()).toEqual(
    [
      ...[question, quoting].map((id) => `questionId,${id}`),
      ...[entry, quotingEntry].map((id) => `entryId,${id}`),
    ].sort(),
  )
})

test('another secret in a post that quotes one does not stop the purge, and waits for its own', async ({
  at,
}) => {
  const { staff, question, quoting, quotingAnswer } = await leak(at)
  await at.db.write(async (tx) => {
    const both = { body: `${PHRASE}, ${OTHER}`, bodyHtml: `${PHRASE}, ${OTHER}`, bodyText: PHRASE }
    await tx.update(answers).set(both).where(eq(answers.id, quotingAnswer))
    await publish(tx, 'question.changed', { questionId: quoting }, at.now)
  })
  await purgeThread(at.db, staff, question, at.now)
  const [kept] = await at.db.read.select().from(answers).where(eq(answers.id, quotingAnswer))
  expect(kept).toMatchObject({ body: `▮▮▮, ${OTHER}`, bodyHtml: `▮▮▮, ${OTHER}`, bodyText: '▮▮▮' })
  await purgeThread(at.db, staff, quoting, at.now)
  const [clean] = await at.db.read.select().from(answers).where(eq(answers.id, quotingAnswer))
  expect(clean).toMatchObject({ body: '▮▮▮, ▮▮▮', bodyHtml: '<p>▮▮▮, ▮▮▮</p>\n' })
})
