import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import {
  answers,
  comments,
  faqEntries,
  questionFacts,
  questions,
  revisions,
  secretPurges,
} from '#db/schema/index.ts'
import { forgetWords } from '#search/spelling/forget-words.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { barePhrases } from '~/guard/phrases.ts'
import { REMOVED, secretsIn } from '~/guard/refuse.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { entryAsRead } from '../faq/entry-text.server.ts'
import { compose } from '../posts/compose.server.ts'
import { isStaff } from '../posts/policy.ts'
import { slugOf } from '../questions/slug.ts'
import { type Replacement, replaceEverywhere } from './everywhere.server.ts'

/** Takes the secrets in a thread out of everything that was made of it, old revisions included. What is kept is that
 *  it was done. The search index and caches follow from the outbox.
 *  @returns how many different secrets there were
 *  @throws AppError `accounts.staff_only` 403 · `questions.not_found` 404 · `guard.nothing_found` 409 */
export async function purgeThread(db: Db, actor: Member, questionId: QuestionId, now: Date): Promise<number> {
  assertAllowed(isStaff(actor), 'accounts.staff_only')
  const found = await db.write(async (tx) => {
    const thread = await threadOf(tx, questionId)
    const secrets = new Set(textsOf(thread).flatMap(foundIn))
    if (secrets.size === 0) fail('guard.nothing_found', 409)
    await replaceEverywhere(tx, [...secrets].flatMap(alsoAs).flatMap(writtenAs).sort(longestFirst))
    await forgetWords(tx, [...secrets])
    await renderAgain(tx, actor, thread, now)
    await publish(tx, 'thread.purged', { questionId }, now)
    const act = { act: 'question.purged', subjectId: questionId, after: { found: secrets.size } } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    await tx
      .insert(secretPurges)
      .values({ questionId, actorId: actor.id, found: secrets.size, createdAt: now })
    return secrets.size
  })
  // The log beside the file keeps what pages were before, until it is written into it.
  if (db.dialect === 'sqlite') await db.read.rows(sql`pragma wal_checkpoint(truncate)`)
  return found
}

type Thread = Awaited<ReturnType<typeof threadOf>>

async function threadOf(tx: Tx, questionId: QuestionId) {
  const [question] = await tx.select().from(questions).where(eq(questions.id, questionId))
  if (!question) return fail('questions.not_found', 404)
  const ofAnswers = await tx.select().from(answers).where(eq(answers.questionId, questionId))
  const ids = ofAnswers.map(({ id }) => id)
  return {
    question,
    answers: ofAnswers,
    comments: await tx.select().from(comments).where(eq(comments.questionId, questionId)),
    facts: await tx.select().from(questionFacts).where(eq(questionFacts.questionId, questionId)),
    revisions: await tx
      .select()
      .from(revisions)
      .where(or(eq(revisions.questionId, questionId), inArray(revisions.answerId, ids))),
  }
}

const textsOf = ({ question, answers, comments, facts, revisions }: Thread): string[] => [
  question.title,
  ...[question, ...answers, ...comments].map(({ body }) => body),
  ...facts.map(({ value }) => value ?? ''),
  ...revisions.flatMap(({ title, body, reason }) => [title ?? '', body, reason]),
]

const foundIn = (text: string) => secretsIn(text).map(({ start, end }) => text.slice(start, end))
const alsoAs = (secret: string) => [secret, ...barePhrases(secret, WORD_LISTS)]

/** The ways in which a text comes up: as it was typed, in one line, in an address, and inside JSON, where line
 *  ends are two characters, or three in an answer that is kept as text. */
function writtenAs(secret: string): Replacement[] {
  const line = secret.replace(/\s+/gu, ' ')
  const inJson = JSON.stringify(secret).slice(1, -1)
  const inText = JSON.stringify(inJson).slice(1, -1)
  const shown = [secret, line, line.toLowerCase(), inJson, inText].map((from) => [from, REMOVED] as const)
  return [...shown, [slugOf(line), 'removed']]
}

const longestFirst = ([a]: Replacement, [b]: Replacement) => b.length - a.length

/** What was made of the Markdown is made of it once more: a phrase over several lines is written otherwise there. */
async function renderAgain(tx: Tx, actor: Member, before: Thread, now: Date) {
  const { question, answers: ofAnswers, comments: ofComments } = await threadOf(tx, before.question.id)
  const made = async (post: Pick<typeof question, 'authorId' | 'body' | 'language'>) => {
    const author = (post.authorId && (await memberById(tx, post.authorId))) || actor
    const { mentions: _, ...composed } = await compose(tx, author, post, now)
    return composed
  }
  const { id, title } = question
  await tx
    .update(questions)
    .set({ ...(await made(question)), slug: slugOf(title), updatedAt: now })
    .where(eq(questions.id, id))
  for (const answer of ofAnswers)
    await tx
      .update(answers)
      .set(await made(answer))
      .where(eq(answers.id, answer.id))
  for (const each of ofComments)
    await tx
      .update(comments)
      .set(await made(each))
      .where(eq(comments.id, each.id))
  await publish(tx, 'question.changed', { questionId: id }, now)
  await renderEntries(
    tx,
    ofAnswers.map((answer) => answer.id),
    now,
  )
}

async function renderEntries(tx: Tx, sources: (typeof answers.$inferSelect)['id'][], now: Date) {
  const entries = await tx.select().from(faqEntries).where(inArray(faqEntries.sourceAnswerId, sources))
  for (const entry of entries) {
    await tx
      .update(faqEntries)
      .set(await entryAsRead(tx, entry))
      .where(eq(faqEntries.id, entry.id))
    await publish(tx, 'entry.changed', { entryId: entry.id }, now)
  }
}
