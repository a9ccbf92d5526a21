import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers, comments, questionFacts, questions, revisions, secretPurges } from '#db/schema/index.ts'
import { forgetWords } from '#search/spelling/forget-words.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { barePhrases } from '~/guard/phrases.ts'
import { REMOVED, secretsIn } from '~/guard/refuse.ts'
import { WORD_LISTS } from '~/guard/word-lists.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isStaff } from '../posts/policy.ts'
import { slugOf } from '../questions/slug.ts'
import { type Replacement, replaceEverywhere, type Touched } from './everywhere.server.ts'
import { renderThread, renderTouched } from './rendering.server.ts'

/** Takes the secrets in a thread out of everything that was made of it, old revisions included. What is kept is that
 *  it was done. Other threads and official answers that quote them lose them as well. The search index and caches
 *  follow from the outbox.
 *  @returns how many different secrets there were
 *  @throws AppError `accounts.staff_only` 403 · `questions.not_found` 404 · `guard.nothing_found` 409 */
export async function purgeThread(db: Db, actor: Member, questionId: QuestionId, now: Date): Promise<number> {
  assertAllowed(isStaff(actor), 'accounts.staff_only')
  const found = await db.write(async (tx) => {
    const thread = await threadOf(tx, questionId)
    const secrets = new Set(textsOf(thread).flatMap(foundIn))
    if (secrets.size === 0) fail('guard.nothing_found', 409)
    const replacements = [...secrets].flatMap(alsoAs).flatMap(writtenAs).sort(longestFirst)
    const touched = await replaceEverywhere(tx, replacements)
    touched.questions.add(questionId)
    await forgetWords(tx, [...secrets])
    await renderThread(tx, questionId, now)
    await renderTouched(tx, touched, now)
    await tellOf(tx, touched, now)
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

async function tellOf(tx: Tx, { questions: threads, entries }: Touched, now: Date) {
  for (const questionId of threads) {
    await publish(tx, 'question.changed', { questionId }, now)
    await publish(tx, 'thread.purged', { questionId }, now)
  }
  for (const entryId of entries) {
    await publish(tx, 'entry.changed', { entryId }, now)
    await publish(tx, 'entry.purged', { entryId }, now)
  }
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
