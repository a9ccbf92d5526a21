import { eq } from 'drizzle-orm'
import type { AnswerId, CommentId, EntryChangeId, EntryId, IncidentId, QuestionId } from '#db/ids.ts'
import { answers, goldenQueries, questions, votePatterns } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { submitChangeIn } from '~/features/faq/waiting.server.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { suggestQuestionEdit } from '~/features/suggestions/suggestions.server.ts'
import { setDesk } from '~/features/support/support.server.ts'
import { openSessions } from '~/http/sessions.server.ts'
import type { People } from '../../support/cast.ts'
import type { SiteForum } from '../site-forum.ts'
import { Site } from '../support.ts'

/** What the thread of a cell has been through before somebody comes. */
export type Given = 'closed' | 'accepted' | 'held' | 'deleted' | 'answer_deleted' | 'suggested'

/** One person at one address: a thread of its own, and what stands in the forum for all. */
export interface Cell {
  question: QuestionId
  answer: AnswerId
  comment: CommentId
  /** Of the question, by a stranger; 0 where nothing was suggested. */
  suggestion: number
  standing: Standing
}

export interface Standing {
  entry: EntryId
  draft: EntryId
  incident: IncidentId
  /** Of the entry, and it waits. */
  change: EntryChangeId
  golden: number
  /** Of votes that were taken back. */
  pattern: number
  /** Written into what nobody but staff and its author may see. */
  secrets: { fact: string; held: string; deleted: string; draft: string; change: string }
  private: { question: QuestionId; heldAnswer: AnswerId; deleted: QuestionId }
}

/** The site as this person has it open. */
export async function open(site: Site, member: Member | undefined): Promise<Site> {
  const own = new Site(site.origin, site.running)
  if (!member) return own
  const { db, now } = site.running.app
  const { setCookie } = await openSessions(db, { secure: false, now }).start(member.id, 'test')
  own.keep(setCookie)
  return own
}

/** A thread whose `about` is the author's, and the rest of it the other's. */
export async function thread(
  forum: SiteForum,
  people: People,
  about: 'question' | 'answer' | 'comment',
  given: Given | undefined,
) {
  const { author, other } = people
  const [asker, answerer] =
    about === 'question' ? [author, other] : [other, about === 'answer' ? author : other]
  forum.advance(1_000)
  const { question, post } = await forum.question(asker, {
    body: `What is it with number ${forum.now.getTime()}?`,
  })
  const answer = await forum.answer(question, answerer)
  const comment = await forum.comment(post, about === 'comment' ? author : other)
  if (given) await bringAbout(forum, people, given, { question: question.id, answer: answer.id, asker })
  const suggestion = given === 'suggested' ? await suggested(forum, question.id) : 0
  return { question: question.id, answer: answer.id, comment, suggestion }
}

async function suggested(forum: SiteForum, id: QuestionId) {
  const edit = { title: 'Another title for it', reason: 'It says more' }
  return suggestQuestionEdit(forum.db, await forum.member(), id, edit, forum.now)
}

/** As a new member's answer is held: it is not counted until it was approved. */
const hold = ({ db, now }: SiteForum, question: QuestionId, answer: AnswerId) =>
  db.write(async (tx) => {
    await tx.update(answers).set({ heldAt: now }).where(eq(answers.id, answer))
    await tx.update(questions).set({ answerCount: 0 }).where(eq(questions.id, question))
  })

interface Made {
  question: QuestionId
  answer: AnswerId
  asker: Member
}

async function bringAbout(forum: SiteForum, people: People, given: Given, { question, answer, asker }: Made) {
  const { db, now } = forum
  switch (given) {
    case 'closed':
      return closeQuestion(db, people.moderator, question, 'too_broad', now)
    case 'accepted':
      return acceptAnswer(db, asker, answer, now)
    case 'held':
      return hold(forum, question, answer)
    case 'deleted':
      return deleteQuestion(db, asker, question, now)
    case 'answer_deleted':
      return deleteAnswer(db, people.author, answer, now)
  }
}

/** A change of a published entry, as it waits for a second person. */
async function submitted({ db, now }: SiteForum, author: Member, id: EntryId): Promise<EntryChangeId> {
  const wish = { title: `${SECRETS.change}: a title that waits` }
  const change = await db.write(async (tx) =>
    submitChangeIn(tx, author, await getEntry(tx, author, id), wish, now),
  )
  if (change === null) throw new Error('Nothing waits')
  return change
}

const SECRETS = {
  fact: `${'c0ffee'.repeat(10)}abcd`,
  held: 'heldsentinel',
  deleted: 'gonesentinel',
  draft: 'draftsentinel',
  change: 'changesentinel',
}

/** What every cell finds there, with something of each kind that is not for everybody. */
export async function furnish(
  forum: SiteForum,
  { author, other, moderator, admin }: People,
): Promise<Standing> {
  const { db, now } = forum
  await forum.tag('deposit', {
    facts: [{ key: 'txid', shape: 'transaction_id', visibility: 'staff' }],
  })
  const kept = await forum.question(author, { tags: ['deposit'], facts: { txid: SECRETS.fact } })
  const held = await forum.answer(
    kept.question,
    other,
    `${SECRETS.held}: an answer that nobody has looked at.`,
  )
  await hold(forum, kept.question.id, held.id)
  const gone = await forum.question(author, { title: `${SECRETS.deleted}: a question that was deleted` })
  await deleteQuestion(db, author, gone.question.id, now)
  const input = newIncident.parse({
    kind: 'incident',
    title: { en: 'Deposits are late' },
    text: { en: 'We wait.' },
  })
  const { path } = await openIncident(db, moderator, input, now)
  await createFact(
    db,
    moderator,
    {
      slug: 'credit-time',
      name: { en: 'Credit' },
      words: [],
      value: { en: '20' },
      unit: { en: 'minutes' },
      source: 'x',
    },
    now,
  )
  await setDesk(db, admin, { act: 'desk', kind: 'mail', mail: 'desk@example.com' }, now)
  const query = { query: 'deposit', language: 'en' as const, questionId: kept.question.id, createdAt: now }
  const [golden] = await db.write((tx) => tx.insert(goldenQueries).values(query).returning())
  const taken = { kind: 'series' as const, memberIds: [author.id, other.id], voteCount: 0, foundAt: now }
  const [pattern] = await db.write((tx) => tx.insert(votePatterns).values(taken).returning())
  const entry = await forum.entry({
    slug: 'official',
    category: 'deposits',
    appliesTo: { networks: ['TRC20'] },
  })
  return {
    entry,
    change: await submitted(forum, moderator, entry),
    draft: await forum.draft({ slug: 'draft', title: `${SECRETS.draft}: a draft of staff` }),
    incident: Number(path.split('/').at(-1)) as IncidentId,
    golden: golden?.id ?? 0,
    pattern: pattern?.id ?? 0,
    secrets: SECRETS,
    private: { question: kept.question.id, heldAnswer: held.id, deleted: gone.question.id },
  }
}
