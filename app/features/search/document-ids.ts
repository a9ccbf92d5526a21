import type { EntryId, QuestionId } from '#db/ids.ts'
import type { DocumentId } from '#search/port.ts'

/** Which rows documents stand for. An id of any other shape stands for none. */
export function byKind(ids: readonly DocumentId[]): { questionIds: QuestionId[]; entryIds: EntryId[] } {
  const questionIds: QuestionId[] = []
  const entryIds: EntryId[] = []
  for (const id of ids) {
    const [, kind, digits] = /^(question|entry)-(\d{1,15})$/.exec(id) ?? []
    if (kind === 'question') questionIds.push(Number(digits) as QuestionId)
    if (kind === 'entry') entryIds.push(Number(digits) as EntryId)
  }
  return { questionIds, entryIds }
}
