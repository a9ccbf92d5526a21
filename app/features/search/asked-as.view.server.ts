import { and, asc, isNotNull, isNull, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import { anyOf, prepared, type Slots } from '#db/prepared.server.ts'
import { askedPhrases } from '#db/schema/index.ts'
import { type DocumentId, entryDocumentId, questionDocumentId } from '#search/port.ts'
import { MAX_ASKED_AS } from './rules.ts'

interface Things {
  questionIds: QuestionId[]
  entryIds: EntryId[]
}

const countingPhrases = prepared((read, { questionIds, entryIds }: Slots<Things>) =>
  read
    .select({ questionId: askedPhrases.questionId, entryId: askedPhrases.entryId, text: askedPhrases.text })
    .from(askedPhrases)
    .where(
      and(
        or(anyOf(askedPhrases.questionId, questionIds), anyOf(askedPhrases.entryId, entryIds)),
        isNotNull(askedPhrases.countsFrom),
        isNull(askedPhrases.switchedOffAt),
      ),
    )
    .orderBy(asc(askedPhrases.id)),
)

/** The phrases that count, of each of these threads and official answers. */
export async function askedAsOf(
  read: ReadDb,
  { questionIds, entryIds }: Things,
): Promise<Map<DocumentId, string[]>> {
  const phrases = new Map<DocumentId, string[]>()
  if (questionIds.length + entryIds.length === 0) return phrases
  const rows = await countingPhrases(read, { questionIds, entryIds })
  for (const { questionId, entryId, text } of rows) {
    const id = questionId === null ? entryId && entryDocumentId(entryId) : questionDocumentId(questionId)
    const known = id ? (phrases.get(id) ?? []) : []
    if (id && known.length < MAX_ASKED_AS) phrases.set(id, [...known, text])
  }
  return phrases
}
