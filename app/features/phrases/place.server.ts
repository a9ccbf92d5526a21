import { and, eq, type SQL } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'
import { askedPhrases } from '#db/schema/index.ts'
import type { SearchDocument } from '#search/port.ts'
import type { SolvedItTarget } from '../feedback/feedback.view.server.ts'
import { entryDocuments, questionDocuments } from '../search/documents.server.ts'

/** The thread or official answer that words lead to. */
export type Place = SolvedItTarget

export type PhraseRow = typeof askedPhrases.$inferSelect

export const isAt = (place: Place): SQL =>
  'questionId' in place
    ? eq(askedPhrases.questionId, place.questionId)
    : eq(askedPhrases.entryId, place.entryId)

export async function phraseAt(read: ReadDb, place: Place, key: string): Promise<PhraseRow | undefined> {
  const [row] = await read
    .select()
    .from(askedPhrases)
    .where(and(isAt(place), eq(askedPhrases.key, key)))
  return row
}

/** Of a row, which stands at one of both. */
export function placeOf({ questionId, entryId }: Pick<PhraseRow, 'questionId' | 'entryId'>): Place | null {
  if (questionId !== null) return { questionId }
  return entryId === null ? null : { entryId }
}

/** The index looks again. */
export async function tellOfChange(tx: Tx, place: Place, now: Date) {
  if ('questionId' in place) await publish(tx, 'question.changed', { questionId: place.questionId }, now)
  else await publish(tx, 'entry.changed', { entryId: place.entryId }, now)
}

/** What everybody finds there; nothing while it is hidden. */
export async function documentAt(read: ReadDb, place: Place): Promise<SearchDocument | undefined> {
  const [document] =
    'questionId' in place
      ? await questionDocuments(read, [place.questionId])
      : await entryDocuments(read, [place.entryId])
  return document
}
