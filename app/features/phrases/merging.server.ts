import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Topics } from '#db/outbox.server.ts'
import { askedPhrases, questions } from '#db/schema/index.ts'
import type { Question } from '../questions/find.server.ts'
import { isPublic } from '../questions/state.ts'
import { leadsFor } from './merge-evidence.server.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { type PhraseRow, phraseAt, tellOfChange } from './place.server.ts'

/** The title of a question that was merged into another becomes one of the other's phrases, follows its edits, and
 *  goes when the merge does. Works from how things are now. */
export async function followDuplicate(tx: Tx, { questionId }: Topics['duplicate.changed'], now: Date) {
  const id = questionId as QuestionId
  const title = await titleLeading(tx, id)
  const [row] = await tx.select().from(askedPhrases).where(eq(askedPhrases.mergedId, id))
  if (row && title && row.questionId === title.canonicalId) await reword(tx, row, title, now)
  else {
    if (row) await release(tx, row, now)
    if (title) await hold(tx, title, now)
  }
}

interface Title extends Phrase {
  mergedId: QuestionId
  canonicalId: QuestionId
}

/** The title as words that lead to the question that it repeats; null when it leads nowhere. */
async function titleLeading(tx: Tx, id: QuestionId): Promise<Title | null> {
  const [question] = await tx
    .select()
    .from(questions)
    .where(and(isPublic, eq(questions.id, id)))
  const phrase = question && phraseOf(question.title)
  if (!phrase || question.canonicalId === null) return null
  if (!(await leadsFor(tx, question, phrase))) return null
  return { ...phrase, mergedId: id, canonicalId: question.canonicalId }
}

/** What people ended there with anyway is from now on held by the merge as well. */
async function hold(tx: Tx, { text, key, mergedId, canonicalId }: Title, now: Date) {
  const place = { questionId: canonicalId }
  const known = await phraseAt(tx, place, key)
  if (known && known.source !== 'use') return
  const held = { source: 'merge' as const, mergedId, countsFrom: known?.countsFrom ?? now, updatedAt: now }
  if (known) await tx.update(askedPhrases).set(held).where(eq(askedPhrases.id, known.id))
  else await tx.insert(askedPhrases).values({ ...place, ...held, text, key, createdAt: now })
  await tellOfChange(tx, place, now)
}

/** What staff worded stays as they worded it. */
async function reword(tx: Tx, row: PhraseRow, title: Title, now: Date) {
  if (row.source === 'staff' || row.text === title.text) return
  const place = { questionId: title.canonicalId }
  const other = await phraseAt(tx, place, title.key)
  if (other && other.id !== row.id) {
    await release(tx, row, now)
    return hold(tx, title, now)
  }
  const { text, key } = title
  await tx.update(askedPhrases).set({ text, key, updatedAt: now }).where(eq(askedPhrases.id, row.id))
  await tellOfChange(tx, place, now)
}

async function release(tx: Tx, row: PhraseRow, now: Date) {
  await tx.delete(askedPhrases).where(eq(askedPhrases.id, row.id))
  if (row.questionId === null) return
  await tellOfChange(tx, { questionId: row.questionId }, now)
  for (const twin of await unheld(tx, row.questionId)) {
    const title = await titleLeading(tx, twin.id)
    if (title?.key === row.key) return hold(tx, title, now)
  }
}

/** Duplicates that hold no phrase, as another one says the same. */
const unheld = (tx: Tx, canonicalId: QuestionId): Promise<Pick<Question, 'id'>[]> =>
  tx
    .select({ id: questions.id })
    .from(questions)
    .leftJoin(askedPhrases, eq(askedPhrases.mergedId, questions.id))
    .where(and(isPublic, eq(questions.canonicalId, canonicalId), isNull(askedPhrases.id)))
