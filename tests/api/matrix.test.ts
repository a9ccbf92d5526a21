import { desc } from 'drizzle-orm'
import { expect } from 'vitest'
import type {
  AnswerId,
  CommentId,
  EntryChangeId,
  EntryId,
  IncidentId,
  QuestionId,
  SuggestionId,
} from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { auditLog, incidentUpdates } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { submitChangeIn } from '~/features/faq/waiting.server.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { lockQuestion, setProtection } from '~/features/questions/guarding.server.ts'
import { suggestQuestionEdit } from '~/features/suggestions/suggestions.server.ts'
import { type Outcome, outcomeFor, outcomeOf, PEOPLE, type Person, staff } from '../support/authorisation.ts'
import { gather, memberOf, type People } from '../support/cast.ts'
import type { Forum } from '../support/forum.ts'
import { png } from '../support/pictures.ts'
import { sample } from '../support/sampling.ts'
import { type ApiRow, type Cell, OPERATIONS } from './matrix-table.ts'
import { type ApiForum, documentOf, pictureForm, test } from './support.ts'

const SENTINELS = {
  fact: 'c0ffee'.repeat(10).concat('abcd'),
  draft: 'draftsentinel',
  change: 'changesentinel',
}
const READERS: Record<keyof typeof SENTINELS, Person[]> = {
  fact: ['author', 'moderator', 'admin'],
  draft: ['moderator', 'admin'],
  change: ['moderator', 'admin'],
}

/** After as long the same text is no repetition. */
const REPEATED_MS = 400_000

const NOT_SUGGESTED = 0 as SuggestionId

/** By somebody else than any of the people. */
async function suggested(forum: Forum, id: QuestionId) {
  const edit = { title: 'Another title for it', reason: 'It says more' }
  return suggestQuestionEdit(forum.db, await forum.member(), id, edit, forum.now)
}

async function thread(forum: Forum, { author, other }: People, row: ApiRow) {
  const asker = row.about === 'question' ? author : other
  const answerer = row.about === 'answer' ? author : other
  forum.advance(REPEATED_MS)
  const { question, post } = await forum.question(asker, {
    tags: ['deposit'],
    facts: { txid: SENTINELS.fact },
  })
  const answer = await forum.answer(question, answerer)
  const comment = await forum.comment(post, row.about === 'comment' ? author : other)
  if (row.operation === 'DELETE /questions/{id}/lock')
    await lockQuestion(forum.db, await forum.staff(), question.id, 'dispute', forum.now)
  if (row.operation === 'DELETE /questions/{id}/protection')
    await setProtection(forum.db, await forum.staff(), question.id, 'protected', forum.now)
  if (row.given) await acceptAnswer(forum.db, asker, answer.id, forum.now)
  const suggestion = row.operation.includes('/suggestions/')
    ? await suggested(forum, question.id)
    : NOT_SUGGESTED
  return { question: question.id, answer: answer.id, comment, suggestion }
}

/** What staff keep: an entry that is published or not, an incident that is over or not, as the row needs it. */
/** A change of a published entry, as it waits for a second person. */
async function submitted({ db, now }: Forum, author: Member, id: EntryId): Promise<EntryChangeId> {
  const wish = { title: `${SENTINELS.change}: how long?` }
  const change = await db.write(async (tx) =>
    submitChangeIn(tx, author, await getEntry(tx, author, id), wish, now),
  )
  return change ?? (0 as EntryChangeId)
}

async function standing({ post, forum }: ApiForum, { moderator }: People, { operation }: ApiRow) {
  forum.advance(REPEATED_MS)
  const entry = {
    origin: 'staff',
    category: 'deposits',
    language: 'en',
    body: 'Wait for the network, please.',
  }
  const { json } = await post('/faq', moderator, { ...entry, title: 'How long does it take at most?' })
  if (!operation.endsWith('/publish')) await post(`/faq/${json.id}/publish`, moderator)
  const text = { en: 'We wait for the network.' }
  const incident = (await post('/incidents', moderator, { kind: 'incident', title: text, text })).json
  if (operation.endsWith('/reopen')) await post(`/incidents/${incident.id}/end`, moderator)
  const published = !operation.endsWith('/publish')
  const change = published ? await submitted(forum, moderator, json.id) : (0 as EntryChangeId)
  return { entry: json.id as EntryId, incident: incident.id as IncidentId, change }
}

const NONE = {
  suggestion: NOT_SUGGESTED,
  question: 0 as QuestionId,
  answer: 0 as AnswerId,
  comment: 0 as CommentId,
}

/** As much as the row needs: on PostgreSQL each of these takes a while. */
async function cellOf(api: ApiForum, people: People, row: ApiRow): Promise<Cell> {
  const [, noun] = row.operation.split('/')
  if (noun?.startsWith('faq') || noun?.startsWith('incidents'))
    return { ...NONE, ...(await standing(api, people, row)) }
  const nothing = { entry: 0 as EntryId, incident: 0 as IncidentId, change: 0 as EntryChangeId }
  return { ...nothing, ...(await thread(api.forum, people, row)) }
}

