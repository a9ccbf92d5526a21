import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { closeVotes, duplicateVotes, questionFollows, questions } from '#db/schema/index.ts'
import type { CarriedAlong, QuestionWords } from '#db/schema/taken-back.ts'
import { batches } from '#search/batches.ts'
import { tellOfDuplicate } from './duplicates.server.ts'
import { FOLLOWS_BATCH } from './rules.ts'

/** What members say of a question: that it is to be closed, and that it repeats another one. */
export async function wordsOn(tx: Tx, id: QuestionId): Promise<QuestionWords> {
  const close = await tx.select().from(closeVotes).where(eq(closeVotes.questionId, id))
  const repeats = await tx.select().from(duplicateVotes).where(eq(duplicateVotes.questionId, id))
  return {
    close: close.map(({ userId, reason, createdAt }) => ({ userId, reason, at: createdAt.getTime() })),
    repeats: repeats.map(({ userId, canonicalId, createdAt }) => ({
      ...{ userId, canonicalId, at: createdAt.getTime() },
    })),
  }
}

/** They said it before staff decided, and it stands when that is taken back. */
export async function bringWordsBack(tx: Tx, questionId: QuestionId, { close, repeats }: QuestionWords) {
  const row = <Word extends { at: number }>({ at, ...word }: Word) => ({
    ...{ ...word, questionId, createdAt: new Date(at) },
  })
  if (close.length > 0) await tx.insert(closeVotes).values(close.map(row)).onConflictDoNothing()
  if (repeats.length > 0) await tx.insert(duplicateVotes).values(repeats.map(row)).onConflictDoNothing()
}

interface Parted {
  fromId: QuestionId
  toId: QuestionId
}

/** Who follows only since the questions were merged no longer does; what repeated the first one does so again. */
export async function giveBackCarried(
  tx: Tx,
  { fromId, toId }: Parted,
  { followers, duplicates, said, reversed = [] }: CarriedAlong,
  now: Date,
) {
  for (const batch of batches(followers, FOLLOWS_BATCH)) {
    const since = and(eq(questionFollows.questionId, toId), inArray(questionFollows.userId, batch))
    await tx.delete(questionFollows).where(since)
  }
  for (const id of duplicates) {
    const stillSo = and(eq(questions.id, id), eq(questions.canonicalId, toId))
    await tx.update(questions).set({ canonicalId: fromId }).where(stillSo)
    await tellOfDuplicate(tx, { id, canonicalId: fromId }, now)
  }
  for (const { questionId, userId } of said) {
    const word = and(eq(duplicateVotes.questionId, questionId), eq(duplicateVotes.userId, userId))
    const stillSo = and(word, eq(duplicateVotes.canonicalId, toId))
    await tx.update(duplicateVotes).set({ canonicalId: fromId }).where(stillSo)
  }
  const repeats = reversed.map((word) => ({ ...word, canonicalId: fromId }))
  await bringWordsBack(tx, toId, { close: [], repeats })
}