const QUERIES: Record<string, string> = {
  'GET /search': '?q=deposit',
  'GET /official': '?q=t.me%2Fsomebody',
  'GET /questions': '?limit=100',
}

const NOUNS = {
  '/faq-changes': 'change',
  '/faq': 'entry',
  '/incidents': 'incident',
  '/suggestions': 'suggestion',
} as const

const nounOf = (path: string) => Object.entries(NOUNS).find(([start]) => path.startsWith(start))?.[1]

function addressOf({ operation, about }: ApiRow, cell: Cell): string {
  const [, path = ''] = operation.split(' ')
  const id = cell[nounOf(path) ?? about]
  const named = path
    .replace('{id}', String(id))
    .replace('{slug}', 'limit')
    .replace('{handle}', 'member-2')
    .replace('{key}', '0'.repeat(48))
  return named + (QUERIES[operation] ?? '')
}

async function contentOf(row: ApiRow, cell: Cell, forum: Forum) {
  return row.body === 'picture' ? pictureForm(await png()) : { body: await bodyOf(row, cell, forum) }
}

async function anotherTag(forum: Forum, id: QuestionId) {
  const slug = `tag-of-${id}`
  await forum.tag(slug)
  return slug
}

async function bodyOf({ body }: ApiRow, { answer, question }: Cell, forum: Forum) {
  const { db } = forum
  if (body === 'answer') return { answerId: answer }
  if (body === 'another') return { into: (await forum.question()).question.id }
  if (body === 'closing') return { questions: [question], reason: 'unclear' }
  if (body === 'untagging') return { questions: [question], tag: 'deposit' }
  if (body === 'tagging') return { questions: [question], tag: await anotherTag(forum, question) }
  if (body !== 'update') return body
  const [update] = await db.read.select().from(incidentUpdates).orderBy(desc(incidentUpdates.id)).limit(1)
  return { update: update?.id, text: { en: 'We still wait for the network.' } }
}

test('every operation is in the table', async ({ forum }) => {
  const { paths } = await documentOf(forum)
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const listed = OPERATIONS.flatMap(({ rows }) => rows.map(({ operation }) => operation))
  expect(listed.sort()).toEqual(documented.sort())
})

async function begin(api: ApiForum) {
  const { forum } = api
  const people = await gather(forum)
  await forum.tag('deposit', { facts: [{ key: 'txid', shape: 'transaction_id', visibility: 'staff' }] })
  const fact = {
    slug: 'limit',
    name: { en: 'Limit' },
    words: [],
    value: { en: '20' },
    unit: { en: '' },
    source: 'Limits',
  }
  await createFact(forum.db, people.moderator, fact, forum.now)
  const draft = {
    origin: 'staff',
    category: 'deposits',
    language: 'en',
    body: 'Wait for the network, please.',
  }
  await api.post('/faq', people.moderator, { ...draft, title: `${SENTINELS.draft}: how long?` })
  return people
}

const linesOf = ({ db }: Forum) => db.read.$count(auditLog)

const leaksIn = (person: Person, text: string) =>
  Object.entries(READERS)
    .filter(
      ([kind, readers]) =>
        !readers.includes(person) && text.includes(SENTINELS[kind as keyof typeof SENTINELS]),
    )
    .map(([kind]) => `shows the ${kind}`)

/** On the second dialect a third of them on ordinary days: who is let in is decided before a query is made. */
const SAMPLED_ROWS = 3
const rowsToTry = (rows: ApiRow[], rule: number) =>
  dialect === 'sqlite' ? rows : sample(rows, Math.ceil(rows.length / SAMPLED_ROWS), rule)

test('every operation lets in whom the table says, tells nobody what is not for them, and what staff do with it is logged', {
  timeout: 300_000,
}, async ({ api }) => {
  const people = await begin(api)
  const faults: string[] = []
  for (const [number, { rule, outcomes, rows }] of OPERATIONS.entries()) {
    for (const row of rowsToTry(rows, number)) {
      const met: Partial<Record<Person, Outcome>> = {}
      const isRead = row.operation.startsWith('GET')
      let cell: Cell | undefined
      for (const person of PEOPLE) {
        if (!isRead || !cell) cell = await cellOf(api, people, row)
        const [method = ''] = row.operation.split(' ')
        const sent = { as: memberOf(people, person), ...(await contentOf(row, cell, api.forum)) }
        const before = await linesOf(api.forum)
        const answer = await api.send(method, addressOf(row, cell), sent)
        met[person] = outcomeOf(answer.status)
        const isLogged = (await linesOf(api.forum)) > before
        if (outcomes === staff && !isRead && met[person] === 'in' && !isLogged)
          faults.push(`${row.operation} as ${person}: leaves no line in the log`)
        faults.push(...leaksIn(person, answer.text).map((leak) => `${row.operation} as ${person}: ${leak}`))
      }
      const wrong = PEOPLE.filter(
        (person) => met[person] !== outcomeFor(outcomes, person, isRead ? 'read' : 'write'),
      )
      if (wrong.length > 0)
        faults.push(`${row.operation} (${rule}): ${wrong.map((person) => `${person} ${met[person]}`)}`)
    }
  }
  expect(faults).toEqual([])
  expect(await api.forum.differences()).toEqual([])
})
